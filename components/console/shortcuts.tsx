'use client'

import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import { useEffect, useId, useRef } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { cx } from '@/components/ui/cx'
import { DIALOG, DIALOG_FOOT, DIALOG_WIDTH, DialogBody, DialogHead } from '@/components/ui/dialog-parts'
import type { FormAction } from '@/components/ui/form-action'
import { SubmitButton } from '@/components/ui/submit-button'
import { useScripts } from '@/components/ui/use-scripts'
import { commonTexts } from '@/lib/texts/common'
import { shortcutTexts as TEXTS } from '@/lib/texts/shortcuts'
import { showSearch } from './search-dialog'
import { ShortcutList, type ShortcutPlace } from './shortcut-list'
import { closePopovers, closeShortcuts, SHORTCUTS_DIALOG, showShortcuts } from './shortcuts-dialog'

/** How long `g` waits for the second key, in milliseconds. */
const SEQUENCE_MS = 1500

/** What single keys would be typed into. */
const TYPED_INTO = 'input:not([type="checkbox"], [type="radio"]), textarea, select, [contenteditable]'

/**
 * The keyboard shortcuts of the console and the dialog that lists them. People who speak to their
 * computer press keys unawares, so the dialog has a switch (WCAG 2.1.4); off, it opens from the user menu only.
 *
 * `choose` gets `shortcuts`: on or off.
 */
export function Shortcuts({
  isOn,
  places,
  choose,
}: {
  isOn: boolean
  places: readonly ShortcutPlace[]
  choose: FormAction
}) {
  const heading = useId()
  const router = useRouter()
  const hasScripts = useScripts()
  const prefixAt = useRef(Number.NEGATIVE_INFINITY)

  useEffect(() => {
    if (!isOn) return
    function act(event: KeyboardEvent): boolean {
      const isSecond = event.timeStamp - prefixAt.current < SEQUENCE_MS
      prefixAt.current = event.key === 'g' && !isSecond ? event.timeStamp : Number.NEGATIVE_INFINITY
      const place = isSecond && places.find(({ key }) => key === event.key)
      if (place) {
        closePopovers()
        router.push(place.href as Route)
      } else if (event.key === '?') showShortcuts()
      else if (event.key === '/') return showSearch()
      else if (event.key === '[') return focusOn(lineBeside(-1))
      else if (event.key === ']') return focusOn(lineBeside(1))
      else return false
      return true
    }
    const onKeyDown = (event: KeyboardEvent) => {
      if (isSearchKey(event) ? showSearch() : isShortcut(event) && act(event)) event.preventDefault()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [isOn, places, router])

  if (!hasScripts) return null
  return (
    <dialog id={SHORTCUTS_DIALOG} className={cx(DIALOG, DIALOG_WIDTH)} aria-labelledby={heading}>
      <DialogHead id={heading}>{TEXTS.title}</DialogHead>
      <DialogBody>
        <ShortcutList places={places} />
        <p role="status">{isOn ? TEXTS.on : TEXTS.off}</p>
      </DialogBody>
      <ActionForm action={choose} className={DIALOG_FOOT}>
        <input type="hidden" name="shortcuts" value={isOn ? 'off' : 'on'} />
        <SubmitButton variant="secondary">{isOn ? TEXTS.turnOff : TEXTS.turnOn}</SubmitButton>
        <Button variant="primary" onClick={closeShortcuts}>
          {commonTexts.close}
        </Button>
      </ActionForm>
    </dialog>
  )
}

/** Whether a key is pressed by itself, and would not be typed. AltGr makes signs, so it is no modifier here. */
function isShortcut(event: KeyboardEvent): boolean {
  const isModified = event.ctrlKey || event.altKey || event.metaKey
  if (event.defaultPrevented || (isModified && !event.getModifierState('AltGraph'))) return false
  if (event.target instanceof Element && event.target.closest(TYPED_INTO)) return false
  return document.querySelector('dialog:modal') === null
}

/** Ctrl K, also while one types: it is no single key. */
function isSearchKey({ key, ctrlKey, metaKey, altKey, shiftKey, defaultPrevented }: KeyboardEvent): boolean {
  if (defaultPrevented || altKey || shiftKey || ctrlKey === metaKey || key.toLowerCase() !== 'k') return false
  return document.querySelector('dialog:modal') === null
}

function focusOn(element: HTMLElement | null | undefined): boolean {
  element?.focus()
  return Boolean(element)
}

/**
 * The line of the statement, or the answer that changes, before (-1) or after (1) the one that has the focus; without any,
 * the last or first one.
 */
function lineBeside(step: -1 | 1): HTMLElement | undefined {
  const lines = [...document.querySelectorAll<HTMLElement>('details:is([data-outcome], [data-direction]) > summary')]
  const visible = lines.filter((line) => line.checkVisibility())
  const focused = visible.findIndex((line) => line.parentElement?.contains(document.activeElement))
  if (focused < 0) return visible.at(step < 0 ? -1 : 0)
  return visible[focused + step]
}
