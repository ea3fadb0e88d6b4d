import { count, countOrMore } from './count'
import { localized } from './localized'
import type { Sentence } from './sentence'

/** What all lists share: their pages, and what of them is shown. */
export const listTexts = localized('listTexts', {
  first: 'First page',
  previous: 'Previous page',
  next: 'Next page',
  /** `first` and `last` are the numbers of the rows. A page behind the last one has none. */
  shown: (first: number, last: number, total: number, noun: string, nouns: string | undefined, isPartial: boolean) => {
    const all = countOrMore(total, isPartial, noun, nouns)
    return first > last || total === 0 ? all : `${first}–${last} of ${all}`
  },
  /** The number after the title of a panel; of a partial count there are more. */
  total: (total: number, isPartial: boolean) => (isPartial ? `${total}+` : total),
  search: 'Search by name',
  searchButton: 'Search',
  path: 'Path begins with',
  pathSample: '/division/',
  pathHint: 'A path begins with a slash',
  filter: 'Filter',
  never: 'Never',
  deniedRows: (action: string, denied: number, all: number, noun: string, nouns = `${noun}s`): Sentence =>
    denied === all
      ? [{ code: action }, ` is denied for the ${nouns} on this page.`]
      : [{ code: action }, ` is denied for ${denied} of ${count(all, noun, nouns)}.`],
  choice: 'Columns and page size',
  columns: 'Columns',
  rows: 'Rows per page',
  keepChoice: 'Save',
})
