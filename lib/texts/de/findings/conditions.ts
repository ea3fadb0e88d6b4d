// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are about policy variables
import type { CONDITION_FINDINGS, TRAP_FINDINGS } from '@/lib/policy/sentences/findings'
import type { Translation } from '../../translation'

/** Findings about conditions and variables. */
export const conditionFindingsDe: Translation<typeof CONDITION_FINDINGS> = {
  conditionEmpty: () => 'Diese Bedingung sagt nichts und trifft immer zu.',
  valuesEmpty: ({ key }) => `Die Liste der Werte für ${key} ist leer.`,
  keyDeprecated: ({ key }) =>
    `${key} ist veraltet. Schreiben Sie aws:PrincipalArn oder aws:SourceArn, je nachdem, was gemeint ist.`,
  keyUnknown: ({ key }) => `Den Schlüssel „${key}“ hat keine Anfrage, er fehlt also immer.`,
  qualifierMissing: ({ key }) => `${key} hat mehrere Werte: Ohne ForAllValues oder ForAnyValue passt nichts.`,
  qualifierPointless: ({ key }) =>
    `${key} hat nur einen Wert. ForAllValues bewirkt nur, dass die Bedingung auch zutrifft, wenn der Schlüssel fehlt.`,
  nullBesideForAllValues: ({ key }) =>
    `Fehlt ${key}, trifft diese Bedingung zu, und die Anweisung erlaubt. Ergänzen Sie "Null": {"${key}": "false"}.`,
  nullIfExists: () => 'Null fragt schon, ob es den Schlüssel gibt; IfExists bedeutet hier nichts.',
  nullAlways: ({ qualifier, always }) => `Null mit ${qualifier} ist immer ${always}.`,
  booleanTwice: () => 'Ein Wahrheitswert ist true oder false: Mit beiden Werten ist die Bedingung wirkungslos.',
  keyTwice: ({ key, operator }) =>
    `${key} steht zweimal unter ${operator}, nur anders geschrieben. Bei Schlüsseln zählt die Groß- und Kleinschreibung nicht.`,
  operatorUnfit: ({ key, type, operator }) => `${key} hat den Typ ${type}; ${operator} passt nicht dazu.`,
  notANumber: ({ written }) => `„${written}“ ist keine Zahl.`,
  notADate: ({ written }) => `„${written}“ ist weder ein Datum nach ISO 8601 noch eine Anzahl von Sekunden.`,
  notABoolean: ({ written }) => `„${written}“ ist weder true noch false.`,
  notBase64: ({ written }) => `„${written}“ ist kein Base64.`,
  notAnAddress: ({ written }) => `„${written}“ ist weder eine Adresse noch ein Bereich in CIDR-Schreibweise.`,
  notAnArn: ({ written }) => `„${written}“ ist kein ARN mit sechs Teilen.`,
  wildcardIsLiteral: ({ operator }) =>
    `Bei ${operator} sind Stern und Fragezeichen gewöhnliche Zeichen. Schreiben Sie für Muster StringLike.`,
  addressPrivate: () => 'aws:SourceIp ist die öffentliche Adresse des Aufrufers und nie eine private.',
  addressBeyondRange: () => 'Die Adresse hat Bits hinter der Länge des Bereichs; sie werden nicht beachtet.',
  noVariablesInAction: () => 'In Aktionen gibt es keine Variablen; das hier ist gewöhnlicher Text.',
  noVariablesInPrincipal: () => 'In Prinzipalen gibt es keine Variablen; das hier ist gewöhnlicher Text.',
  variableTooEarly: () =>
    'In einer Ressource gelten Variablen erst nach dem fünften Doppelpunkt; das hier ist gewöhnlicher Text.',
  variableInBool: () => 'AWS widerspricht sich bei Variablen in Bool; hier werden sie ersetzt.',
  noVariablesUnder: ({ operator }) => `Bei ${operator} gibt es keine Variablen.`,
  variablesNeedVersion: () =>
    'Variablen brauchen "Version": "2012-10-17"; in diesem Dokument sind sie gewöhnlicher Text.',
  variableNotClosed: () => 'Der Variablen fehlt die schließende Klammer; sie ist gewöhnlicher Text.',
  variableEmpty: () => 'Die Variable nennt keinen Schlüssel und passt auf nichts.',
  variableKeyBlank: () => 'Im Namen eines Schlüssels darf kein Leerzeichen stehen.',
  variableDefaultQuotes: () => "Ein Standardwert steht in einfachen Anführungszeichen: ${key, 'text'}.",
  variableDefaultBlank: () => 'Zwischen dem Komma und dem Standardwert steht genau ein Leerzeichen.',
}

/** Findings about MFA and trust, and about the list of findings itself. */
export const trapFindingsDe: Translation<typeof TRAP_FINDINGS> = {
  denyUsesBool: () =>
    'In Anfragen, die mit einem Zugriffsschlüssel signiert sind, fehlt dieser Bedingungsschlüssel. Bool trifft dann nicht zu, und das Deny lässt sie durch. Schreiben Sie BoolIfExists.',
  denyUsesNull: () =>
    'Konsolensitzungen ohne MFA haben diesen Bedingungsschlüssel, mit dem Wert false. Das Deny lässt sie deshalb durch. Schreiben Sie BoolIfExists.',
  exemptFromMfa: ({ action }) =>
    `${action} bleibt ohne MFA möglich: Wer nur das Passwort oder einen Zugriffsschlüssel hat, kann den zweiten Faktor entfernen oder einen weiteren Zugriffsschlüssel anlegen.`,
  secondDevice: () =>
    'Wer schon ein Gerät hat, kann ohne MFA ein zweites anlegen und aktivieren: Ein gestohlener Zugriffsschlüssel genügt, um an einen eigenen Faktor zu kommen. Auch das Beispiel von AWS hat diese Lücke.',
  anyUser: ({ action }) =>
    `Das erlaubt ${action} auch bei anderen Benutzern. Für den eigenen Benutzer schreiben Sie user/\${aws:username}.`,
  everybodyMayAssume: () =>
    'Jeder darf diese Rolle übernehmen, aus jedem Konto. Nennen Sie Konten, Benutzer oder Rollen, oder begrenzen Sie es durch eine Bedingung.',
  trustIfExists: () =>
    'In Anfragen, die mit einem langfristigen Zugriffsschlüssel signiert sind, fehlt dieser Bedingungsschlüssel. Sie kommen deshalb ohne MFA durch. Schreiben Sie Bool.',
  moreFindings: ({ more }) =>
    more === '1'
      ? 'Es gibt noch einen weiteren Befund. Er erscheint, sobald es weniger sind.'
      : `Es gibt noch ${more} weitere Befunde. Sie erscheinen, sobald es weniger sind.`,
  notCheckedToTheEnd: () =>
    'Diese Richtlinie zu prüfen kostet mehr, als eine Anfrage kosten darf. Sie sehen, was bis dahin gefunden wurde.',
}
