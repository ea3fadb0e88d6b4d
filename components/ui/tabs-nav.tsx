import { CURRENT } from './current'
import { cx } from './cx'
import { Icon } from './icon'
import { INPUT, LINE } from './input'
import { Link } from './link'

type Tab = { href: string; label: string; count?: number }

/** Tabs, each a page. Below 40 rem they become a list that opens, also without scripts. */
export function TabsNav({ label, tabs, current }: { label: string; tabs: readonly Tab[]; current: string }) {
  const open = tabs.find((tab) => tab.href === current)
  return (
    <nav className="mb-5" aria-label={label}>
      <TabList look={WIDE} tabs={tabs} current={current} />
      <details className="group relative sm:hidden">
        <summary className={cx(INPUT, LINE, 'flex items-center justify-between text-form')}>
          {open?.label ?? label}
          <Icon name="down" size="small" className="group-open:rotate-180" />
        </summary>
        <TabList look={NARROW} tabs={tabs} current={current} />
      </details>
    </nav>
  )
}

type Look = { list: string; tab: string; current: string; other: string }

const WIDE: Look = {
  list: 'flex gap-6 border-b border-line max-sm:hidden',
  tab: '-mb-px block border-b-2 pt-2 pb-2.5 text-body no-underline',
  current: 'border-accent font-semibold text-ink',
  other: 'border-transparent font-medium text-muted hover:text-ink forced-colors:border-[Canvas]',
}
const NARROW: Look = {
  list: 'absolute inset-x-0 top-[calc(100%+0.25rem)] z-5 rounded-panel border border-line bg-surface p-1.5 shadow-popover',
  tab: 'flex min-h-11 items-center rounded-control px-3 no-underline',
  current: CURRENT,
  other: 'text-ink',
}

function TabList({ look, tabs, current }: { look: Look; tabs: readonly Tab[]; current: string }) {
  return (
    <ul className={look.list}>
      {tabs.map((tab) => (
        <li key={tab.href}>
          <Link
            className={cx(look.tab, tab.href === current ? look.current : look.other)}
            href={tab.href}
            aria-current={tab.href === current ? 'page' : undefined}
          >
            {tab.label}
            {tab.count !== undefined && ` (${tab.count})`}
          </Link>
        </li>
      ))}
    </ul>
  )
}
