import type { templateTexts } from '../policy-templates'
import type { Translation } from '../translation'

/** The documents that a new policy can begin with. */
export const templateTextsDe: Translation<typeof templateTexts> = {
  empty: { title: 'Leere Richtlinie', text: 'Eine Anweisung, die noch nichts erlaubt.' },
  seed: {
    title: 'Eigenes MFA-Gerät',
    text: 'Benutzer richten ihr eigenes MFA-Gerät ein. Ohne MFA ist alles andere verweigert.',
  },
  'seed-list-users': {
    title: 'Eigenes MFA-Gerät und die Liste der Benutzer',
    text: 'Erlaubt auch iam:ListUsers, sogar ohne MFA. Dafür braucht es zwei Stellen: ein Allow und die Liste der Ausnahmen.',
  },
  'own-credentials': {
    title: 'Alle eigenen Anmeldedaten',
    text: 'Mit MFA verwalten Benutzer auch ihr Passwort, ihre Zugriffsschlüssel, Zertifikate und SSH-Schlüssel.',
  },
  'second-device': {
    title: 'Eigenes MFA-Gerät, sicheres zweites Gerät',
    text: 'Ohne MFA können nur Benutzer mit dem Tag MayEnrol = yes ein Gerät aktivieren. Entfernen Sie das Tag, sobald sie eines haben.',
  },
  'path-aware': {
    title: 'Eigenes MFA-Gerät, Benutzer mit Pfad',
    text: 'Die Ressource passt auch auf Benutzer wie user/division/carol.',
  },
  'deny-without-mfa': {
    title: 'Ohne MFA verweigern, sonst nichts',
    text: 'Erlaubt selbst nichts. Fügen Sie die Richtlinie neben anderen an; diese zählen dann nur mit MFA.',
  },
  'read-only': { title: 'Nur lesen', text: 'Erlaubt, alles in IAM aufzulisten und zu lesen, und nichts zu ändern.' },
}
