import type { Translation } from '../translation'
import type { verdictTexts } from '../verdicts'

/** What each verdict is called: in full, and where there is little room. */
export const verdictTextsDe: Translation<typeof verdictTexts> = {
  allowed: { title: 'Erlaubt', short: 'Erlaubt' },
  'explicit-deny': { title: 'Explizit verweigert', short: 'Explizit verweigert' },
  'implicit-deny': { title: 'Implizit verweigert', short: 'Implizit verweigert' },
  'service-rule': { title: 'Von einer Dienstregel abgelehnt', short: 'Dienstregel' },
}
