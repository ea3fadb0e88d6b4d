import './site.css'
import { showSiteSearch } from './search'
import { showTheme } from './theme'

// What needs scripts is hidden without them; everything else is plain pages.
showTheme()
showSiteSearch()
for (const pages of document.querySelectorAll<HTMLDetailsElement>('.pages > details')) {
  pages.open = matchMedia('(min-width: 60rem)').matches
}
