import { HelpLink } from '@/components/console/help-link'
import { Icon } from '@/components/ui/icon'
import { Link } from '@/components/ui/link'
import { CONSOLE_PAGES, OPEN_PAGES, type Page } from '@/lib/console/pages'
import { homeTexts } from '@/lib/texts/home'

const places = () => [
  ...placesAmong(CONSOLE_PAGES).map((place) => ({ ...place, To: Link })),
  // Its help leads back here.
  ...placesAmong(OPEN_PAGES).map((place) => ({ ...place, To: HelpLink })),
]

/** Where to go from here. */
export function Places() {
  return (
    <nav aria-label={homeTexts.places}>
      <ul className="grid gap-5 sm:grid-cols-2 xl:grid-cols-4">
        {places().map(({ href, label, text, icon, To }) => (
          <li key={href} className="flex gap-3 rounded-panel border border-line bg-surface p-4">
            <Icon name={icon} className="text-muted" />
            <div className="min-w-0">
              <To href={href} className="font-semibold hyphens-auto">
                {label}
              </To>
              <p className="mt-1 text-muted">{text}</p>
            </div>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function placesAmong(pages: readonly Page[]) {
  return pages.flatMap(({ href, link }) =>
    link?.text ? [{ href, icon: link.icon, label: link.label(), text: link.text() }] : [],
  )
}
