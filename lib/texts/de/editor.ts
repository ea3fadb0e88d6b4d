import { count } from '../count'
import type { editorTexts } from '../editor'
import type { Translation } from '../translation'

/** The editor of policy documents. */
export const editorTextsDe: Translation<typeof editorTexts> = {
  format: 'Formatieren',
  find: 'Suchen',
  more: 'Mehr',
  placeholder: '{\n  "Version": "2012-10-17",\n  "Statement": []\n}',
  plain: 'Nur Text',
  rich: 'Editor',
  findings: 'Befunde',
  findingsOn: (label) => `Befunde zu ${label}`,
  kinds: {
    error: 'Fehler',
    'security-warning': 'Sicherheitswarnung',
    warning: 'Warnung',
    suggestion: 'Vorschlag',
  },
  line: (line) => `Zeile ${line}`,
  position: (line, column) => `Zeile ${line}, Spalte ${column}`,
  size: (length, most) => `${length.toLocaleString('de')} von ${most.toLocaleString('de')} Zeichen`,
  length: (length) => count(length, 'Zeichen', 'Zeichen'),
  counted: (findings) => (findings === 0 ? 'Keine Befunde' : count(findings, 'Befund', 'Befunde')),
  compare: (name) => `Mit ${name} vergleichen`,
  compared: (name, { added, gone }) =>
    added + gone === 0
      ? `Keine Zeile weicht von ${name} ab.`
      : `Gegenüber ${name}: ${count(added, 'Zeile', 'Zeilen')} hinzugefügt, ${count(gone, 'Zeile', 'Zeilen')} entfernt.`,
  goneLines: 'Entfernt: ',
  tabLeaves: 'Tab bewegt den Fokus (Strg+M)',
  tabIndents: 'Tab rückt ein (Strg+M)',
  unchecked: (action) => ['Nur die Grammatik wird geprüft: ', { code: action }, ' ist verweigert. '],
  draft: 'Das ist ein Entwurf, den dieser Browser behalten hat.',
  discard: 'Entwurf verwerfen',

  cures: {
    change: (to) => `In ${to} ändern`,
    remove: 'Aus der Liste entfernen',
    removeMember: 'Entfernen',
    removeStatement: 'Anweisung entfernen',
    addVersion: 'Version hinzufügen',
  },
}
