import type { scenarioTexts } from '../scenario'
import type { Translation } from '../translation'

/** The scenario of the policy simulator: kinds of sign-in, names of given policies, and what is wrong with what was entered. */
export const scenarioTextsDe: Translation<typeof scenarioTexts> = {
  presets: {
    console: {
      title: 'Konsole ohne MFA',
      text: 'Nur mit einem Passwort angemeldet. aws:MultiFactorAuthPresent ist false.',
    },
    'console-mfa': {
      title: 'Konsole mit MFA',
      text: 'Vor fünf Minuten mit einem Passwort und einem MFA-Code angemeldet.',
    },
    'access-key': {
      title: 'Zugriffsschlüssel',
      text: 'Ein langfristiger Zugriffsschlüssel. Beide MFA-Kontextschlüssel fehlen.',
    },
    'session-token': {
      title: 'GetSessionToken ohne MFA',
      text: 'Temporäre Anmeldedaten ohne MFA. Eine Dienstregel lehnt mit ihnen jede IAM-Operation ab.',
    },
    'session-token-mfa': {
      title: 'GetSessionToken mit MFA',
      text: 'Temporäre Anmeldedaten aus einem Aufruf mit einem MFA-Code vor fünf Minuten.',
    },
  },

  given: {
    policy: (number) => `Richtlinie ${number}`,
    boundary: 'Berechtigungsgrenze',
    resourcePolicy: 'Ressourcenrichtlinie',
  },

  noPrincipal:
    'Geben Sie den ARN eines Benutzers, einer Gruppe oder einer Rolle ein, etwa arn:aws:iam::123456789012:user/alice.',
  tooManyPolicies: (most, policies) => `Sie können höchstens ${most} Richtlinien eingeben. Es sind ${policies}.`,
  noPolicy: 'Fügen Sie eine Richtlinie ein.',
  emptyPolicy: (number) => `Richtlinie ${number} ist leer. Fügen Sie sie ein oder entfernen Sie sie.`,
  noCaller: 'Geben Sie den ARN des Aufrufers ein. Eine Ressourcenrichtlinie nennt Prinzipale.',
  tooManyKeys: (most, keys) => `Sie können höchstens ${most} Kontextschlüssel eingeben. Es sind ${keys}.`,
  keyLength: (name) => `${name} muss 5 bis 256 Zeichen haben, um der Name eines Kontextschlüssels zu sein.`,
  keyTwice: (name) =>
    `${name} ist zweimal eingegeben. Groß- und Kleinschreibung unterscheidet Namen von Schlüsseln nicht.`,
  tooManyResults: (results, most) =>
    `Das ergibt ${results} Ergebnisse. Auf einmal sind höchstens ${most} Ergebnisse möglich.`,
  noAction: 'Geben Sie mindestens eine Aktion ein.',
  wildcard: (action) => `${action} enthält einen Platzhalter. Geben Sie jede Aktion mit ihrem Namen ein.`,
  notAnAction: (action) =>
    `${action} ist keine Aktion. Geben Sie einen Dienst, einen Doppelpunkt und einen Namen ein, etwa iam:ListUsers.`,
  notAResource: (resource) => `${resource} ist weder ein ARN noch *.`,
}
