'use client'

import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { SearchDenied } from '@/components/console/search-denied'
import { SEARCH_DIALOG } from '@/components/console/search-dialog'
import { HIT, SearchHitLine } from '@/components/console/search-hit'
import type { SearchGroup, SearchView } from '@/components/console/search-view'
import { cx } from '@/components/ui/cx'
import { DIALOG, DIALOG_WIDTH_OF_THREE } from '@/components/ui/dialog-parts'
import { Icon } from '@/components/ui/icon'
import { Link } from '@/components/ui/link'
import { useScripts } from '@/components/ui/use-scripts'
import { READY } from '@/lib/console/form-state'
import { searchTexts as texts } from '@/lib/texts/search'
import { findHits } from './actions'

/** How long after the last key it searches, in milliseconds. */
const PAUSE_MS = 150

/**
 * The search over a page: an editable combobox whose list box has groups, by the pattern of the ARIA Authoring Practices
 * Guide (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/). The first option is marked, the arrow keys go through all,
 * Enter opens what is marked, with Ctrl in a new tab; Escape closes. Without an option Enter leads to the page of the search.
 */
export function SearchPalette() {
  const router = useRouter()
  const hasScripts = useScripts()
  const list = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  const [q, setQ] = useState('')
  const { view, hasFailed } = useFound(q)
  const [marked, setMarked] = useState(0)
  const groups = view?.groups ?? []
  const targets = groups.flatMap(targetsOf)
  const idOf = (index: number) => `${list}-${index}`

  function close() {
    dialog.current?.close()
  }

  function type(text: string) {
    setQ(text)
    setMarked(0)
  }

  function mark(index: number) {
    setMarked(index)
    document.getElementById(idOf(index))?.scrollIntoView({ block: 'nearest' })
  }

  /** Results that are still of an earlier text are not opened: the page of the search is. */
  function open(isNewTab: boolean) {
    const href = (view?.q === q.trim() && targets[marked]) || `/search?${new URLSearchParams({ q })}`
    if (isNewTab) return void window.open(href, '_blank', 'noopener')
    close()
    router.push(href as Route)
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return
    const last = targets.length - 1
    const steps: Readonly<Record<string, () => void>> = {
      ArrowDown: () => last >= 0 && mark(marked >= last ? 0 : marked + 1),
      ArrowUp: () => last >= 0 && mark(marked <= 0 ? last : marked - 1),
      Enter: () => q.trim() !== '' && open(event.ctrlKey || event.metaKey),
    }
    const step = steps[event.key]
    if (!step) return
    event.preventDefault()
    step()
  }

  if (!hasScripts) return null
  let next = 0
  return (
    <dialog
      ref={dialog}
      id={SEARCH_DIALOG}
      aria-label={texts.title}
      className={cx(DIALOG, DIALOG_WIDTH_OF_THREE, 'mt-8 flex-col open:flex')}
    >
      <div className="flex items-center gap-3 border-b border-hairline px-4 py-2">
        <Icon name="search" className="text-muted" />
        <input
          type="text"
          role="combobox"
          aria-label={texts.field}
          aria-autocomplete="list"
          aria-haspopup="listbox"
          aria-expanded={targets.length > 0}
          aria-controls={list}
          aria-activedescendant={targets.length > 0 ? idOf(marked) : undefined}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          enterKeyHint="go"
          maxLength={2048}
          value={q}
          onChange={(event) => type(event.target.value)}
          onKeyDown={onKeyDown}
          className="min-h-11 min-w-0 flex-1 bg-transparent text-form text-ink"
        />
        <button
          type="button"
          aria-label={texts.close}
          onClick={close}
          className="min-h-8 min-w-8 rounded-control border border-line-strong bg-sunken px-1.5 text-caption hover:bg-fill"
        >
          {texts.keys.escape}
        </button>
      </div>
      <div
        id={list}
        role="listbox"
        aria-label={texts.results}
        tabIndex={-1}
        hidden={targets.length === 0}
        className="min-h-0 flex-1 overflow-y-auto py-1.5"
      >
        {groups.map((group) => (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset would promise form fields
          <div key={group.name} role="group" aria-labelledby={`${list}-${group.name}`}>
            <p id={`${list}-${group.name}`} className="px-4 pt-2 pb-1 text-caption font-semibold text-muted">
              {group.title}
            </p>
            {group.hits.map((hit) => (
              <Option key={hit.href + hit.label} {...optionAt(next++)} href={hit.href}>
                <SearchHitLine hit={hit} q={view?.q ?? ''} />
              </Option>
            ))}
            {group.all && (
              <Option {...optionAt(next++)} href={group.all.href}>
                <span className="ps-7 text-link">{group.all.label}</span>
              </Option>
            )}
          </div>
        ))}
      </div>
      {targets.length === 0 && (
        <p className="px-4 py-3 text-muted">
          {hasFailed ? texts.failed : view && view.q !== '' ? texts.nothing(view.q) : `${texts.lead} ${texts.hint}`}
        </p>
      )}
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1 border-t border-hairline px-4 py-2">
        <Keys />
        {view && <SearchDenied denied={view.denied} failed={view.failed} />}
      </div>
      <p className="sr-only" role="status">
        {view && view.q !== '' && texts.found(groups.reduce((sum, { total }) => sum + total, 0))}
      </p>
    </dialog>
  )

  function optionAt(index: number) {
    return { id: idOf(index), isMarked: index === marked, onOpen: close }
  }
}

