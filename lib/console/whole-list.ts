/** What the address says of a list: a part of the name, the order, and the page, counted from 1, of `size` rows. */
type Wanted<T> = {
  q?: string
  nameOf: (item: T) => string
  /** What the list is sorted by. Without it, and where two are equal, the name decides. */
  by?: (item: T) => string | number | undefined
  isDescending: boolean
  page: number
  size: number
}

/**
 * One page of a list that a single call returns whole, because a quota of IAM keeps it short: 300 groups, 1,000 roles. Of
 * the items whose name contains `q`, whatever the case; those without a value to sort by come first. `total` counts all
 * that match.
 */
export function pageOfWhole<T>(
  all: readonly T[],
  { q = '', nameOf, by, isDescending, page, size }: Wanted<T>,
): { items: T[]; total: number } {
  const part = q.toLowerCase()
  const matching = all.filter((item) => nameOf(item).toLowerCase().includes(part))
  const sorted = matching.toSorted((one, other) => {
    const order = compare(by?.(one), by?.(other)) || compare(nameOf(one).toLowerCase(), nameOf(other).toLowerCase())
    return isDescending ? -order : order
  })
  return { items: sorted.slice((page - 1) * size, page * size), total: matching.length }
}

function compare<V extends string | number>(one: V | undefined, other: V | undefined): number {
  if (one === other) return 0
  if (one === undefined) return -1
  if (other === undefined) return 1
  return one < other ? -1 : 1
}
