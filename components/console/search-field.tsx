import { Icon } from '@/components/ui/icon'
import { Link } from '@/components/ui/link'

/** The search of the top bar; on narrow screens a link to the search page. A plain GET form. */
export function SearchField({ href = '/search' }: { href?: string }) {
  return (
    <search className="bar-search">
      <form action={href} method="get">
        <label className="sr-only" htmlFor="search">
          Search users, policies and tasks
        </label>
        <Icon name="search" small />
        <input id="search" name="q" type="search" placeholder="Search users, policies, tasks" autoComplete="off" />
      </form>
    </search>
  )
}

/** What the search field becomes when there is no room for it. */
export function SearchLink({ href = '/search' }: { href?: string }) {
  return (
    <Link className="bar-btn bar-narrow bar-find" href={href} aria-label="Search">
      <Icon name="search" />
    </Link>
  )
}
