import { count } from './count'

/** What all lists share: their pages, and what of them is shown. */
export const listTexts = {
  first: 'First page',
  previous: 'Previous page',
  next: 'Next page',
  /** `first` and `last` are the numbers of the rows. A page behind the last one has none. */
  shown: (first: number, last: number, total: number, noun: string) =>
    first > last || total === 0 ? count(total, noun) : `${first}–${last} of ${count(total, noun)}`,
  search: 'Search by name',
  searchButton: 'Search',
  never: 'Never',
  choice: 'Columns and page size',
  columns: 'Columns',
  rows: 'Rows per page',
  keepChoice: 'Save',
} as const
