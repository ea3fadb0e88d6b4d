import type { helpTexts } from '../help'
import type { Translation } from '../translation'

/** What all pages of the help share: how they lead back, and to each other. */
export const helpTextsDe: Translation<typeof helpTexts> = {
  backTo: (page) => `Zurück zu: ${page}`,
  back: 'Zurück zur vorigen Seite',
  toSignIn: 'Zurück zur Anmeldung',
  more: 'Weitere Hilfe',
  mfa: 'Hilfe zu Anmeldung und MFA',
  denied: 'Hilfe bei verweigertem Zugriff',
  cli: 'AWS CLI und SDKs benutzen',
}
