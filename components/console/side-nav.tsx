'use client'

import { usePathname } from 'next/navigation'
import { useId } from 'react'
import { CURRENT } from '@/components/ui/current'
import { cx } from '@/components/ui/cx'
import { Icon } from '@/components/ui/icon'
import type { IconName } from '@/components/ui/icon-drawings'
import { Link } from '@/components/ui/link'
import { breakable } from '@/lib/texts/long-words'

export type NavItem = { href: string; label: string; icon: IconName }
export type NavGroup = { title?: string; items: readonly NavItem[] }

/** The list of places. The one that holds the present page is marked; the longest matching address wins. */
export function SideNav({ groups, className }: { groups: readonly NavGroup[]; className?: string }) {
  const pathname = usePathname()
  const current = holderOf(pathname, groups)
  return (
    <div className={cx('px-3 pt-4 pb-6', className)}>
      {groups.map((group) => (
        <Group key={group.title ?? 'first'} group={group} current={current} />
      ))}
    </div>
  )
}

function Group({ group, current }: { group: NavGroup; current: string | undefined }) {
  const id = useId()
  return (
    <>
      {group.title && (
        <h2 id={id} className="mt-5 mb-1.5 px-3 text-caption font-semibold tracking-normal text-muted">
          {group.title}
        </h2>
      )}
      <ul aria-labelledby={group.title && id}>
        {group.items.map((item) => (
          <li key={item.href}>
            <Link
              className={cx(
                // Where the list is a popover, as high as a finger needs.
                'flex min-h-11 items-center gap-2.5 rounded-control px-3 py-1 no-underline lg:min-h-8',
                item.href === current ? CURRENT : 'text-ink hover:bg-sunken',
              )}
              href={item.href}
              aria-current={item.href === current ? 'page' : undefined}
            >
              <Icon name={item.icon} size="menu" className={item.href === current ? 'text-accent' : 'text-muted'} />
              <span className="min-w-0 hyphens-auto wrap-anywhere">{breakable(item.label)}</span>
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
