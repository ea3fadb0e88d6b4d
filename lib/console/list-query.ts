import { one, type Query } from './query'

/** What the address of a list says besides its filters: the order and the number of the page, counted from 1. */
export type ListPlace<Column extends string> = { sort: Column; isDescending: boolean; page: number }

/** Reads the place from the query of an address. What it does not say, or says wrong, is as on the first visit. */
export function placeOf<Column extends string>(
  query: Query,
  columns: readonly [Column, ...Column[]],
): ListPlace<Column> {
  const sort = columns.find((column) => column === one(query.sort)) ?? columns[0]
  const number = one(query.page) ?? ''
  const page = /^[1-9]\d{0,4}$/.test(number) ? Number(number) : 1
  return { sort, isDescending: one(query.desc) === '1', page }
}

/** The address of a list, without what is empty. */
export function listHref(path: string, parts: Readonly<Record<string, string | undefined>>): string {
  const query = new URLSearchParams(Object.entries(parts).filter((part): part is [string, string] => !!part[1]))
  return query.size > 0 ? `${path}?${query}` : path
}

/** The address of the first page of a list, from the address of any of its pages. */
export function firstPage(href: string): string {
  const [path = href, text] = href.split('?')
  const query = new URLSearchParams(text)
  for (const place of ['page', 'tpage', 'marker', 'before']) query.delete(place)
  return listHref(path, Object.fromEntries(query))
}

/** The parts of an address that keep an order; the first order of a list needs none. */
export function orderParts(sort: string, isDescending: boolean, first: string) {
  return { sort: sort === first ? undefined : sort, desc: isDescending ? '1' : undefined }
}

/** The pages before and after one, as parts of an address, and the numbers of its first and last row. */
export function pagesAround(page: number, size: number, total: number) {
  const last = Math.max(1, Math.ceil(total / size))
  const from = (page - 1) * size + 1
  return {
    first: total === 0 ? 0 : from,
    last: Math.min(total, page * size),
    before: page > 1 ? String(Math.min(page - 1, last)) : undefined,
    after: page < last ? String(page + 1) : undefined,
  }
}
