import './site.css'
import { showSiteSearch } from './search'
import { showTheme } from './theme'

// What needs scripts is hidden without them; everything else is plain pages.
showTheme()
showSiteSearch()
for (const pages of document.querySelectorAll<HTMLDetailsElement>('.pages > details')) {
  pages.open = matchMedia('(min-width: 60rem)').matches
}
// A link to each part of a page, to be copied.
for (const heading of document.querySelectorAll<HTMLElement>('main :is(h2, h3, h4)')) {
  const link = document.createElement('a')
  Object.assign(link, { className: 'anchor', href: `#${heading.id}`, ariaLabel: `Link to ${heading.innerText}` })
  link.append('#')
  heading.append(' ', link)
}
