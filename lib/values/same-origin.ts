/** What a request says of where it comes from, header by header; `null` where it does not say. */
type RequestOrigin = { site: string | null; origin: string | null; host: string | null }

/**
 * Whether a change comes from a page of this console (S-54): browsers say where a request comes from; where they do
 * not, Origin must be ours; where both are silent, it is refused. So is what contradicts itself: an Origin beside it
 * must be that of PUBLIC_URL, or of the very host that was asked, which the server has found to be one of its own.
 */
export function isSameOrigin({ site, origin, host }: RequestOrigin, publicUrl: string): boolean {
  if (site === null) return origin === publicUrl
  return site === 'same-origin' && [null, publicUrl, `http://${host}`, `https://${host}`].includes(origin)
}
