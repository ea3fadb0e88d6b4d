'use client'

import { usePathname, useRouter } from 'next/navigation'
import { type MouseEvent, type ReactNode, useId, useLayoutEffect, useRef } from 'react'
import { partTexts } from '@/lib/texts/parts'
import { buttonClass } from './button'
import { cx } from './cx'
import { IconButton } from './icon-button'

/**
 * A page over the page whose link led to it: a native modal dialog at the end of the window, as wide as the window where
 * that is narrow. Escape, the button and a click beside it lead back, and the focus returns to the link. Rendered by a
 * route that intercepts, so it has an address; opened by that address, it is a page of its own.
 */
export function SidePanel({ title, children }: { title: string; children: ReactNode }) {
  const box = useRef<HTMLDialogElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const id = useId()
  const router = useRouter()
  const href = usePathname()

  useLayoutEffect(() => {
    const dialog = box.current
    dialog?.showModal()
    heading.current?.focus()
    // A dialog that is only taken away would lose the focus: closing it gives the focus back to the link.
    return () => dialog?.close()
  }, [])

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape does the same
    <dialog
      ref={box}
      aria-labelledby={id}
      className={cx(
        'fixed inset-[0_0_0_auto] m-0 h-dvh max-h-none w-[min(60rem,100vw)] max-w-none overflow-y-auto overscroll-contain',
        'border-s border-line bg-canvas text-ink shadow-dialog backdrop:bg-[rgb(11_18_24/56%)] forced-colors:border-s-2 print:hidden',
      )}
      onCancel={(event) => {
        event.preventDefault()
        router.back()
      }}
      onClick={(event) => {
        if (event.target === box.current) router.back()
        else showTarget(event, box.current)
      }}
    >
      <div className="sticky top-0 z-10 flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border-b border-line bg-surface px-(--inset) py-2">
        <h2 id={id} ref={heading} tabIndex={-1}>
          {title}
        </h2>
        <div className="flex items-center gap-2 max-sm:-ms-3 max-sm:w-full max-sm:justify-between">
          {/* A plain anchor: a link would be intercepted again. */}
          <a href={href} className={buttonClass({ variant: 'quiet', size: 'small' })} onClick={keepQuery}>
            {partTexts.openAsPage}
          </a>
          <IconButton icon="x" label={partTexts.closePanel} onClick={() => router.back()} />
        </div>
      </div>
      <div className="p-(--inset)">{children}</div>
    </dialog>
  )
}

/** The address with its query, which only the browser knows without making the page wait for it. */
function keepQuery({ currentTarget }: MouseEvent<HTMLAnchorElement>) {
  currentTarget.search = location.search
}

/**
 * Follows a link within the panel without an entry in the history: going back would otherwise only undo that step and
 * leave the panel open.
 */
function showTarget(event: MouseEvent, panel: HTMLElement | null) {
  if (!(event.target instanceof Element)) return
  const hash = event.target.closest('a')?.getAttribute('href')
  if (!hash?.startsWith('#')) return
  const target = panel?.querySelector(`#${CSS.escape(hash.slice(1))}`)
  if (!target) return
  event.preventDefault()
  for (let at = target.closest('details'); at; at = at.parentElement?.closest('details') ?? null) at.open = true
  target.scrollIntoView({ block: 'nearest' })
  target.querySelector<HTMLElement>('summary')?.focus({ preventScroll: true })
}
