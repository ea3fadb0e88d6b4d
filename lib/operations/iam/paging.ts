import { AwsError } from '@/lib/errors'

const DEFAULT_ITEMS = 100

/** The requested page of a list: `after` is the key of the last item of the previous page. */
export function pageOf(input: { Marker?: string; MaxItems?: number }): { after: string | undefined; take: number } {
  return { after: input.Marker === undefined ? undefined : keyOf(input.Marker), take: input.MaxItems ?? DEFAULT_ITEMS }
}

/** Cuts a list that was read one item too far, and returns the marker for the next page. */
export function cut<T>(items: readonly T[], take: number, key: (item: T) => string) {
  const page = items.slice(0, take)
  const last = items.length > take ? page.at(-1) : undefined
  return { page, paging: goingOnAfter(last && key(last)) }
}

/** Says that a list goes on after a key, or that it is over. */
export const goingOnAfter = (key: string | undefined) =>
  key === undefined ? { IsTruncated: false } : { IsTruncated: true, Marker: markerOf(key) }

// Opaque on purpose: clients must not construct one.
const markerOf = (key: string) => Buffer.from(`after:${key}`).toString('base64url')

function keyOf(marker: string): string {
  const text = Buffer.from(marker, 'base64url').toString()
  if (!text.startsWith('after:') || markerOf(text.slice('after:'.length)) !== marker) {
    throw new AwsError('ValidationError', 'Invalid Marker.', { field: 'Marker' })
  }
  return text.slice('after:'.length)
}

/**
 * The condition for paths that begin with a prefix. SQLite's LIKE, which `startsWith` becomes, ignores case and treats
 * "_" and "%" in the prefix as wildcards. Paths end at U+007E, so all paths with a prefix sort below the prefix
 * followed by U+0080.
 */
export const beginningWith = (prefix: string) => ({ gte: prefix, lt: `${prefix}\u0080` })
