import type { resyncTexts } from '../mfa-resync'
import type { Translation } from '../translation'

/** "Resync MFA device". */
export const resyncTextsDe: Translation<typeof resyncTexts> = {
  title: 'MFA-Gerät neu synchronisieren',
  panel: (device) => `${device} neu synchronisieren`,
  open: (device) => `${device} in Ihrer Authenticator-App öffnen`,
  openText: 'Den Eintrag, den Sie beim Zuweisen des Geräts hinzugefügt haben.',
  take: (serial) => `Das Token ${serial} bereithalten`,
  takeText: 'Die Seriennummer steht auf der Rückseite.',

  done: (device) => `Gerät ${device} ist synchron`,
  agrees: 'Seine Uhr stimmt mit der Uhr des Servers überein.',
  drifted: (drift) => `Das Gerät war ${drift}. Seine Codes gelten wieder.`,
  notYours: 'Dieses Gerät gehört nicht mehr Ihnen. Sehen Sie Ihre MFA-Geräte durch.',

  choose: 'Gerät wählen',
  device: 'Gerät',
  continue: 'Weiter',
  none: 'Nichts zu synchronisieren',
  noneText: 'Sie haben kein MFA-Gerät.',
  chooseFirst: 'Wählen Sie zuerst ein Gerät in der Tabelle aus.',

  noneOf: (user) => `${user} hat kein MFA-Gerät, oder Sie dürfen die Geräte nicht auflisten.`,
  passkey: 'Ein Passkey muss nie synchronisiert werden',
  passkeyText: (device) => [{ strong: device }, ' erzeugt keine Codes und hat deshalb keine Uhr zum Synchronisieren.'],
}
