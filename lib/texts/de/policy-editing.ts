import { count } from '../count'
import type { editingTexts } from '../policy-editing'
import type { Translation } from '../translation'

/** The page that edits a policy. */
export const editingTextsDe: Translation<typeof editingTexts> = {
  title: 'Richtlinie bearbeiten',
  titleOf: (name: string) => `${name} bearbeiten`,
  lead: (version: string) =>
    `Beim Speichern entsteht eine neue Version. ${version} bleibt erhalten und kann wieder zur Standardversion werden.`,
  document: 'Richtliniendokument',
  documentHint: 'JSON. Bis zu 6.144 Zeichen; Leerraum zählt nicht.',
  enter: 'Geben Sie ein Richtliniendokument ein.',
  tooLong: (length: number, most: number) =>
    `Das Dokument hat ${count(length, 'Zeichen', 'Zeichen')}. Eine Richtlinie hat höchstens ${count(most, 'Zeichen', 'Zeichen')}; Leerraum zählt nicht.`,
  check: 'Prüfen',
  checked: 'Keine Befunde.',
  review: 'Auswirkung ansehen',
  reviewing: 'Wird geprüft',
  save: 'Als Standard speichern',
  saveNotDefault: (version: string) => `Speichern, Standard bleibt ${version}`,
  saving: 'Wird gespeichert',
  full: 'Welche Version wird für die neue gelöscht?',
  fullHint: 'Eine Richtlinie hat höchstens fünf Versionen. Die Standardversion bleibt.',
  versionOf: (version: string) => version,
  chooseVersion: 'Wählen Sie die Version, die gelöscht wird.',
  saved: (version: string, policy: string, isDefault: boolean) =>
    isDefault
      ? `${version} von ${policy} gespeichert und in Kraft`
      : `${version} von ${policy} gespeichert. Diese Version ist nicht in Kraft.`,
  unchanged: 'Das Dokument ist dasselbe wie das der Standardversion.',
  meanwhile: (version: string) => `Inzwischen hat jemand anderes gespeichert: Es gibt jetzt ${version}.`,
  meanwhileText: 'Nichts wurde gespeichert. Sehen Sie sich an, was geändert wurde, und speichern Sie dann noch einmal.',
  compare: 'Vergleichen',
  saveAnyway: 'Trotzdem speichern',
}
