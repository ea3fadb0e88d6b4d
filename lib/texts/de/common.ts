import type { commonTexts } from '../common'
import type { Translation } from '../translation'

/** What many screens say. */
export const commonTextsDe: Translation<typeof commonTexts> = {
  cancel: 'Abbrechen',
  close: 'Schließen',
  done: 'Fertig',
  downloadCsv: '.csv herunterladen',
  copy: 'Kopieren',
  tryAgain: 'Erneut versuchen',
  why: 'Warum?',
  show: (what) => `${what} anzeigen`,
  hide: (what) => `${what} verbergen`,
  credentials: 'Sicherheitsanmeldedaten',
  toCredentials: 'Zurück zu den Sicherheitsanmeldedaten',
  signInAgain: 'Erneut mit MFA anmelden',
  signOut: 'Abmelden',
  signingOut: 'Abmeldung läuft',
}