/** What Enter can open, in the order of the lines. */
const targetsOf = ({ hits, all }: SearchGroup): string[] => [
  ...hits.map(({ href }) => href),
  ...(all ? [all.href] : []),
]

/** What was found for a text, once nothing was typed for a while. Until the next answer, the last one stays. */
function useFound(q: string): { view: SearchView | undefined; hasFailed: boolean } {
  const [found, setFound] = useState<{ view: SearchView | undefined; hasFailed: boolean }>(NOTHING)
  useEffect(() => {
    if (q.trim() === '') return setFound(NOTHING)
    let isLate = false
    const timer = setTimeout(look, PAUSE_MS)
    return () => {
      isLate = true
      clearTimeout(timer)
    }

    async function look() {
      const question = new FormData()
      question.set('q', q)
      const { result } = await findHits({ ...READY, result: undefined }, question)
      if (!isLate) setFound({ view: result, hasFailed: result === undefined })
    }
  }, [q])
  return found
}

const NOTHING = { view: undefined, hasFailed: false }

/** A line of the list: a link, so that the mouse can open it in a new tab too. */
function Option({
  id,
  href,
  isMarked,
  onOpen,
  children,
}: {
  id: string
  href: string
  isMarked: boolean
  onOpen: () => void
  children: React.ReactNode
}) {
  return (
    <Link
      id={id}
      href={href}
      role="option"
      aria-selected={isMarked}
      tabIndex={-1}
      onClick={(event) => {
        if (!event.ctrlKey && !event.metaKey && !event.shiftKey) onOpen()
      }}
      className={cx(
        HIT,
        'border-s-3 border-transparent px-3.25 py-2 hover:bg-sunken',
        'aria-selected:border-accent aria-selected:bg-accent-subtle forced-colors:aria-selected:outline-2 forced-colors:aria-selected:-outline-offset-2',
      )}
    >
      {children}
    </Link>
  )
}

function Keys() {
  const { choose, open, newTab, enter, control } = texts.keys
  return (
    <p className="flex flex-wrap gap-x-4 gap-y-1 text-caption text-muted max-sm:hidden">
      <span>
        <Key>↑</Key> <Key>↓</Key> {choose}
      </span>
      <span>
        <Key>{enter}</Key> {open}
      </span>
      <span>
        <Key>{control}</Key> <Key>{enter}</Key> {newTab}
      </span>
    </p>
  )
}

const Key = ({ children }: { children: string }) => (
  <kbd className="rounded-control border border-line-strong bg-sunken px-1 py-0.5">{children}</kbd>
)
