import type { consoleAccessTexts } from '../console-access'
import type { Translation } from '../translation'

/** Console access of another user: the panel, and the page that gives, resets and takes a password. */
export const consoleAccessTextsDe: Translation<typeof consoleAccessTexts> = {
  title: 'Konsolenanmeldung',
  manage: 'Konsolenzugriff verwalten',
  access: 'Konsolenzugriff',
  since: 'Passwort seit',
  next: 'Nächste Anmeldung',
  mustChange: 'Verlangt ein neues Passwort',
  noChange: 'Verlangt kein neues Passwort',
  link: 'Anmeldelink',
  copyLink: 'Anmeldelink kopieren',
  none: (name) =>
    `${name} hat kein Passwort und kann sich nicht an der Konsole anmelden. Zugriffsschlüssel gehen auch ohne.`,

  enable: 'Konsolenzugriff aktivieren',
  enabling: 'Wird aktiviert',
  reset: 'Passwort zurücksetzen',
  resetting: 'Wird zurückgesetzt',
  enableLead: (name) => `${name} bekommt ein Passwort und kann sich an der Konsole anmelden.`,
  resetLead: (name) => `Das jetzige Passwort von ${name} gilt nicht mehr, und jede Konsolensitzung von ${name} endet.`,

  kind: 'Passwort',
  generated: 'Erzeugtes Passwort',
  generatedText: 'Sie sehen es einmal, nach diesem Schritt.',
  own: 'Eigenes Passwort',
  ownText: 'Sie geben es ein. Es muss den Passwortregeln des Kontos genügen.',
  password: 'Eigenes Passwort',
  demand: (name) => `${name} muss bei der nächsten Anmeldung ein neues Passwort festlegen`,
  enter: 'Geben Sie ein Passwort ein oder wählen Sie ein erzeugtes.',
  wrongForm: 'Passwörter haben 1 bis 128 Zeichen.',

  deadlock: {
    title: (name) => `${name} käme nicht über die nächste Anmeldung hinaus`,
    denied: (name, policies) => [
      `Das neue Passwort muss festgelegt sein, bevor ${name} eine Sitzung hat, und `,
      { strong: policies },
      ' verweigert ',
      { code: 'iam:ChangePassword' },
      ' ohne MFA. Ein Gerät lässt sich nur in einer Sitzung zuweisen.',
    ],
    notAllowed: (name) => [
      `Das neue Passwort muss festgelegt sein, bevor ${name} eine Sitzung hat, und keine Richtlinie erlaubt `,
      { code: 'iam:ChangePassword' },
      '.',
    ],
    remedy: 'Deshalb verlangt diese Seite kein neues Passwort, solange Sie es nicht ausdrücklich wünschen.',
    unchecked: (action) => [
      'Ob sich bei der nächsten Anmeldung ein neues Passwort festlegen lässt, wurde nicht geprüft: ',
      { code: action },
      ' ist verweigert.',
    ],
  },

  done: {
    enabled: (name) => `Konsolenzugriff von ${name} aktiviert`,
    reset: (name) => `Passwort von ${name} zurückgesetzt`,
    onlyTime: 'Sie sehen das Passwort nur dieses eine Mal. Geben Sie es dem Benutzer auf sicherem Weg.',
    reveal: 'Passwort',
    userName: 'Benutzername',
    password: 'Passwort',
    copyPassword: 'Passwort kopieren',
    back: (name) => `Zurück zu ${name}`,
  },

  disable: 'Konsolenzugriff deaktivieren',
  disabling: 'Wird deaktiviert',
  disableText: (name) =>
    `Das Passwort von ${name} wird gelöscht, und jede Konsolensitzung von ${name} endet. Zugriffsschlüssel gelten weiter.`,
  disabled: (name) => `Konsolenzugriff von ${name} deaktiviert`,
}
