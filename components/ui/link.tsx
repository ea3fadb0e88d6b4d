import type { Route } from 'next'
import NextLink from 'next/link'
import type { AnchorHTMLAttributes } from 'react'

export type LinkProps = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href' | 'style'> & { href: string }

/**
 * A link inside the console.
 * Nothing is fetched ahead: a page asks the policies when it is rendered, and a question nobody asked must not show
 * up in the event history.
 */
export function Link({ href, ...rest }: LinkProps) {
  return <NextLink href={href as Route} prefetch={false} {...rest} />
}
