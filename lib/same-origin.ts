/**
 * Whether a change comes from a page of this console (S-54): browsers say where a request comes from; where they do
 * not, Origin must be ours; where both are silent, it is refused.
 */
export function isSameOrigin(site: string | null, origin: string | null, publicUrl: string): boolean {
  if (site !== null) return site === 'same-origin'
  return origin === publicUrl
}
