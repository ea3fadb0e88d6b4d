import type { deniedByTexts } from '../denied-by'
import type { Translation } from '../translation'

/** Why the policies refused a call, in a few words for lists. */
export const deniedByTextsDe: Translation<typeof deniedByTexts> = {
  statement: (sid, policyName) => `Verweigert durch ${sid} in ${policyName}`,
  nameless: (place, policyName) => `Verweigert durch Anweisung ${place} in ${policyName}`,
  nothing: 'Ein nötiges Allow fehlt',
}
