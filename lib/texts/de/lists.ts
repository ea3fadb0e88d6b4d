import { count, countOrMore } from '../count'
import type { listTexts } from '../lists'
import type { Translation } from '../translation'

/** The plurals of the nouns of lists, and how they end after "von"; the others do not change. */
const PLURALS: Readonly<Record<string, { many: string; ofMany: string }>> = {
  Benutzer: { many: 'Benutzer', ofMany: 'Benutzern' },
  Gerät: { many: 'Geräte', ofMany: 'Geräten' },
  Gruppe: { many: 'Gruppen', ofMany: 'Gruppen' },
  Rolle: { many: 'Rollen', ofMany: 'Rollen' },
  Richtlinie: { many: 'Richtlinien', ofMany: 'Richtlinien' },
  Token: { many: 'Token', ofMany: 'Token' },
}

const pluralOf = (noun: string, nouns = noun) => PLURALS[noun] ?? { many: nouns, ofMany: nouns }

/** What all lists share: their pages, and what of them is shown. */
export const listTextsDe: Translation<typeof listTexts> = {
  first: 'Erste Seite',
  previous: 'Vorige Seite',
  next: 'Nächste Seite',
  shown: (first, last, total, noun, nouns, isPartial) => {
    const { many, ofMany } = pluralOf(noun, nouns)
    if (first > last || total === 0) return countOrMore(total, isPartial, noun, many)
    return `${first}–${last} von ${countOrMore(total, isPartial, noun, ofMany)}`
  },
  total: (total, isPartial) => (isPartial ? `${total}+` : total),
  search: 'Nach Namen suchen',
  searchButton: 'Suchen',
  path: 'Pfad beginnt mit',
  pathSample: '/division/',
  pathHint: 'Ein Pfad beginnt mit einem Schrägstrich',
  filter: 'Filtern',
  never: 'Nie',
  deniedRows: (action, denied, all, noun, nouns) => {
    const { many, ofMany } = pluralOf(noun, nouns)
    return denied === all
      ? [{ code: action }, ` ist für die ${many} auf dieser Seite verweigert.`]
      : [{ code: action }, ` ist für ${denied} von ${count(all, noun, ofMany)} verweigert.`]
  },
  choice: 'Spalten und Seitengröße',
  columns: 'Spalten',
  rows: 'Zeilen je Seite',
  keepChoice: 'Speichern',
}
