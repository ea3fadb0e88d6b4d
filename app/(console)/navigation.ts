import type { ShortcutPlace } from '@/components/console/shortcut-list'
import type { NavGroup, NavItem } from '@/components/console/side-nav'
import { CONSOLE_PAGES, NAV_TITLES } from '@/lib/console/pages'

/** The side navigation. Titles without pages are left out. */
export function navigation(isTraining: boolean): NavGroup[] {
  const pages = CONSOLE_PAGES.filter(({ trainingOnly }) => isTraining || !trainingOnly)
  return NAV_TITLES.map((title) => ({
    title: title || undefined,
    items: pages.flatMap(({ href, link }): NavItem[] =>
      link?.group === title ? [{ href, label: link.label, icon: link.icon }] : [],
    ),
  })).filter(({ items }) => items.length > 0)
}

/** The pages that two keys open. */
export const SHORTCUT_PLACES: readonly ShortcutPlace[] = CONSOLE_PAGES.flatMap(({ href, link }) =>
  link?.key ? [{ key: link.key, href, label: link.label }] : [],
)
