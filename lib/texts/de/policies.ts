import { count } from '../count'
import type { policyTexts } from '../policies'
import type { Translation } from '../translation'

const code = (name: string) => ({ code: name })

/** The list of policies, and the pages of one policy. */
export const policyTextsDe: Translation<typeof policyTexts> = {
  title: 'Richtlinien',
  lead: 'Eine Richtlinie sagt, was diejenigen dürfen, an die sie angefügt ist. Man kann sie an viele anfügen.',
  caption: 'Verwaltete Richtlinien des Kontos',
  pages: 'Seiten der Richtlinien',
  noun: 'Richtlinie',
  nouns: 'Richtlinien',
  showAll: 'Alle Richtlinien anzeigen',
  noMatch: 'Keine Richtlinie passt zu dieser Suche.',
  empty: 'Noch keine Richtlinien.',
  name: 'Richtlinienname',
  type: 'Typ',
  types: { own: 'Vom Kunden verwaltet', aws: 'Von AWS verwaltet' },
  usedAs: 'Verwendet als',
  use: (attached: number, limiting: number) => {
    const parts = [
      ...(attached > 0 ? [`Berechtigungen (${attached})`] : []),
      ...(limiting > 0 ? [`Grenze (${limiting})`] : []),
    ]
    return parts.length > 0 ? parts.join(', ') : undefined
  },
  unused: 'Nicht verwendet',
  findings: 'Befunde',
  noFindings: 'Keine',
  notChecked: 'Nicht geprüft',
  changed: 'Geändert',
  arn: 'ARN',
  actions: 'Aktionen',
  actionsOf: (name: string) => `Aktionen für ${name}`,
  rowActions: { edit: 'Bearbeiten', attach: 'Anfügen', copy: 'ARN kopieren', delete: 'Löschen' },
  findingsCount: (number: number, kind: string) => count(number, kind, FINDINGS[kind] ?? kind),

  filter: {
    type: 'Typ',
    used: 'Verwendet als',
    finding: 'Befunde',
    names: 'Nennt die Aktion',
    namesSample: 'iam:ListUsers',
    any: 'Beliebig',
    uses: { permissions: 'Berechtigungen', boundary: 'Grenze', none: 'Nicht verwendet' },
    noFinding: 'Keine',
    mostRead: (read: number, all: number) =>
      `Um nach dem Inhalt der Dokumente zu filtern, wurden die ersten ${read} von ${count(all, 'Richtlinie', 'Richtlinien')} gelesen.`,
  },

  copyArn: 'ARN der Richtlinie kopieren',
  tabs: { permissions: 'Berechtigungen', attached: 'Angefügt', versions: 'Versionen', tags: 'Tags' },
  edit: 'Bearbeiten',
  delete: 'Richtlinie löschen',
  facts: {
    type: 'Typ',
    version: 'Standardversion',
    attachments: 'Angefügt an',
    boundaries: 'Grenze von',
    changed: 'Geändert',
    attachedTo: (number: number) => (number === 0 ? 'Niemand' : count(number, 'Prinzipal', 'Prinzipale')),
  },
  readOnly: 'AWS verwaltet diese Richtlinie. Sie können sie anfügen, aber nicht ändern.',

  document: {
    title: 'Richtliniendokument',
    copy: 'Dokument kopieren',
    whole: 'Das Dokument als Text',
    lines: (first: number, last: number) => (first === last ? `Zeile ${first}` : `Zeilen ${first}–${last}`),
    statement: (number: number) => `Anweisung ${number}`,
    words: (title: string) => `${title} in Worten`,
    line: (line: number) => `Zeile ${line}`,
    unchecked: (action: string) => [code(action), ' ist verweigert, daher wurde das Dokument nicht geprüft.'],
    unreadable: 'Dieser Text ist keine Richtlinie und lässt sich daher nicht erklären.',
    fault: (line, column, _message, said) => `Zeile ${line}, Spalte ${column}: ${said}`,
  },

  attached: {
    title: 'Angefügt an',
    caption: (name: string) => `Benutzer, Gruppen und Rollen, an die ${name} angefügt ist oder die ${name} begrenzt`,
    none: (name: string) => `${name} ist an niemanden angefügt und wirkt daher nicht.`,
    kind: 'Art',
    kinds: { user: 'Benutzer', group: 'Gruppe', role: 'Rolle' },
    name: 'Name',
    as: 'Verwendet als',
    uses: { permissions: 'Berechtigungen', boundary: 'Grenze' },
    actions: 'Aktionen',
    detach: 'Trennen',
    detaching: 'Wird getrennt',
    detachFrom: (name: string) => `Von ${name} trennen`,
    more: 'Es gibt weitere. Nur die ersten tausend werden angezeigt.',
    attach: 'Anfügen',
    attachTitle: 'An andere anfügen',
    attachLead: 'Wirkt sofort.',
    attaching: 'Wird angefügt',
    find: 'Benutzer, Gruppen und Rollen nach Namen suchen',
    findButton: 'Suchen',
    legends: { user: 'Benutzer', group: 'Gruppen', role: 'Rollen' },
    hints: {
      user: 'Nur diese Benutzer bekommen die Richtlinie.',
      group: 'Alle Benutzer der Gruppe bekommen die Richtlinie.',
      role: 'Alle Sitzungen der Rolle bekommen die Richtlinie.',
    },
    already: 'Angefügt',
    nobody: 'Kein Name passt.',
    noneYet: 'Noch keine.',
    moreMatch: (shown: number, all: number) =>
      `Die ersten ${shown} von ${all} werden angezeigt. Suchen Sie andere nach Namen.`,
    chooseFirst: 'Wählen Sie zuerst, an wen die Richtlinie angefügt wird',
    effect: 'Auswirkung',
    effectFor: (name: string) => `Auswirkung, wenn die Richtlinie von ${name} getrennt wird`,
    ofOne: {
      attach: (policy: string, name: string) => `${policy} an ${name} angefügt`,
      detach: (policy: string, name: string) => `${policy} von ${name} getrennt`,
    },
    ofMany: {
      attach: {
        done: (policy: string, number: number) => `${policy} an ${count(number, 'Prinzipal', 'Prinzipale')} angefügt`,
        partly: (done: number, all: number) => `An ${done} von ${count(all, 'Prinzipal', 'Prinzipalen')} angefügt`,
      },
      detach: {
        done: (policy: string, number: number) => `${policy} von ${count(number, 'Prinzipal', 'Prinzipalen')} getrennt`,
        partly: (done: number, all: number) => `Von ${done} der ${count(all, 'Prinzipal', 'Prinzipale')} getrennt`,
      },
    },
  },
}

/** The plurals of the kinds of findings, by their names in the editor. */
const FINDINGS: Readonly<Record<string, string | undefined>> = {
  Sicherheitswarnung: 'Sicherheitswarnungen',
  Warnung: 'Warnungen',
  Vorschlag: 'Vorschläge',
}
