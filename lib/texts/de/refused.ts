import type { refusedTexts } from '../refused'
import type { Translation } from '../translation'

/** What stands in place of a button that would be refused. */
export const refusedTextsDe: Translation<typeof refusedTexts> = {
  before: 'Warum wird',
  after: 'abgelehnt?',
  byPolicies: 'Verweigert:',
  byRule: 'Von einer Dienstregel abgelehnt:',
}
