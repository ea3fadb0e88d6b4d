import type { changePasswordTexts } from '../change-password'
import type { Translation } from '../translation'

/** Changing one's own password. */
export const changePasswordTextsDe: Translation<typeof changePasswordTexts> = {
  title: 'Passwort ändern',
  panel: 'Ihr Passwort',
  unreadRules: 'Die Regeln des Kontos waren nicht lesbar. Hier stehen die Standardregeln.',
  forRoot: 'Nicht für den Root-Benutzer',
  forRootText: [
    'Der Root-Benutzer kann sein Passwort hier nicht ändern. Der Dienst antwortet ihm mit ',
    { code: 'InvalidUserType' },
    '.',
  ],
  changed: 'Passwort geändert',
  changedText: 'Bei der nächsten Anmeldung gilt das neue Passwort. Ihre anderen Sitzungen wurden beendet.',
  changing: 'Passwort wird geändert',
  refused: 'Richtlinien haben die Änderung verweigert. Ihre Passwörter wurden nicht geprüft.',

  current: 'Aktuelles Passwort',
  new: 'Neues Passwort',
  confirm: 'Neues Passwort bestätigen',
  enterCurrent: 'Geben Sie Ihr aktuelles Passwort ein.',
  enterNew: 'Geben Sie ein neues Passwort ein.',
  notTheSame: 'Die beiden neuen Passwörter stimmen nicht überein.',
  wrongCurrent: 'Das ist nicht Ihr aktuelles Passwort.',
  wrongForm: 'Ein Passwort hat höchstens 128 Zeichen und keine Steuerzeichen.',
  none: 'Sie haben kein Passwort, das Sie ändern könnten.',
}
