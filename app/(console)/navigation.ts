import type { ShortcutPlace } from '@/components/console/shortcut-list'
import type { NavGroup, NavItem } from '@/components/console/side-nav'
import { CONSOLE_PAGES, NAV_GROUPS } from '@/lib/console/pages'
import { placeTexts } from '@/lib/texts/places'

/** The side navigation. Groups without pages are left out. */
export function navigation(isTraining: boolean): NavGroup[] {
  const pages = CONSOLE_PAGES.filter(({ trainingOnly }) => isTraining || !trainingOnly)
  return NAV_GROUPS.map((group) => ({
    title: group === '' ? undefined : placeTexts[group],
    items: pages.flatMap(({ href, link }): NavItem[] =>
      link?.group === group ? [{ href, label: link.label(), icon: link.icon }] : [],
    ),
  })).filter(({ items }) => items.length > 0)
}

/** The pages that two keys open. */
export const shortcutPlaces = (): ShortcutPlace[] =>
  CONSOLE_PAGES.flatMap(({ href, link }) => (link?.key ? [{ key: link.key, href, label: link.label() }] : []))
