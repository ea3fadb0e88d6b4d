import type { removeTexts } from '../mfa-remove'
import type { Translation } from '../translation'

/** "Remove MFA device": the dialog, and the page for those who come without scripts. */
export const removeTextsDe: Translation<typeof removeTexts> = {
  title: 'MFA-Gerät entfernen',
  ask: (device) => `${device} entfernen?`,
  askInDialog: 'MFA-Gerät entfernen?',
  consequence:
    'Dann können Sie sich ohne das Gerät anmelden. Richtlinien, die MFA verlangen, verweigern Ihre Anfragen, bis Sie ein neues zuweisen.',
  consequenceFor: (user) =>
    `Richtlinien, die MFA verlangen, verweigern dann Anfragen von ${user}, bis ein neues Gerät zugewiesen ist. Jede Sitzung von ${user} endet.`,
  isOnly: 'Es ist Ihr einziges Gerät.',
  isOnlyOf: (user) => `Es ist das einzige Gerät von ${user}. Danach genügt zur Anmeldung das Passwort.`,
  isOfThisSession: 'Sie haben sich in dieser Sitzung damit angemeldet. Die Sitzung bleibt, wie sie ist.',
  keepsName: [
    'Ihre Richtlinien erlauben Ihnen ',
    { code: 'iam:DeleteVirtualMFADevice' },
    ' nicht. Das Gerät gehört dann nicht mehr Ihnen, bleibt aber im Konto. Sein Name bleibt vergeben, bis ein ' +
      'Administrator es löscht.',
  ],
  keepsNameOf: (user) => [
    'Ihre Richtlinien erlauben Ihnen ',
    { code: 'iam:DeleteVirtualMFADevice' },
    ` nicht. Das Gerät ist dann ${user} nicht mehr zugewiesen, bleibt aber im Konto und behält seinen Namen.`,
  ],
  afterwards: {
    passkey:
      'Ihr Browser wird gebeten, den Passkey zu vergessen. Bietet er ihn später wieder an, löschen Sie ihn dort.',
    hardware: 'Das Token kommt zurück in den Bestand. Dann kann es zuweisen, wer es in der Hand hat.',
  },
  remove: 'Entfernen',
  removing: 'Wird entfernt',

  deactivateOnly: 'Nur deaktivieren',
  deactivating: 'Wird deaktiviert',
  deactivateOnlyText:
    'Entfernen heißt zwei Aufrufe: Der erste deaktiviert das Gerät, der zweite löscht es. Ihnen ist nur der erste ' +
    'erlaubt. Das Gerät behält dann seinen Namen.',
}
