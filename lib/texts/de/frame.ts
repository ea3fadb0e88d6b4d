import { count } from '../count'
import type { frameTexts } from '../frame'
import type { Translation } from '../translation'

/** The frame of every page: its bar and menus, its end, the way past it, and the warnings above it. */
export const frameTextsDe: Translation<typeof frameTexts> = {
  description: 'Unabhängige Trainingssoftware für Identitätsrichtlinien und Multi-Faktor-Authentifizierung.',
  disclaimer: 'Unabhängige Trainingssoftware, ohne Verbindung zu Amazon Web Services und ohne Billigung von dort.',
  testClock: 'Testuhr',
  openNavigation: 'Navigation öffnen',

  menu: {
    title: 'Benutzermenü',
    button: (user, account) => `${user}, Konto ${account}. Benutzermenü`,
    rootOf: (account) => `Root-Benutzer von ${account}`,
  },
  colours: { title: 'Farben', light: 'Hell', dark: 'Dunkel', system: 'System' },

  ending: {
    title: 'Ihre Sitzung endet bald',
    text: (minutes) =>
      `Sie endet in ${count(minutes, 'Minute', 'Minuten')}. Schließen Sie ab, woran Sie arbeiten, oder melden Sie sich jetzt neu an.`,
    stay: 'Weiterarbeiten',
    signIn: 'Neu anmelden',
  },

  helpWithSignIn: 'Hilfe zur Anmeldung',
  skip: 'Zum Hauptinhalt springen',
  skipToDevices: 'Zu den MFA-Geräten springen',
  footer: 'Fußzeile',
  help: 'Hilfe',
  accessibility: 'Barrierefreiheit',

  securityWarning: 'Sicherheitswarnung',
  insecure: 'Unsichere Verbindung.',
  insecureText:
    'Dieser Server läuft über einfaches http: Wer unterwegs mitliest, sieht Passwörter und Codes und kann ändern, was Sie sehen.',
}
