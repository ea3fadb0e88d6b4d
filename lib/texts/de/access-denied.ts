import type { accessDeniedTexts, deniedAgainTexts } from '../access-denied'
import type { Piece } from '../sentence'
import type { Translation } from '../translation'
import { ofPolicyDe } from './of-policy'

/** What stands in place of a panel, or of the result of a form, that was refused. */
export const accessDeniedTextsDe: Translation<typeof accessDeniedTexts> = {
  denied: { title: 'Zugriff verweigert', spoken: 'Zugriff verweigert' },
  window: (title) => `Zugriff verweigert: ${title}`,
  byRule: { title: 'Von einer Dienstregel abgelehnt', spoken: 'von einer Dienstregel abgelehnt' },

  action: 'Aktion',
  resource: 'Ressource',
  message: 'Meldung',
  copyMessage: 'Ganze Meldung kopieren',

  rootUser: 'den Root-Benutzer',
  you: 'Sie',
  withoutMfa: 'Verweigert, weil Sie sich ohne MFA angemeldet haben.',
  explicit: 'Explizit verweigert. Was eine Anweisung verweigert, kann keine andere Richtlinie erlauben.',
  implicit: (who) =>
    `Implizit verweigert: Keine Richtlinie für ${who} erlaubt diese Aktion für diese Ressource. Ein Administrator kann sie erlauben.`,
  boundary: (who) =>
    `Implizit verweigert: Die Berechtigungsgrenze für ${who} erlaubt das nicht. Sie begrenzt, was alle anderen Richtlinien erlauben.`,
  session: 'Implizit verweigert: Die Richtlinie dieser Sitzung erlaubt das nicht, und mehr kann eine Sitzung nicht.',
  notAPolicy: 'Das ist eine Regel des Dienstes, keine Richtlinie. ',
  rules: {
    'iam:EnableMFADevice': 'Sie haben schon ein MFA-Gerät. Melden Sie sich damit an, bevor Sie ein weiteres zuweisen.',
    'iam:DeactivateMFADevice': 'Sie haben ein MFA-Gerät. Melden Sie sich damit an, bevor Sie eines entfernen.',
  },

  deniedBy: (by) => [' ', ...statement(by), ' verweigert das.'],
  theBoundary: ({ policyName }) => ` Die Grenze ist die Richtlinie ${policyName}.`,

  nearMiss: {
    lead: (by) => [...statement(by), ' erlaubt diese Aktion, aber für eine andere Ressource:'],
    policy: 'In der Richtlinie',
    means: 'bedeutet',
    request: 'In Ihrer Anfrage',
  },

  signIn: 'Mit MFA anmelden',
  assign: 'MFA-Gerät zuweisen',
  copyRequest: 'Anfrage kopieren',
  copyRequestFor: (action) => `Anfrage zu ${action} kopieren`,

  request: (facts) =>
    [
      'Ich brauche die Erlaubnis für diese Anfrage.',
      `Prinzipal: ${facts.principal}`,
      `Aktion: ${facts.action}`,
      `Ressource: ${facts.resource}`,
      facts.decisionId && `Entscheidung: ${facts.decisionId}`,
      facts.time && `Zeit: ${facts.time}`,
    ]
      .filter(Boolean)
      .join('\n'),
}

/** A refusal whose cause a panel further up has told in full. */
export const deniedAgainTextsDe: Translation<typeof deniedAgainTexts> = {
  title: 'Zugriff verweigert',
  spoken: (panel) => `${panel}: Zugriff verweigert`,
  explicit: (action, statement) =>
    statement
      ? ['Die Anweisung ', { code: statement }, ' verweigert auch ', { code: action }, '.']
      : ['Dieselbe Anweisung verweigert auch ', { code: action }, '.'],
  implicit: (action) => ['Auch ', { code: action }, ' wird von keiner Richtlinie erlaubt.'],
}

function statement({ sid, policyName }: { sid?: string | undefined; policyName: string }): Piece[] {
  return !sid ? [`Die Richtlinie ${policyName}`] : ['Die Anweisung ', { code: sid }, ` ${ofPolicyDe(policyName)}`]
}
