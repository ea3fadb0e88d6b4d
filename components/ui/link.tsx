'use client'

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
export function Link({ href, scroll, ...rest }: LinkProps) {
  // What makes it more than an anchor happens in the browser. A page has forty links, and Next's keeps five hooks and three
  // handlers for each.
  if (typeof window === 'undefined') return <a href={href} {...rest} />
  return <NextLink href={href as Route} prefetch={false} scroll={scroll} {...rest} />
}
