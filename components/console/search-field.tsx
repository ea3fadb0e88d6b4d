'use client'

import type { MouseEvent } from 'react'
import { cx } from '@/components/ui/cx'
import { Icon } from '@/components/ui/icon'
import { Link } from '@/components/ui/link'
import { searchTexts as texts } from '@/lib/texts/search'
import { PLAIN_BAR_BUTTON } from './bar'
import { showSearch } from './search-dialog'

/**
 * The search in the bar of every page: a field where there is room, else an icon. A click opens the search over the page;
 * typed into by keyboard, or without scripts, it leads to the page of the search.
 */
export function SearchField() {
  function open(event: MouseEvent) {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return
    if (showSearch()) event.preventDefault()
  }
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: axe knows the landmark by its role only */}
      <form role="search" action="/search" aria-label={texts.field} className="relative w-80 min-w-0 max-lg:hidden">
        <Icon name="search" size="small" className="absolute inset-s-2.5 top-2 text-nav-muted" />
        <input
          type="text"
          name="q"
          aria-label={texts.field}
          placeholder={texts.placeholder}
          autoComplete="off"
          spellCheck={false}
          enterKeyHint="search"
          onClick={open}
          className={cx(
            'h-8 w-full rounded-control border border-nav-muted/60 bg-on-nav/8 ps-8 pe-9 text-body text-on-nav',
            'placeholder:text-nav-muted hover:bg-on-nav/12',
          )}
        />
        <span
          aria-hidden="true"
          className="absolute inset-e-2 top-1.5 rounded-control border border-nav-muted/60 px-1.5 text-caption text-nav-muted noscript:hidden"
        >
          /
        </span>
      </form>
      <Link href="/search" className={cx(PLAIN_BAR_BUTTON, 'lg:hidden')} aria-label={texts.title} onClick={open}>
        <Icon name="search" />
      </Link>
    </>
  )
}
