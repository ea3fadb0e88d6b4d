'use client'

import { usePathname, useSearchParams } from 'next/navigation'
import { Link, type LinkProps } from '@/components/ui/link'

/** A link to a page of the help. The address says which page it should lead back to, also from one such page to the next. */
export function HelpLink({ href, ...rest }: LinkProps) {
  const query = useSearchParams()
  const here = [usePathname(), query.toString()].filter(Boolean).join('?')
  const back = new URLSearchParams({ back: query.get('back') ?? here })
  return <Link href={`${href}?${back}`} {...rest} />
}
