import { Icon } from './icon'
import { Link } from './link'

export type Tab = { href: string; label: string; count?: number }

/** Tabs that are pages of their own. Below 640 px they fold into a list that opens, also without a script. */
export function TabsNav({ label, tabs, current }: { label: string; tabs: readonly Tab[]; current: string }) {
  const open = tabs.find((tab) => tab.href === current)
  return (
    <nav className="tabs" aria-label={label}>
      <TabList tabs={tabs} current={current} />
      <details className="tabs-narrow">
        <summary className="input">
          {open?.label ?? label}
          <Icon name="down" small />
        </summary>
        <TabList tabs={tabs} current={current} />
      </details>
    </nav>
  )
}

function TabList({ tabs, current }: { tabs: readonly Tab[]; current: string }) {
  return (
    <ul>
      {tabs.map((tab) => (
        <li key={tab.href}>
          <Link href={tab.href} aria-current={tab.href === current ? 'page' : undefined}>
            {tab.label}
            {tab.count !== undefined && ` (${tab.count})`}
          </Link>
        </li>
      ))}
    </ul>
  )
}
