import type { ShortcutPlace } from '@/components/console/shortcut-list'
import type { NavGroup, NavItem } from '@/components/console/side-nav'
import { CONSOLE_PAGES, NAV_TITLES } from '@/lib/console/pages'

/** The side navigation. */
export const NAVIGATION: readonly NavGroup[] = NAV_TITLES.map((title) => ({
  title: title || undefined,
  items: itemsOf(title),
}))

/** The pages that two keys open. */
export const SHORTCUT_PLACES: readonly ShortcutPlace[] = CONSOLE_PAGES.flatMap(({ href, link }) =>
  link?.key ? [{ key: link.key, href, label: link.label }] : [],
)

function itemsOf(title: string): NavItem[] {
  return CONSOLE_PAGES.flatMap(({ href, link }) =>
    link?.group === title ? [{ href, label: link.label, icon: link.icon }] : [],
  )
}
