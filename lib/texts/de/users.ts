import type { Translation } from '../translation'
import type { userTexts } from '../users'

/** The list of users. */
export const userTextsDe: Translation<typeof userTexts> = {
  title: 'Benutzer',
  lead: 'Die IAM-Benutzer dieses Kontos. Der Root-Benutzer gehört nicht dazu.',
  caption: 'IAM-Benutzer des Kontos',
  pages: 'Seiten der Benutzer',
  noun: 'Benutzer',
  showAll: 'Alle Benutzer anzeigen',
  noMatch: 'Kein Benutzer passt zu dieser Suche.',
  empty: 'Noch keine Benutzer. Ein IAM-Benutzer ist eine Person oder ein Programm mit eigenen Zugangsdaten.',
  name: 'Benutzername',
  path: 'Pfad',
  arn: 'ARN',
  mfa: 'MFA',
  keys: 'Zugriffsschlüssel',
  lastSignIn: 'Letzte Konsolenanmeldung',
  created: 'Erstellt',
  devices: (type: string, devices: number) => (devices === 1 ? type : `${type} (${devices})`),
  daysOld: (days: number) => (days === 1 ? '1 Tag alt' : `${days} Tage alt`),
}
