import { count } from '../count'
import type { practiceTexts } from '../practice'
import type { Translation } from '../translation'

/** The practice authenticator of a training environment. */
export const practiceTextsDe: Translation<typeof practiceTexts> = {
  title: 'Übungs-Authenticator',
  lead: 'Eine Authenticator-App auf diesem Server, zum Üben. Nur Sie sehen Ihre Einträge.',
  panel: 'Einträge',
  empty:
    'Noch keine Einträge. Weisen Sie ein MFA-Gerät zu und wählen Sie „An Übungs-Authenticator senden“, oder fügen Sie unten einen Eintrag hinzu.',
  assign: 'MFA-Gerät zuweisen',

  atSignIn: 'In dieser Übungsumgebung brauchen Sie kein Telefon. Ihr Gerät zeigt diesen Code:',

  codeOf: (label: string) => `Code von ${label}`,
  used: 'Schon benutzt',
  copy: 'Code kopieren',
  next: 'Nächster Code: ',
  fill: 'Code eintragen',
  fillBoth: 'Beide Codes eintragen',
  ofDevice: 'Angelegt für ',

  clock: 'Uhr',
  right: 'Geht richtig',
  off: (seconds: number) => `Geht ${duration(Math.abs(seconds))} ${seconds < 0 ? 'nach' : 'vor'}`,
  stopped: 'angehalten',
  back: (seconds: number) => `−${seconds} s`,
  backLabel: (label: string, seconds: number) => `Die Uhr von ${label} um ${seconds} Sekunden zurückstellen`,
  forward: (seconds: number) => `+${seconds} s`,
  forwardLabel: (label: string, seconds: number) => `Die Uhr von ${label} um ${seconds} Sekunden vorstellen`,
  stop: 'Uhr anhalten',
  stopLabel: (label: string) => `Die Uhr von ${label} anhalten`,
  start: 'Uhr starten',
  startLabel: (label: string) => `Die Uhr von ${label} starten`,
  reset: 'Richtig stellen',
  resetLabel: (label: string) => `Die Uhr von ${label} richtig stellen`,
  setting: 'Uhr wird gestellt',

  losingEntry: {
    open: 'Verloren',
    openLabel: (label: string) => `Ich habe ${label} verloren`,
    title: (label: string) => `Eintrag ${label} löschen?`,
    text: 'Der Eintrag und seine Codes sind dann weg, als hätten Sie Ihr Telefon verloren. Das MFA-Gerät bleibt Ihnen zugewiesen. Um sich wieder anzumelden, brauchen Sie dann ein anderes Gerät oder einen Administrator, der dieses deaktiviert.',
    verb: 'Eintrag löschen',
  },
  losingToken: {
    open: 'Weglegen',
    openLabel: (serial: string) => `${serial} weglegen`,
    title: (serial: string) => `Token ${serial} weglegen?`,
    text: 'Sie sehen seine Codes dann nicht mehr. Ist es Ihnen zugewiesen, bleibt es das, und Sie können es wieder in die Hand nehmen. Sonst kann das jeder in diesem Konto.',
    verb: 'Weglegen',
  },
  losing: 'Wird gelöscht',
  lost: (label: string) => `Der Eintrag ${label} wurde gelöscht`,
  gone: 'Diesen Eintrag gibt es nicht mehr',
  notDone: 'Der Eintrag konnte nicht geändert werden',

  addTitle: 'Eintrag hinzufügen',
  address: 'Einrichtungsadresse',
  addressHint: 'Die otpauth:-Adresse eines QR-Codes. Beim Einrichten eines Geräts finden Sie sie unter „Andere Wege“.',
  addressEmpty: 'Geben Sie eine Einrichtungsadresse ein.',
  addressWrong:
    'Das ist nicht die Adresse eines sechsstelligen Codes mit SHA-1, der alle 30 oder 60 Sekunden wechselt.',
  full: (most: number) =>
    `Der Authenticator ist voll: Er fasst ${count(most, 'Eintrag', 'Einträge')}. Löschen Sie zuerst einen.`,
  add: 'Eintrag hinzufügen',
  adding: 'Wird hinzugefügt',
  added: (label: string) => `Der Eintrag ${label} wurde hinzugefügt`,

  tokens: {
    title: 'Hardware-Token',
    lead: 'Freie Token dieses Kontos und Ihre eigenen. Nehmen Sie eines in die Hand, um seine Codes zu sehen, und weisen Sie es sich dann mit der Seriennummer zu.',
    none: 'Hier liegen keine Token. Ein Administrator kann auf der Seite MFA-Geräte welche importieren.',
    take: 'In die Hand nehmen',
    takeLabel: (serial: string) => `${serial} in die Hand nehmen`,
    taking: 'Wird genommen',
    yours: 'Ihnen zugewiesen',
    free: 'Frei',
    more: (more: number) =>
      more === 1 ? 'Hier liegt noch ein weiteres Token.' : `Hier liegen noch ${count(more, 'Token', 'weitere Token')}.`,
    other: 'Seriennummer eines anderen Tokens',
    taken: (serial: string) => `Sie haben das Token ${serial} in der Hand`,
    gone: 'Dieses Token ist nicht mehr frei',
    noneAtHand: 'Kein Token zur Hand?',
    takeAny: 'Ein Übungs-Token nehmen',
    noneLeft: 'Kein Übungs-Token ist frei',
    noneLeftText: 'Ein Administrator kann auf der Seite MFA-Geräte welche importieren.',
  },

  send: 'An Übungs-Authenticator senden',
  sending: 'Wird gesendet',
  notSent: 'Das Gerät konnte dem Übungs-Authenticator nicht hinzugefügt werden',
  noPhone: 'Kein Telefon zur Hand?',
}

function duration(seconds: number): string {
  if (seconds < 60) return `${seconds} s`
  if (seconds % 60 === 0) return `${seconds / 60} min`
  return `${Math.floor(seconds / 60)} min ${seconds % 60} s`
}
