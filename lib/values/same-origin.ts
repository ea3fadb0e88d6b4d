/** The headers that tell where a request comes from; `null` for a header that is absent. */
type RequestOrigin = { site: string | null; origin: string | null; host: string | null }

/**
 * Reports whether a change comes from a page of this console (S-54). Browsers send Sec-Fetch-Site; without it, Origin
 * must be ours; without both, the change is refused. So is a contradiction: an Origin beside Sec-Fetch-Site must be
 * that of PUBLIC_URL or of the requested host, which the server has already checked to be one of its own.
 */
export function isSameOrigin({ site, origin, host }: RequestOrigin, publicUrl: string): boolean {
  if (site === null) return origin === publicUrl
  return site === 'same-origin' && [null, publicUrl, `http://${host}`, `https://${host}`].includes(origin)
}
