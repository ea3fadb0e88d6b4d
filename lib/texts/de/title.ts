import type { titlePrefixes } from '../title'
import type { Translation } from '../translation'

/** What the title of a page begins with when it answers with an error. */
export const titlePrefixesDe: Translation<typeof titlePrefixes> = {
  failed: 'Fehler: ',
  denied: 'Zugriff verweigert: ',
}
