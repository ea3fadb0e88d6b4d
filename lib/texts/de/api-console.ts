import type { apiConsoleTexts } from '../api-console'
import { count } from '../count'
import type { Translation } from '../translation'

/** The API console of a lab. */
export const apiConsoleTextsDe: Translation<typeof apiConsoleTexts> = {
  title: 'API-Konsole',
  call: 'Aufruf senden',
  lead: 'Aufrufe der API, signiert mit einem Schlüssel dieses Labs, wie die AWS CLI sie sendet. Es ist nichts zu installieren.',

  signer: 'Signiert von',
  key: (user) => `${user}: Zugriffsschlüssel`,
  token: (user) => `${user}: Sitzungstoken ohne Code`,
  mfaToken: (user) => `${user}: Sitzungstoken mit Code`,
  noKeys: 'In diesem Lab hat niemand einen Zugriffsschlüssel.',

  another: 'Eine andere Aktion',
  find: 'Aktion',
  findHint: 'Geben Sie einen Teil des Namens ein.',
  found: (number) => count(number, 'Aktion', 'Aktionen'),
  list: 'Aktionen',
  choose: 'Auswählen',
  ofThisLab: 'Aktionen dieses Labs',
  unknown: (name) => `Die Aktion ${name} gibt es hier nicht.`,

  noParameters: 'Diese Aktion braucht keine Parameter.',
  optional: (number) => count(number, 'optionaler Parameter', 'optionale Parameter'),
  hints: {
    lines: 'Ein Wert in jeder Zeile.',
    tags: 'Ein Tag in jeder Zeile, als Key=Value.',
    json: 'Als JSON, wie für die AWS CLI.',
  },
  notGiven: 'Nicht angegeben',
  notJson: 'Das ist keine Liste und kein Objekt in JSON.',

  predict: 'Was wird dabei herauskommen?',
  predictHint: 'Überlegen Sie erst, und senden Sie dann. Es hängt nichts davon ab.',
  outcome: 'Der Aufruf wird',
  outcomes: { allowed: 'erlaubt', denied: 'verweigert' },
  value: 'aws:MultiFactorAuthPresent ist',
  values: { false: 'false', absent: 'fehlt', true: 'true' },

  send: 'Senden',
  sending: 'Wird gesendet',

  tokenTitle: 'Sitzungstoken holen',
  tokenLead:
    'Nur ein Sitzungstoken kann die Tatsache tragen, dass jemand einen Code angegeben hat. STS stellt es für einen Zugriffsschlüssel aus.',
  tokenOf: 'Für den Zugriffsschlüssel von',
  serial: 'MFA-Gerät',
  code: 'MFA-Code',
  getWithCode: 'Token mit diesem Code holen',
  getBare: 'Token ohne Code holen',
  getting: 'STS wird gefragt',

  answer: 'Antwort',
  empty: 'Der Aufruf ist gelungen. Er gibt nichts zurück, also zeigt die CLI nichts an.',
  got: 'Das Token steht oben in der Liste und ist ausgewählt.',
  why: 'Warum?',
  whyAllowed: 'Warum war das erlaubt?',
  decided: {
    allow: 'Erlaubt',
    explicitDeny: 'Verweigert von einer Anweisung',
    implicitDeny: 'Verweigert, weil nichts es erlaubt',
    serviceRule: 'Abgelehnt von einer Regel des Dienstes',
  },
  withValue: (value) => `aws:MultiFactorAuthPresent: ${value}`,
  right: 'So haben Sie es vorausgesagt.',
  wrong: (said) => `Ihre Voraussage war: ${said}.`,
  said: (parts) => parts.join(', '),
  command: 'Derselbe Aufruf mit der AWS CLI',
  copy: 'Befehl kopieren',
  undecided: 'Abgelehnt, bevor etwas entschieden wurde',
  notOffered: 'Dieser Aufruf wird hier nicht angeboten.',

  seed: 'Die Antwort enthält den Schlüssel des neuen Geräts.',
  keepSeed: 'An den Übungs-Authenticator senden',
  keeping: 'Wird gesendet',
  kept: (label) => `${label} ist jetzt in Ihrem Übungs-Authenticator`,
  notKept: 'Der Schlüssel konnte nicht gesendet werden',
  signInFirst: 'Melden Sie sich in diesem Lab an, um ihn an einen Übungs-Authenticator zu senden.',
  codesFor: (label) => `Codes von ${label}`,

  compare: {
    title: 'Ein Aufruf, drei Werte',
    lead: (action) => `Für jeden Wert des Schlüssels die neueste Entscheidung über ${action}.`,
    missing: 'Noch nicht gesehen',
    condition: (operator, wanted) => `${operator} ${wanted}`,
    met: 'trifft zu, also gilt das Deny.',
    notMet: 'trifft nicht zu, also gilt das Deny nicht.',
    whateverPoliciesSay: 'Diesen Aufruf lehnt der Dienst ab, gleich was Richtlinien sagen.',
    by: { console: 'Konsole', api: 'API', operator: 'Betreiber' },
  },
}
