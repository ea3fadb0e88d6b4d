import { count } from '../count'
import type { effectTexts } from '../policy-effect'
import type { Translation } from '../translation'

const code = (name: string) => ({ code: name })

const listed = (names: readonly string[]) =>
  names.flatMap((name, index) => (index === 0 ? [code(name)] : [', ', code(name)]))

const answersOf = (answers: number) => count(answers, 'Antwort', 'Antworten')

/** What a change of a policy comes to, before it is saved. */
export const effectTextsDe: Translation<typeof effectTexts> = {
  title: 'Auswirkung',
  titleOf: (change: string) => `Auswirkung ${change}`,
  draft: 'der neuen Version',
  draftOfInline: 'der Richtlinie',
  asked: (answers: number, subjects: number, requests: number, sessions: number) =>
    `${answersOf(answers)}: ${count(subjects, 'Prinzipal', 'Prinzipale')}, ${count(requests, 'Anfrage', 'Anfragen')} von vielen, ${count(sessions, 'Art von Sitzung', 'Arten von Sitzungen')}. Geantwortet hat die Engine, die auch sonst entscheidet.`,
  sessionNote: 'GetSessionToken antwortet ohne MFA wie „Ohne MFA“ und mit MFA wie „Mit MFA“.',
  counts: {
    opens: 'neu erlaubt',
    closes: 'nicht mehr erlaubt',
    kind: 'andere Art der Verweigerung',
    same: 'unverändert',
  },
  countsLabel: 'Antworten, die sich ändern',
  nothing: 'Keine Antwort ändert sich.',
  nobody: 'Niemand hat diese Richtlinie, also ändert sich nichts.',
  notAsked: (asked: number, all: number) =>
    `Geprüft wurden die ersten ${asked} von ${count(all, 'Prinzipal', 'Prinzipalen')}.`,
  refused: (action: string, names: string) => [code(action), ` ist für ${names} verweigert.`],
  failed: (names: string, message: string) => `${names}: ${message}`,
  unlisted: (action: string) => [code(action), ' ist verweigert, daher ist nicht bekannt, wen die Änderung betrifft.'],

  loud: {
    write: 'Ein Schreibzugriff wird ohne MFA möglich',
    read: 'Ein Lesezugriff wird ohne MFA möglich',
    line: (action: string, on: string, names: string, sessions: string) => [
      code(action),
      ` (${on}), für ${names}: ${sessions}.`,
    ],
    writeText: 'Dann genügt dafür ein gestohlenes Passwort oder ein gestohlener Zugriffsschlüssel.',
    readText: 'Dann sieht es, wer nur ein Passwort oder einen Zugriffsschlüssel hat.',
    more: (number: number) => `Und ${number} weitere.`,
  },

  who: {
    asked: 'Geprüfte Prinzipale',
    leaveOut: (name: string) => `${name} weglassen`,
    others: 'Weitere prüfen',
    choose: 'Auswählen',
    add: 'Hinzufügen',
  },

  checks: {
    save: 'Als Prüfung speichern',
    title: 'Prüfungen',
    lead: 'Eine Prüfung erwartet die Antworten, die sich ändern. Führen Sie sie mit npm run check:policies und dem Namen der Datei aus.',
    none: 'Keine Antwort ändert sich, oder Richtlinien dürfen hier nicht gezeigt werden. Darum gibt es nichts zu speichern.',
    about: (name: string, session: string, answers: number) => `${name}, ${session}: ${answersOf(answers)}`,
  },

  attachment: {
    attach: {
      title: (policy: string, names: string) => `${policy} an ${names} anfügen`,
      verb: 'Anfügen',
      pending: 'Wird angefügt',
    },
    detach: {
      title: (policy: string, names: string) => `${policy} von ${names} trennen`,
      verb: 'Trennen',
      pending: 'Wird getrennt',
    },
  },

  table: {
    caption: (names: string) => `Antworten, die sich für ${names} ändern, nach Anfrage und Sitzung`,
    request: 'Anfrage',
    same: '–',
    noChange: 'Keine Änderung',
    becomes: (was: string, is: string) => `Bisher: ${was}, dann: ${is}`,
    more: (requests: number) => count(requests, 'weitere Anfrage', 'weitere Anfragen'),
    each: (answers: number, isMany: boolean) => {
      if (!isMany) return answersOf(answers)
      return answers === 1 ? 'jeweils dieselbe Antwort' : `jeweils dieselben ${answersOf(answers)}`
    },
    like: (names: string, without: readonly string[], also: readonly string[], answers: number) => [
      `wie ${names}`,
      ...(without.length > 0 ? [', ohne ', ...listed(without)] : []),
      ...(also.length > 0 ? [', dazu ', ...listed(also)] : []),
      `: ${answersOf(answers)}`,
    ],
    show: (answers: number) => `${answersOf(answers)} anzeigen`,
    kinds: (answers: number) =>
      `${answersOf(answers)} ${answers === 1 ? 'ändert' : 'ändern'} nur die Art der Verweigerung`,
  },
  sessions: { console: 'Ohne MFA', 'console-mfa': 'Mit MFA', 'access-key': 'Zugriffsschlüssel' },
  on: {
    self: 'eigener Benutzer',
    other: 'anderer Benutzer',
    device: 'eigenes MFA-Gerät',
    policy: 'diese Richtlinie',
    everything: '*',
  },

  why: {
    title: 'Warum?',
    before: 'Jetzt',
    after: 'Danach',
    decides: (statement: string, policy: string, line: number | undefined) => [
      code(statement),
      ' aus ',
      code(policy),
      line === undefined ? ' entscheidet.' : ` entscheidet, ab Zeile ${line}.`,
    ],
    nothing: 'Keine Anweisung erlaubt es.',
    boundary: 'Die Berechtigungsgrenze erlaubt es nicht.',
    changes: 'Was dazu führt',
    simulate: 'Den Simulator nach diesem Prinzipal fragen',
  },

  saving: {
    title: 'Speichern',
    looked: (number: number) =>
      number === 1
        ? 'Ich habe mir die Antwort angesehen, die einen Schreibzugriff öffnet'
        : `Ich habe mir die ${answersOf(number)} angesehen, die einen Schreibzugriff öffnen`,
    lookFirst: 'Sehen Sie sich die Antworten an, die einen Schreibzugriff öffnen, und setzen Sie das Häkchen.',
    type: (name: string) => `Ein Schreibzugriff wird ohne MFA möglich. Geben Sie zur Bestätigung ${name} ein`,
    wrongName: 'Der eingegebene Name ist nicht der Name der Richtlinie.',
    review: 'Auswirkung ansehen',
    asking: 'Wird geprüft',
    back: 'Zurück zum Bearbeiten',
  },
}
