import type { AnchorHTMLAttributes } from 'react'

/** Stands in for Next's link: what a browser does with a link anyway. */
export default function NextLink({
  prefetch: _,
  ...rest
}: AnchorHTMLAttributes<HTMLAnchorElement> & { prefetch?: boolean }) {
  return <a {...rest} />
}
