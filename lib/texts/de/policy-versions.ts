import { count } from '../count'
import type { versionTexts } from '../policy-versions'
import type { Translation } from '../translation'

/** The page of the versions of a policy. */
export const versionTextsDe: Translation<typeof versionTexts> = {
  title: 'Versionen',
  count: (number: number, most: number) => `${number} von ${most}`,
  caption: (name: string) => `Versionen von ${name}`,
  version: 'Version',
  created: 'Erstellt',
  isDefault: 'Standard',
  from: 'Von',
  to: 'Zu',
  fromVersion: (version: string) => `Von ${version}`,
  toVersion: (version: string) => `Zu ${version}`,
  compare: 'Vergleichen',
  actions: 'Aktionen',
  setDefault: 'Als Standard festlegen',
  setDefaultNamed: (version: string) => `${version} als Standard festlegen`,
  setting: 'Wird festgelegt',
  wasSet: (version: string, policy: string) => `${version} ist jetzt die Standardversion von ${policy}`,
  delete: 'Löschen',
  deleteNamed: (version: string) => `${version} löschen`,
  deleting: 'Wird gelöscht',
  deleteText: (version: string) =>
    `${version} lässt sich nicht wiederherstellen. Wenn Sie das Dokument behalten wollen, kopieren Sie es vorher.`,
  deleted: (version: string, policy: string) => `${version} von ${policy} gelöscht`,
  only: 'Es gibt nur eine Version. Speichern Sie eine weitere, um zu vergleichen.',
  inWords: (from: string, to: string) => `Von ${from} zu ${to}, in Worten`,
  same: 'Beide sagen dasselbe.',
  sameLayout: 'Nur die Gestaltung oder die Reihenfolge ist anders. Beide bedeuten dasselbe.',
  lines: (from: string, to: string) => `Zeilen von ${from} zu ${to}`,
  linesNote: (added: number, removed: number) => `${count(added, 'Zeile', 'Zeilen')} hinzugefügt, ${removed} entfernt`,
  folded: (lines: number) =>
    lines === 1
      ? 'Eine unveränderte Zeile anzeigen'
      : `${count(lines, 'unveränderte Zeile', 'unveränderte Zeilen')} anzeigen`,
  linesCaption: (from: string, to: string) => `Zeilen von ${from} und ${to}`,
  lineOf: (version: string) => `Zeile in ${version}`,
  change: 'Änderung',
  text: 'Text',
  marks: { same: 'Unverändert', gone: 'Entfernt', new: 'Hinzugefügt' },
  unread: 'Die Dokumente konnten nicht gelesen werden.',
}
