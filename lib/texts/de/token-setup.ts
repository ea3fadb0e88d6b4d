import type { tokenSetupTexts } from '../token-setup'
import type { Translation } from '../translation'

/** Step 2 of "Assign MFA device" for a hardware TOTP token. */
export const tokenSetupTextsDe: Translation<typeof tokenSetupTexts> = {
  windowTitle: 'Hardware-Token einrichten',
  title: 'Richten Sie Ihr Hardware-Token ein',
  titleOf: (user: string) => `Richten Sie ein Hardware-Token für ${user} ein`,
  find: 'Suchen Sie die Seriennummer Ihres Tokens',
  findText:
    'Die Nummer steht auf der Rückseite. Ihr Administrator hat vielleicht Buchstaben davorgestellt, zum Beispiel T2-. Das Token erscheint unter dieser Nummer und braucht darum keinen Namen.',
  findOf: (user: string) => `Suchen Sie die Seriennummer des Tokens für ${user}`,
  findTextOf:
    'Die Nummer steht auf der Rückseite. Vielleicht hat jemand Buchstaben davorgestellt, zum Beispiel T2-. Das Token erscheint unter dieser Nummer und braucht darum keinen Namen.',
  serial: 'Seriennummer',

  missing: 'Geben Sie die Seriennummer des Tokens ein.',
  malformed: 'Eine Seriennummer hat 9 bis 256 Buchstaben, Ziffern und + = , . @ - _ ohne Leerzeichen.',
  unknown: (serial: string) =>
    `In diesem Konto gibt es kein Token mit der Seriennummer ${serial}. Vergleichen Sie sie mit dem Token, oder lassen Sie es von Ihrem Administrator importieren.`,
  inUse: (serial: string) => `Das Token ${serial} ist schon jemandem zugewiesen.`,
}
