import type { GRAMMAR_SENTENCES } from '@/lib/policy/sentences/grammar'
import type { JSON_SENTENCES } from '@/lib/policy/sentences/json'
import type { STAGE_SENTENCES } from '@/lib/policy/sentences/stages'
import type { Translation } from '../../translation'

const possible = ({ known }: { known: readonly string[] }) => `Möglich sind ${known.join(', ')}.`

/** What is wrong with a text that is not JSON. */
export const jsonSentencesDe: Translation<typeof JSON_SENTENCES> = {
  textTooLong: ({ most }) => `Das Dokument ist länger als ${most} Zeichen.`,
  tooDeep: ({ most }) => `Das Dokument ist tiefer als ${most} Ebenen verschachtelt.`,
  endsTooEarly: () => 'Das Dokument endet zu früh.',
  textAfterEnd: () => 'Nach dem Ende des Objekts darf nichts mehr stehen.',
  memberNameExpected: () => 'Hier muss ein Name in doppelten Anführungszeichen stehen.',
  memberTwice: ({ name }) => `„${name}“ kommt zweimal vor.`,
  colonExpected: () => 'Hier muss ein Doppelpunkt stehen.',
  commaOrBraceExpected: () => 'Hier muss ein Komma oder eine schließende geschweifte Klammer stehen.',
  commaOrBracketExpected: () => 'Hier muss ein Komma oder eine schließende eckige Klammer stehen.',
  textNotClosed: () => 'Das schließende Anführungszeichen fehlt.',
  controlCharacter: () => 'Steuerzeichen müssen als Escape-Sequenz geschrieben sein.',
  hexDigitsExpected: () => 'Auf \\u müssen vier hexadezimale Ziffern folgen.',
  unknownEscape: () => 'Diese Escape-Sequenz gibt es in JSON nicht.',
  notAValue: () => 'Das ist kein JSON-Wert.',
}

/** What is wrong with the shape of a policy. */
export const grammarSentencesDe: Translation<typeof GRAMMAR_SENTENCES> = {
  versionWrong: () => 'Version ist "2012-10-17" oder, in alten Dokumenten, "2008-10-17".',
  noStatement: () => 'Der Richtlinie fehlt Statement.',
  noStatements: () => 'Die Liste der Anweisungen ist leer.',
  effectWrong: () => 'Effect ist "Allow" oder "Deny".',
  noEffect: () => 'Der Anweisung fehlt Effect.',
  notBoth: ({ name, negated }) => `Eine Anweisung hat entweder ${name} oder ${negated}, nicht beides.`,
  principalEmpty: ({ name }) => `${name} nennt niemanden.`,
  conditionNoObject: () => 'Condition muss ein Objekt mit Operatoren sein.',
  operatorNoObject: () => 'Zu einem Bedingungsoperator gehört ein Objekt mit Bedingungsschlüsseln.',
  noOperator: ({ operator }) => `„${operator}“ ist kein Bedingungsoperator.`,
  conditionValueWrong: () => 'Ein Wert einer Bedingung ist ein Text, eine Zahl, true, false oder eine Liste daraus.',
  textExpected: () => 'Hier muss ein Text stehen.',
  policyNoObject: () => 'Eine Richtlinie muss ein Objekt sein.',
  statementNoObject: () => 'Eine Anweisung muss ein Objekt sein.',
  principalNoObject: ({ name }) => `${name} muss "*" oder ein Objekt sein.`,
  policyElementUnknown: ({ element, ...known }) =>
    `In einer Richtlinie gibt es kein Element „${element}“. ${possible(known)}`,
  statementElementUnknown: ({ element, ...known }) =>
    `In einer Anweisung gibt es kein Element „${element}“. ${possible(known)}`,
  principalElementUnknown: ({ name, element, ...known }) =>
    `${name} ist "*" oder ein Objekt; ein Element „${element}“ gibt es darin nicht. ${possible(known)}`,
}

/** What is wrong with a policy of the right shape. */
export const stageSentencesDe: Translation<typeof STAGE_SENTENCES> = {
  versionNeeded: () => 'Eine verwaltete Richtlinie braucht "Version": "2012-10-17".',
  principalNotHere: () => 'Einen Prinzipal nennen nur Richtlinien von Ressourcen und Rollen.',
  principalNeeded: () => 'Die Richtlinie einer Ressource oder Rolle muss sagen, für wen sie gilt.',
  principalForm: () =>
    'Ein Prinzipal ist "*", ein Konto oder ein vollständiger ARN oder Name. Platzhalter sind nicht möglich.',
  effectCase: () => 'Bei Effect zählt die Groß- und Kleinschreibung: Schreiben Sie "Allow" oder "Deny".',
  dateForm: () => 'Das ist weder ein Datum nach ISO 8601 noch eine Anzahl von Sekunden.',
  sidTwice: ({ sid }) => `Die Sid „${sid}“ kommt zweimal vor.`,
  sidLetters: () => 'Eine Sid besteht nur aus Buchstaben und Ziffern.',
  resourceInTrust: () => 'Eine Vertrauensrichtlinie gehört zu ihrer Rolle und nennt keine Ressource.',
  elementMissing: ({ name, negated }) => `Der Anweisung fehlt ${name} oder ${negated}, oder das Element ist leer.`,
  actionForm: () => 'Eine Aktion schreiben Sie als service:Name.',
  actionColons: () => 'Eine Aktion schreiben Sie als service:Name, mit nur einem Doppelpunkt.',
  actionService: () => 'Das Präfix eines Dienstes besteht aus Buchstaben, Ziffern, Punkten und Bindestrichen.',
  actionInTrust: () => 'In einer Vertrauensrichtlinie geht es nur darum, wer die Rolle übernehmen darf.',
  resourceForm: () => 'Eine Ressource ist "*" oder ein ARN.',
  arnPartition: () => 'Der zweite Teil eines ARN ist die Partition: aws, aws-cn oder aws-us-gov.',
  arnServiceMissing: () => 'Der dritte Teil eines ARN ist der ausgeschriebene Dienst.',
  arnServicePattern: () => 'Der Dienst in einem ARN darf keine Platzhalter enthalten.',
  arnShortInSession: () => 'Eine Sitzungsrichtlinie braucht vollständige ARNs mit sechs Teilen.',
  arnRegionOfIam: () => 'IAM ist global: Lassen Sie die Region leer.',
  arnRegionOfS3: () => 'Lassen Sie die Region im ARN von S3 leer.',
  arnPathOfIam: () => 'Nach dem fünften Doppelpunkt steht, um welche Art von IAM-Ressource es geht.',
  arnShortAndEmpty: () => 'Der ARN hat weniger als sechs Teile, und einer davon ist leer.',
  arnServiceEmpty: () => 'Im ARN fehlt der Dienst.',
}
