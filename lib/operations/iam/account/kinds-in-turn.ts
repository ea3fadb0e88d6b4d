import { goingOnAfter } from '../paging'

/** Where a list is that has things of several kinds, one kind after the other. */
export type Cursor = {
  kinds: readonly string[]
  /** The kind that the page begins with, and the key behind which it begins. */
  from: { kind: string; key: string } | undefined
  /** How many things the page still has room for. */
  left: number
  /** The last thing on the page. */
  last: string | undefined
  isTruncated: boolean
}

/** The beginning of a page of `take` things behind the thing of a marker. Undefined if the marker names no such kind. */
export function cursorOf(kinds: readonly string[], after: string | undefined, take: number): Cursor | undefined {
  const [kind = '', key = ''] = after === undefined ? [] : [after.split(' ', 1)[0], after.slice(after.indexOf(' ') + 1)]
  if (after !== undefined && !kinds.includes(kind)) return undefined
  return {
    kinds,
    from: after === undefined ? undefined : { kind, key },
    left: take,
    last: undefined,
    isTruncated: false,
  }
}

/** The things of one kind on the page: `read` gives those behind a key, in the order of their keys. Moves the cursor. */
export async function taken<T>(
  cursor: Cursor,
  kind: string,
  read: (after: string, take: number) => Promise<T[]>,
  keyOf: (one: T) => string,
): Promise<T[]> {
  const { kinds, from } = cursor
  const isPast = from !== undefined && kinds.indexOf(kind) < kinds.indexOf(from.kind)
  if (!kinds.includes(kind) || isPast || cursor.isTruncated) return []
  // One more, to know whether there are more.
  const rows = await read(from?.kind === kind ? from.key : '', cursor.left + 1)
  const page = rows.slice(0, cursor.left)
  const last = page.at(-1)
  cursor.left -= page.length
  cursor.last = last === undefined ? cursor.last : `${kind} ${keyOf(last)}`
  cursor.isTruncated = rows.length > page.length
  return page
}

/** Whether the list goes on after the page, and where. */
export const pagingOf = ({ isTruncated, last }: Cursor) => goingOnAfter(isTruncated ? last : undefined)
