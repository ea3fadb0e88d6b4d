import { count } from '../count'
import type { passwordRuleTexts } from '../password-rules'
import type { Translation } from '../translation'

const KINDS = 'Großbuchstaben, Kleinbuchstaben, Ziffern, Sonderzeichen'

/** The rules of an account for passwords. */
export const passwordRuleTextsDe: Translation<typeof passwordRuleTexts> = {
  minimum: (length) => `Mindestens ${count(length, 'Zeichen', 'Zeichen')}`,
  kinds: { upper: 'ein Großbuchstabe', lower: 'ein Kleinbuchstabe', digit: 'eine Ziffer', symbol: 'ein Sonderzeichen' },
  atLeast: (kinds) => `Mindestens ${kinds}`,
  atLeastKinds: (number) => `Mindestens ${number} dieser Arten: ${KINDS}`,
  notTheName: 'Nicht der Name des Kontos oder seine E-Mail-Adresse',
  notCommon: 'Kein häufig verwendetes Passwort',
  neverExpires: 'Läuft nie ab',
  expires: (days) => `Läuft nach ${count(days, 'Tag', 'Tagen')} ab`,
  notUsedBefore: (passwords) => `Keines der letzten ${passwords} Passwörter`,

  list: 'Passwortregeln',
  upper: 'Ein Großbuchstabe, A bis Z',
  lower: 'Ein Kleinbuchstabe, a bis z',
  digit: 'Eine Ziffer, 0 bis 9',
  symbol: "Ein Sonderzeichen: ! @ # $ % ^ & * ( ) _ + - = [ ] { } | '",
  someKinds: (number) => `${number} dieser Arten: ${KINDS}`,
  met: ': erfüllt',
  notMet: ': noch nicht erfüllt',
  common: 'Häufig verwendete Passwörter wie Password1! werden nicht angenommen.',
  metCount: (met, all) => `${met} von ${all} Passwortregeln erfüllt.`,
}
