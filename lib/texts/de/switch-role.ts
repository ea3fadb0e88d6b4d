import type { switchRoleTexts } from '../switch-role'
import type { Translation } from '../translation'

/** Switching to a role in the console, being in it, and the way back. */
export const switchRoleTextsDe: Translation<typeof switchRoleTexts> = {
  title: 'Rolle wechseln',
  lead: 'Statt Ihrer eigenen Berechtigungen gelten die der Rolle, bis Sie zurückwechseln oder die Rollensitzung endet.',
  account: 'Konto',
  role: 'Rollenname',
  roleHint: 'Mit dem Pfad, falls die Rolle einen hat, zum Beispiel staff/auditor.',
  enterRole: 'Geben Sie den Namen einer Rolle ein.',
  button: 'Rolle wechseln',
  switching: 'Wird gewechselt',
  switchTo: 'Zu dieser Rolle wechseln',
  back: (user: string) => `Zurück zu ${user}`,
  goingBack: 'Wird zurückgewechselt',
  forRoot: 'Der Root-Benutzer kann keine Rolle übernehmen. Melden Sie sich als IAM-Benutzer an, um zu wechseln.',
  inRole: (role: string) => ['Sie benutzen die Rolle ', { strong: role }, ' bereits.'],

  chip: (role: string) => `Rolle: ${role}`,
  panel: 'Rolle in dieser Sitzung',
  using: (role: string) => `Sie benutzen die Rolle ${role}`,
  policies: 'Es entscheiden die Richtlinien der Rolle. Ihre eigenen gelten nicht.',
  mfa: ['Richtlinien sehen kein ', { code: 'aws:MultiFactorAuthPresent' }, ': In einer Rollensitzung fehlt es.'],
  user: 'Angemeldet als',
  ends: 'Endet',
  absent: 'aws:MultiFactorAuthPresent fehlt',

  copyArn: 'ARN der Rollensitzung kopieren',
  ownTitle: 'Eine Rolle hat keine eigenen Anmeldedaten',
  ownText: (user: string) => [
    'Passwort, MFA-Geräte und Zugriffsschlüssel gehören Benutzern. Wechseln Sie zurück zu ',
    { strong: user },
    ', um Ihre zu verwalten.',
  ],

  ended: 'Die Rollensitzung ist beendet',
  endedText: (user: string) =>
    `Sie sind als ${user} angemeldet. Machen Sie mit Ihren eigenen Berechtigungen weiter, oder wechseln Sie erneut.`,
  continueAs: (user: string) => `Weiter als ${user}`,
}
