import { helpTexts } from '@/lib/texts/help'
import { CONSOLE_PAGES } from './pages'
import { safeReturnTo } from './return-to'

/** Where a page of the help leads back to, and what the link says. `path` is what its address asks for. */
export function wayBack(path: string | undefined): { href: string; text: string } {
  const href = safeReturnTo(path)
  const page = CONSOLE_PAGES.find((page) => page.href === href.split('?')[0])
  return { href, text: page?.link ? helpTexts.backTo(page.link.label()) : helpTexts.back }
}
