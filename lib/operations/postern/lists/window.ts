import { boolean, integer, optional } from '@/lib/shape/shape'

/** The paging parameters of the console's own lists: by page number, because the total is known. */
export const windowFields = {
  Descending: optional(boolean),
  /** The number of items before the page. */
  Skip: optional(integer({ min: 0, max: 1_000_000 })),
  MaxItems: optional(integer({ min: 1, max: 100 })),
}

export type Window = { Descending?: boolean; Skip?: number; MaxItems?: number }

/**
 * Returns the part of an ascending list of `total` items that makes the requested page, as offset and limit, and puts
 * the items of that part into the requested order: a page of a descending list is a page of the ascending list, read
 * from its end.
 */
export function windowOf({ Descending = false, Skip = 0, MaxItems = 25 }: Window, total: number) {
  const first = Math.min(Skip, total)
  const limit = Math.min(MaxItems, total - first)
  return {
    offset: Descending ? total - first - limit : first,
    limit,
    inOrder: <T>(items: readonly T[]): T[] => (Descending ? [...items].reverse() : [...items]),
  }
}

/** The same part as a statement takes it from the nearer end of an index: the last page is as quick as the first. */
export function quickWindowOf(window: Window, total: number) {
  const { offset, limit, inOrder } = windowOf(window, total)
  const behind = total - offset - limit
  if (offset <= behind) return { direction: 'asc' as const, skip: offset, take: limit, inOrder }
  const turned = <T>(items: readonly T[]): T[] => inOrder(items.toReversed())
  return { direction: 'desc' as const, skip: behind, take: limit, inOrder: turned }
}

/** The same part where the number of items is not known: from the beginning of the order that is asked for. */
export function windowFrom({ Descending = false, Skip = 0, MaxItems = 25 }: Window) {
  const direction: 'asc' | 'desc' = Descending ? 'desc' : 'asc'
  return { direction, skip: Skip, take: MaxItems, inOrder: <T>(items: readonly T[]): T[] => [...items] }
}

/**
 * The pattern of LIKE, with `!` as its escape, for names in lower case that contain a part. Of their characters, `_` alone is
 * special in a pattern. The client's `contains` does not escape it.
 */
export const containing = (part: string) => `%${part.toLowerCase().replace(/[!%_]/g, '!$&')}%`
