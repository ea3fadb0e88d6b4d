import type { Route } from 'next'
import NextLink from 'next/link'
import type { AnchorHTMLAttributes } from 'react'

export type LinkProps = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href' | 'style'> & {
  href: string
  /** False: the window stays where it is, as when a part of the page opens. */
  scroll?: boolean
}

/**
 * A link inside the console.
 * It does not prefetch: rendering a page calls operations, and a call that nobody made must not show up in the event
 * history.
 */
export function Link({ href, ...rest }: LinkProps) {
  return <NextLink href={href as Route} prefetch={false} {...rest} />
}
