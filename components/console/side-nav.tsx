'use client'

import { usePathname } from 'next/navigation'
import { useId } from 'react'
import { Icon } from '@/components/ui/icon'
import type { IconName } from '@/components/ui/icon-drawings'
import { Link } from '@/components/ui/link'

export type NavItem = { href: string; label: string; icon: IconName }
export type NavGroup = { title?: string; items: readonly NavItem[] }

/** The list of places. The one that holds the present page is marked; the longest matching address wins. */
export function SideNav({ groups, currentPath }: { groups: readonly NavGroup[]; currentPath?: string }) {
  const pathname = usePathname()
  const current = holderOf(currentPath ?? pathname, groups)
  return (
    <nav className="side-nav" aria-label="Services">
      {groups.map((group) => (
        <Group key={group.title ?? 'first'} group={group} current={current} />
      ))}
    </nav>
  )
}

function Group({ group, current }: { group: NavGroup; current: string | undefined }) {
  const id = useId()
  return (
    <>
      {group.title && <h2 id={id}>{group.title}</h2>}
      <ul aria-labelledby={group.title && id}>
        {group.items.map((item) => (
          <li key={item.href}>
            <Link href={item.href} aria-current={item.href === current ? 'page' : undefined}>
              <Icon name={item.icon} />
              {item.label}
            </Link>
          </li>
        ))}
      </ul>
    </>
  )
}

function holderOf(path: string, groups: readonly NavGroup[]): string | undefined {
  return groups
    .flatMap((group) => group.items.map((item) => item.href))
    .filter((href) => path === href || (href !== '/' && path.startsWith(`${href}/`)))
    .sort((a, b) => b.length - a.length)[0]
}
