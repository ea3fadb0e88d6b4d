import { boolean, integer, optional } from '@/lib/shape/shape'

/** The parameters by which a list of the console is leafed through: by number, since its total is known. */
export const windowFields = {
  Descending: optional(boolean),
  /** How many items come before the page. */
  Skip: optional(integer({ min: 0, max: 1_000_000 })),
  MaxItems: optional(integer({ min: 1, max: 100 })),
}

/**
 * The part of an ascending list of `total` items that makes the requested page, as offset and limit, and the items of
 * that part in the requested order: a page of a descending list is one of the ascending list, read from its end.
 */
export function windowOf(
  { Descending = false, Skip = 0, MaxItems = 25 }: { Descending?: boolean; Skip?: number; MaxItems?: number },
  total: number,
) {
  const first = Math.min(Skip, total)
  const limit = Math.min(MaxItems, total - first)
  return {
    offset: Descending ? total - first - limit : first,
    limit,
    inOrder: <T>(items: readonly T[]): T[] => (Descending ? [...items].reverse() : [...items]),
  }
}
