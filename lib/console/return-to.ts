import { CONSOLE_PAGES } from './pages'

// The home page is the default. As a prefix it would match every path.
const PLACES = CONSOLE_PAGES.map(({ href }) => href).filter((href) => href !== '/')

/** Where a sign-in may lead: a page of the console, and never another site (S-55). Anything else becomes the home page. */
export function safeReturnTo(path: string | undefined): string {
  if (!path || !URL.canParse(path, 'http://console.invalid')) return '/'
  const url = new URL(path, 'http://console.invalid')
  if (url.host !== 'console.invalid' || !path.startsWith('/')) return '/'
  const isPlace = PLACES.some((place) => url.pathname === place || url.pathname.startsWith(`${place}/`))
  return isPlace ? `${url.pathname}${url.search}` : '/'
}
