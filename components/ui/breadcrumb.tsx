import { partTexts } from '@/lib/texts/parts'
import { placeTexts } from '@/lib/texts/places'
import { cx } from './cx'
import { Icon } from './icon'
import { Link } from './link'

type Crumb = { label: string; href: string }

const ROW = 'flex flex-wrap items-center gap-1'
const CRUMB = cx(ROW, 'min-h-6 text-muted')

const home = (): Crumb => ({ label: placeTexts.home, href: '/' })

/** The way back from the home page on, of a page that the side navigation does not have. The last crumb is the page itself. */
export function Breadcrumb({ trail = [], current }: { trail?: readonly Crumb[]; current: string }) {
  return (
    <nav className="mb-2" aria-label={partTexts.breadcrumb}>
      <ol className={ROW}>
        {[home(), ...trail].map((crumb, index) => (
          <li key={crumb.href} className={CRUMB}>
            {index > 0 && <Icon name="chevron" size="small" />}
            <Link href={crumb.href}>{crumb.label}</Link>
          </li>
        ))}
        <li className={cx(CRUMB, 'max-sm:hidden')}>
          <Icon name="chevron" size="small" />
          <span aria-current="page">{current}</span>
        </li>
      </ol>
    </nav>
  )
}
