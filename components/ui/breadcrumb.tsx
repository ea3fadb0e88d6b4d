import { Icon } from './icon'
import { Link } from './link'

export type Crumb = { label: string; href: string }

/** The way back, from the second level on. The last crumb is the page itself. */
export function Breadcrumb({ trail, current }: { trail: readonly Crumb[]; current: string }) {
  return (
    <nav className="crumbs" aria-label="Breadcrumb">
      <ol>
        {trail.map((crumb, index) => (
          <li key={crumb.href}>
            {index > 0 && <Icon name="chevron" />}
            <Link href={crumb.href}>{crumb.label}</Link>
          </li>
        ))}
        <li>
          <Icon name="chevron" />
          <span aria-current="page">{current}</span>
        </li>
      </ol>
    </nav>
  )
}
