import { count } from '../count'
import type { Piece } from '../sentence'
import type { traceTexts } from '../trace'
import type { Translation } from '../translation'
import { ofPolicyDe } from './of-policy'

const ABSENT = { absent: true } as const

/** The trace of a decision: why a request was allowed or refused. */
export const traceTextsDe: Translation<typeof traceTexts> = {
  title: 'Nachverfolgung der Entscheidung',
  decision: 'Entscheidung',
  notFound:
    'Vielleicht ist die Adresse falsch geschrieben, oder die Entscheidung wurde archiviert. Archivierte Entscheidungen hat Ihr Betreiber.',

  preview: {
    title: 'Vorschau der Entscheidung',
    lead: 'Was die Richtlinien jetzt entscheiden würden. Nichts wurde ausgeführt und nichts aufgezeichnet.',
  },

  actions: {
    simulate: 'Im Simulator öffnen',
    more: 'Mehr',
    compare: 'Mit einer anderen Entscheidung vergleichen',
    event: 'Ereignis anzeigen',
    copyMessage: 'API-Meldung kopieren',
    copyJson: 'Als JSON kopieren',
    copyDecisionId: 'Entscheidungs-ID kopieren',
    copyRequestId: 'Anfrage-ID kopieren',
  },

  summary: {
    rule: (action: string, message: string) => [
      'Die Richtlinien erlauben ',
      { code: action },
      ', aber eine Dienstregel lehnt den Aufruf ab, und daran kann keine Richtlinie etwas ändern. ',
      message,
    ],
    error: 'Eine Richtlinie konnte nicht ausgewertet werden, darum ist die Anfrage verweigert.',
    root: 'Identitätsrichtlinien gelten nicht für den Root-Benutzer, darum ist kein Allow nötig.',
    untold: 'Die Anfrage wurde erlaubt.',
    needsNone: (action: string) => [
      { code: action },
      ' braucht kein Allow, und keine Anweisung verweigert den Aufruf.',
    ],
    limit: (limit: string, action: string) => [
      `Die ${limit} erlaubt `,
      { code: action },
      ' auf dieser Ressource nicht. Dann kann es auch keine andere Richtlinie erlauben.',
    ],
    resource: (action: string) => ['Die Ressourcenrichtlinie muss ', { code: action }, ' erlauben und tut es nicht.'],
    nothing: (action: string) => [
      'Keine Anweisung erlaubt ',
      { code: action },
      ' auf dieser Ressource. Ohne Allow ist alles verweigert.',
    ],
    allows: (statement: Piece, policy: string) => [
      'Die Anweisung ',
      statement,
      ` ${ofPolicyDe(policy)} erlaubt es, und keine Anweisung verweigert es.`,
    ],
    denies: (statement: Piece, policy: string) => ['Die Anweisung ', statement, ` ${ofPolicyDe(policy)} verweigert `],
    everythingBut: (action: string) => ['jede Aktion außerhalb ihrer Liste (', { code: action }, ' steht nicht darin)'],
    withoutMfa: (key: string, value: string | undefined) => [
      ', solange die Anfrage nicht mit MFA authentifiziert ist. In dieser Anfrage: ',
      { code: key },
      value === undefined ? ' ' : ' ist ',
      value === undefined ? ABSENT : { code: value },
      '.',
    ],
    condition: ', solange ihre Bedingung gilt: ',
    and: ' und ',
    withValue: (test: string, value: string | undefined) => [
      { code: test },
      ' (Wert: ',
      value === undefined ? ABSENT : { code: value },
      ')',
    ],
  },

  request: {
    title: 'Anfrage',
    principal: 'Prinzipal',
    action: 'Aktion',
    resource: 'Ressource',
    accessKey: 'Zugriffsschlüssel',
    entryPoint: 'Zugangsweg',
    mfaDevice: 'MFA-Gerät',
    sourceIp: 'Quell-IP',
    time: 'Zeit',
    testClock: 'Testuhr',
    entryPoints: {
      api: 'API',
      console: 'Konsole',
      operator: 'Betreiber',
      none: 'Nicht ausgeführt',
      simulated: 'Simuliert',
    },
  },

  keys: {
    title: 'Kontextschlüssel',
    note: 'So wie sie waren, als die Anfrage ausgewertet wurde',
    caption: 'Kontextschlüssel der Anfrage',
    others: (others: number) =>
      others === 1
        ? 'Ein weiterer Schlüssel, den keine Anweisung benutzt'
        : `${count(others, 'weiterer Schlüssel', 'weitere Schlüssel')}, die keine Anweisung benutzt`,
    othersCaption: 'Kontextschlüssel, die keine Anweisung benutzt',
    columns: { key: 'Schlüssel', state: 'Zustand', value: 'Wert', source: 'Quelle', usedBy: 'Benutzt von' },
    present: 'vorhanden',
    none: 'keiner',
    emptyList: 'leere Liste',
    empty: 'leer',
    unused: 'Keiner Anweisung',
    statement: (policy: string, place: number) => `${policy}, Anweisung ${place}`,
    sources: {
      principal: 'Prinzipal',
      session: 'Sitzung',
      connection: 'Verbindung',
      clock: 'Uhr des Kontos',
      request: 'Parameter der Anfrage',
    },
  },

  evaluation: {
    title: 'Auswertung',
    counts: (policies: number, statements: number) =>
      `${count(policies, 'Richtlinie', 'Richtlinien')}, ${count(statements, 'Anweisung', 'Anweisungen')}`,
    expand: 'Alle aufklappen',
    collapse: 'Alle zuklappen',
    decided: 'Hier entschieden',
    parts: { action: 'Action', resource: 'Resource', condition: 'Condition' },
    noCondition: 'Ohne Condition',
    matches: ' passt',
    doesNotMatch: ' passt nicht',
    nearMiss: 'Knapp daneben',
    outcomes: {
      decides: 'Entscheidet',
      applies: 'Gilt',
      outranked: 'Überstimmt',
      'does-not-apply': 'Gilt nicht',
    },
    unnamed: (place: number) => `Anweisung ${place}`,
    columns: { element: 'Element', policy: 'In der Richtlinie', request: 'In der Anfrage', result: 'Ergebnis' },
    none: 'nichts',
    means: 'bedeutet',
  },

  layers: {
    scp: 'Service-Kontrollrichtlinie',
    rcp: 'Ressourcen-Kontrollrichtlinie',
    resource: 'Ressourcenrichtlinie',
    identity: 'Identitätsrichtlinie',
    boundary: 'Berechtigungsgrenze',
    session: 'Sitzungsrichtlinie',
  },

  held: {
    root: 'Root-Benutzer',
    inline: (who: string) => `Inline-Richtlinie von ${who}`,
    groupInline: (group: string) => `Inline-Richtlinie der Gruppe ${group}`,
    attached: (who: string) => `angefügt an ${who}`,
    group: (name: string) => `die Gruppe ${name}`,
  },

  phases: {
    gather: 'Richtlinien sammeln',
    denies: 'Explizite Verweigerungen',
    limits: 'Grenze, Sitzung und Ebenen der Organisation',
    allows: 'Allow-Anweisungen',
    default: 'Standardfall',
    rootHasNone: 'Identitätsrichtlinien gelten nicht für den Root-Benutzer.',
    noPolicy: (who: string) => `An ${who} ist keine Richtlinie angefügt.`,
    inForce: (who: string, policies: string) => `In Kraft für ${who}: ${policies}.`,
    origins: {
      managed: (n: number) =>
        n === 1 ? 'eine direkt angefügte verwaltete Richtlinie' : `${n} direkt angefügte verwaltete Richtlinien`,
      inline: (n: number) => (n === 1 ? 'eine Inline-Richtlinie' : `${n} Inline-Richtlinien`),
      group: (n: number) => (n === 1 ? 'eine Richtlinie aus einer Gruppe' : `${n} Richtlinien aus Gruppen`),
      boundary: (n: number) => (n === 1 ? 'eine Berechtigungsgrenze' : `${n} Berechtigungsgrenzen`),
      session: (n: number) => (n === 1 ? 'eine Sitzungsrichtlinie' : `${n} Sitzungsrichtlinien`),
      trust: (n: number) => (n === 1 ? 'eine Vertrauensrichtlinie der Rolle' : `${n} Vertrauensrichtlinien der Rolle`),
    },
    noLimit: 'Für diesen Prinzipal ist nichts davon gesetzt.',
    limited: 'Diese begrenzen, was die Richtlinien erlauben können.',
    limitDecides: (limit: string) =>
      `Die ${limit} erlaubt die Anfrage nicht. Dann kann es auch keine andere Richtlinie.`,
    noDeny: 'Keine Richtlinie hat eine Deny-Anweisung.',
    denyIdle: (all: number) =>
      all === 1
        ? 'Es gibt eine Deny-Anweisung, aber sie gilt nicht für diese Anfrage.'
        : `Es gibt ${all} Deny-Anweisungen. Keine gilt für diese Anfrage.`,
    denyApplies: (all: number, applying: number) =>
      all === 1
        ? 'Es gibt eine Deny-Anweisung, und sie gilt. Kein Allow kann das ändern.'
        : `Es gibt ${all} Deny-Anweisungen. Davon ${applying === 1 ? 'gilt eine' : `gelten ${applying}`}, und kein Allow kann das ändern.`,
    outranked: (applying: number) => {
      if (applying === 0)
        return 'Nicht entscheidend: Die Anfrage ist schon verweigert. Es würde sie auch keine Anweisung erlauben.'
      if (applying === 1)
        return 'Nicht entscheidend: Eine Anweisung würde die Anfrage erlauben, aber eine explizite Verweigerung geht vor.'
      return `Nicht entscheidend: ${applying} Anweisungen würden die Anfrage erlauben, aber eine explizite Verweigerung geht vor.`
    },
    rootNeedsNone: 'Der Root-Benutzer braucht keine.',
    allowed: (applying: number) => {
      if (applying === 0) return 'Keine Allow-Anweisung gilt für diese Anfrage.'
      if (applying === 1) return 'Eine Allow-Anweisung gilt.'
      return `${applying} Allow-Anweisungen gelten; eine genügt.`
    },
    refused: 'Keine Anweisung erlaubt die Anfrage, darum ist sie verweigert.',
    notReached: 'Nicht erreicht.',
  },

  elements: {
    noValue: 'kein Wert für die Variable',
    things: { action: 'Die Aktion', resource: 'Die Ressource', principal: 'Der Prinzipal' },
    matches: 'Passt.',
    doesNotMatch: 'Passt nicht.',
    outsideList: (thing: string, lines: number) =>
      lines === 1
        ? `${thing} stimmt nicht mit der Angabe überein.`
        : `${thing} stimmt mit keiner der ${lines} Angaben überein.`,
    exempt: (thing: string) => `${thing} steht in der Liste, darum gilt die Anweisung hier nicht.`,
    noResourceType: 'Die Aktion hat keinen Ressourcentyp, darum passt nur "*".',
    unresolved: 'Eine Richtlinienvariable hat in dieser Anfrage keinen Wert.',
    more: (part: string) => ['In der Anfrage steht zusätzlich ', { code: part }, '.'],
    less: (part: string) => ['In der Anfrage fehlt ', { code: part }, '.'],
    instead: (policy: string, request: string) => [
      'In der Anfrage steht ',
      { code: request },
      ' statt ',
      { code: policy },
      '.',
    ],
    true: 'Wahr.',
    false: 'Falsch.',
    why: {
      'value-matched': 'Ein Wert der Richtlinie ist gleich dem der Anfrage.',
      'no-value-matched': 'Kein Wert der Richtlinie ist gleich dem der Anfrage.',
      'key-absent': 'Der Schlüssel fehlt, darum ist ein Operator ohne IfExists falsch.',
      'negated-absent': 'Der Schlüssel fehlt, darum ist er keinem Wert gleich.',
      'if-exists-absent': 'IfExists: Der Schlüssel fehlt, darum ist die Bedingung wahr.',
      'for-all-absent': 'ForAllValues: Es gibt keine Werte, darum scheitert keiner.',
      'for-any-absent': 'ForAnyValue: Es gibt keine Werte, darum passt keiner.',
      'null-true': 'Ob der Schlüssel fehlt, ist so, wie die Richtlinie es verlangt.',
      'null-false': 'Ob der Schlüssel fehlt, ist anders, als die Richtlinie es verlangt.',
      'null-for-all': 'Null mit ForAllValues ist immer wahr.',
      'null-for-any': 'Null mit ForAnyValue ist nie wahr.',
      'list-without-set-operator':
        'Die Anfrage hat eine Liste von Werten, aber der Operator vergleicht nur einen einzelnen Wert.',
      'empty-policy-list': 'Die Richtlinie nennt keinen Wert.',
      'empty-request-list': 'Die Anfrage nennt keinen Wert.',
      'not-a-number': 'Ein Wert ist keine Zahl.',
      'not-a-date': 'Ein Wert ist kein Datum.',
      'not-a-boolean': 'Ein Wert ist weder true noch false.',
      'not-base64': 'Ein Wert ist nicht base64.',
      'not-an-address': 'Ein Wert ist keine IP-Adresse und kein Bereich.',
      'not-an-arn': 'Ein Wert ist kein ARN.',
    },
  },

  whatIf: {
    title: 'Was die Entscheidung ändern würde',
    note: 'Berechnet, indem dieselbe Anfrage noch einmal ausgewertet wird',
    allowed: 'Erlaubt',
    stillDenied: 'Weiterhin verweigert',
    leftOut: {
      title: 'Was nicht versucht wurde',
      answer: 'Weitere Änderungen',
      text: 'Es gab zu viele Änderungen, um alle in einer Anfrage zu versuchen. Auch andere könnten die Entscheidung ändern.',
    },
    mfa: 'Dieselbe Anfrage mit MFA',
    mfaAllows: (by: readonly Piece[], advice: string) => [
      'Erlaubt',
      ...(by.length > 0 ? [' ', ...by] : []),
      `. ${advice}`,
    ],
    mfaIsNotEnough: 'Die Anmeldung mit MFA genügt nicht.',
    signInAgain: 'Melden Sie sich mit MFA an und versuchen Sie es dann noch einmal.',
    chooseMfa: 'Wählen Sie eine Sitzung mit MFA, um es zu sehen.',
    flip: 'Die Bedingung, die entscheidet',
    flipped: (from: Piece, to: Piece, verdict: string) => [
      'Bisher: ',
      from,
      '. Stattdessen: ',
      to,
      `. Dann ist die Anfrage ${verdict}.`,
    ],
    verdicts: { allow: 'erlaubt', explicitDeny: 'explizit verweigert', implicitDeny: 'implizit verweigert' },
    furtherAllow: 'Eine weitere Allow-Anweisung',
    allowIsEnough: (action: string, resource: string) => [
      'Es würde genügen, ',
      { code: action },
      ' auf ',
      { code: resource },
      ' zu erlauben.',
    ],
    noAllowOutranks: 'Ein Allow kommt gegen eine explizite Verweigerung nicht an.',
    by: (statement: string, policy: string) => ['durch ', { code: statement }, ` aus ${policy}`],
    nameless: (place: number) => `Anweisung ${place}`,
  },
}
