import { count } from '../count'
import type { signInTexts } from '../sign-in'
import type { Translation } from '../translation'

/** Signing in. */
export const signInTextsDe: Translation<typeof signInTexts> = {
  title: 'Anmelden',
  titleOfUser: 'Als IAM-Benutzer anmelden',
  titleOfRoot: 'Als Root-Benutzer anmelden',
  leadOfUser: 'Als IAM-Benutzer eines Kontos',
  leadOfAccount: 'Als IAM-Benutzer dieses Kontos',
  leadOfRoot: 'Als Inhaber des ganzen Kontos',

  account: 'Konto-ID oder Alias',
  userName: 'IAM-Benutzername',
  email: 'E-Mail-Adresse des Root-Benutzers',
  password: 'Passwort',
  remember: 'Dieses Konto merken',
  next: 'Weiter',
  change: 'Ändern',
  changeEmail: 'E-Mail-Adresse ändern',
  signingIn: 'Wird angemeldet',
  differentAccount: 'Bei einem anderen Konto anmelden',

  expired: {
    title: 'Ihr Passwort ist abgelaufen',
    text: 'Sie können sich erst anmelden, wenn ein Administrator des Kontos ein neues Passwort festgelegt hat.',
  },
  ended: {
    title: 'Fangen Sie neu an',
    text: 'Eine Anmeldung endet nach 5 Minuten oder 5 gescheiterten Versuchen. Nichts wurde geändert.',
  },
  again: {
    title: 'Sie haben sich abgemeldet, um sich neu anzumelden',
    text: 'Wenn Sie ein MFA-Gerät haben, brauchen Sie es nach Ihrem Passwort. Danach kehren Sie zu der Seite zurück, auf der Sie waren.',
  },
  sessionEnded: {
    title: 'Ihre Sitzung ist beendet',
    text: 'Melden Sie sich noch einmal an, um fortzufahren.',
  },
  asked: {
    title: 'Melden Sie sich an, um fortzufahren',
    text: 'Die gewünschte Seite öffnet sich nach der Anmeldung.',
  },
  signedIn: {
    title: 'Sie sind schon angemeldet',
    text: (name: string, account: string) => [
      'Sie sind ',
      { strong: name },
      ` von ${account}. Wenn Sie sich anmelden, endet diese Sitzung.`,
    ],
    action: 'Zur Konsole',
  },

  failed: 'Sie sind nicht angemeldet',
  accountEmpty: 'Geben Sie die Konto-ID oder den Alias ein.',
  userNameEmpty: 'Geben Sie Ihren IAM-Benutzernamen ein.',
  emailEmpty: 'Geben Sie die E-Mail-Adresse des Kontos ein.',
  passwordEmpty: 'Geben Sie Ihr Passwort ein.',
  wrongUser: 'Das Konto, der Benutzername oder das Passwort ist falsch.',
  wrongRoot: 'Die E-Mail-Adresse oder das Passwort ist falsch.',
  seconds: (seconds: number) => count(seconds, 'Sekunde', 'Sekunden'),
  minutes: (minutes: number) => count(minutes, 'Minute', 'Minuten'),
  hours: (hours: number) => count(hours, 'Stunde', 'Stunden'),
  heldBack: (wait: string) => `Zu viele gescheiterte Versuche. In ${wait} können Sie es wieder versuchen.`,
  busy: 'Gerade melden sich zu viele gleichzeitig an. Versuchen Sie es in ein paar Sekunden noch einmal. Dieser Versuch zählt nicht.',

  challengeAccount: 'Konto',
  challengeUser: 'Benutzer',
  challengeDevice: 'Gerät',
  rootUser: 'Root-Benutzer',
}
