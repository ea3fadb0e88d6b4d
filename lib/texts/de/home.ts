import type { homeTexts } from '../home'
import type { Translation } from '../translation'

/** The home page. */
export const homeTextsDe: Translation<typeof homeTexts> = {
  title: 'Startseite',
  signedInAs: (user, account) => ['Angemeldet als ', { strong: user }, ' im Konto ', { strong: account }],

  session: {
    title: 'Diese Sitzung',
    device: 'Verwendetes MFA-Gerät',
    signedIn: 'Angemeldet',
    ends: 'Endet',
    policiesSee: 'Was Richtlinien sehen',
  },

  steps: {
    title: 'Nächste Schritte',
    titleWithMfa: 'Sie sind mit MFA angemeldet',
    done: '(erledigt)',
    password: 'Mit Ihrem Passwort anmelden',
    assign: 'MFA-Gerät zuweisen',
    assignText: 'Eine Authenticator-App, einen Passkey oder Sicherheitsschlüssel oder ein Hardware-Token.',
    assignButton: 'MFA-Gerät zuweisen',
    again: 'Erneut mit MFA anmelden',
    againText: 'Eine Sitzung behält den MFA-Zustand, mit dem sie begann. Ein neues Gerät ändert daran nichts.',
    againTextWith: (device) =>
      `Ihr Gerät ${device} ist bereit. Eine Sitzung behält den MFA-Zustand, mit dem sie begann. Melden Sie sich deshalb erneut an.`,
    open: 'Sicherheitsanmeldedaten öffnen',
    openText:
      'MFA öffnet, was Ihre Richtlinien dafür vorbehalten. Was dann noch verweigert wird, hat einen anderen Grund.',
    openButton: 'Sicherheitsanmeldedaten öffnen',
  },

  ownMfa: {
    title: 'Sie haben sich ohne MFA angemeldet',
    ready: (device) => `Ihr Gerät ${device} ist bereit.`,
    none: 'Sie haben noch kein MFA-Gerät.',
  },

  refusals: {
    title: 'Letzte Ablehnungen',
    caption: 'Abgelehnte Aufrufe im Konto, neueste zuerst',
    none: 'In letzter Zeit wurde kein Aufruf abgelehnt.',
    all: 'Alle anzeigen',
    columns: { call: 'Aufruf', user: 'Benutzer', answer: 'Antwort', time: 'Zeit' },
  },

  answers: {
    title: 'Was Ihre Richtlinien jetzt erlauben',
    allAllowed: 'Das alles ist erlaubt',
    denied: (denied, all) => `${denied} von ${all} verweigert`,
    caption: 'Ob Ihre Richtlinien einige Aktionen erlauben',
    columns: { task: 'Aufgabe', action: 'Aktion', answer: 'Antwort' },
    tasks: {
      devices: 'Ihre MFA-Geräte sehen',
      createDevice: 'Virtuelles MFA-Gerät erstellen',
      keys: 'Ihre Zugriffsschlüssel sehen',
      createKey: 'Zugriffsschlüssel erstellen',
      users: 'Benutzer des Kontos sehen',
      deleteDevice: 'Virtuelles MFA-Gerät löschen',
    },
  },

  places: 'Bereiche',
}
