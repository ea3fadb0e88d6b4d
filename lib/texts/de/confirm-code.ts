import type { confirmTexts } from '../confirm-code'
import { count } from '../count'
import type { Translation } from '../translation'

/** The code or passkey that is asked for before credentials change. */
export const confirmTextsDe: Translation<typeof confirmTexts> = {
  asks: 'Fragt noch einmal nach MFA',
  title: 'Bestätigen Sie, dass Sie es sind',
  panel: 'MFA-Code eingeben',
  lead: (minutes) =>
    'Sie ändern gleich, wie Sie sich anmelden oder Anfragen signieren. Verwenden Sie deshalb noch einmal Ihr MFA-Gerät. ' +
    `Danach werden Sie ${count(minutes, 'Minute', 'Minuten')} lang nicht mehr gefragt. Was Richtlinien erlauben, bleibt gleich.`,
  devices: 'Ihre Geräte',
  hint: (device) => `Die sechs Ziffern auf Ihrem Gerät ${device}.`,
  hintOfSeveral: 'Die sechs Ziffern auf dem gewählten Gerät.',
  help:
    'Jeder Code gilt einmal. Haben Sie sich mit dem Code angemeldet, der jetzt zu sehen ist, warten Sie auf den nächsten. ' +
    'Ist das Gerät verloren, kann ein Administrator es deaktivieren.',
  submit: 'Bestätigen',
  notYours: 'Dieses Gerät gehört nicht mehr Ihnen. Wählen Sie ein anderes.',
  left: (tries) =>
    tries === 1 ? 'Noch ein falscher Code beendet die Sitzung.' : `Noch ${tries} falsche Codes beenden die Sitzung.`,

  passkeyPanel: 'Passkey oder Sicherheitsschlüssel verwenden',
  passkeyText: (names) =>
    names.length === 1
      ? `Ihr Browser fragt nach ${names[0]}.`
      : `Ihr Browser fragt nach einem von diesen: ${names.join(', ')}.`,
  notConfirmed: 'Sie haben nicht bestätigt, dass Sie es sind',
  wrongPasskey: (tries) =>
    'Verwenden Sie einen Passkey oder Sicherheitsschlüssel, den Sie sich selbst zugewiesen haben. ' +
    (tries === 1 ? 'Noch ein Fehlversuch beendet die Sitzung.' : `Noch ${tries} Fehlversuche beenden die Sitzung.`),
}
