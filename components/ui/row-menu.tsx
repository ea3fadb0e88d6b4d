'use client'

import { type ReactNode, useId, useRef } from 'react'
import { IconButton } from './icon-button'
import { Popover } from './popover'

/** Room between the menu and the edges of the window, in pixels. */
const MARGIN = 8

/**
 * The actions of a row behind one button, in a popover, as a table that scrolls would cut off a menu of its own. It opens
 * without scripts too, then in the middle of the window.
 */
export function RowMenu({ label, children }: { label: string; children: ReactNode }) {
  const id = useId()
  const button = useRef<HTMLSpanElement>(null)

  /** Below the button, or above it where there is no room below. */
  function place(box: HTMLElement) {
    const at = button.current?.getBoundingClientRect()
    if (!at) return
    const { width, height } = box.getBoundingClientRect()
    const hasRoom = at.bottom + height + MARGIN <= window.innerHeight
    box.style.inset = 'auto'
    box.style.top = `${Math.max(MARGIN, hasRoom ? at.bottom : at.top - height)}px`
    box.style.left = `${Math.max(MARGIN, Math.min(at.right - width, window.innerWidth - width - MARGIN))}px`
  }
  return (
    <span ref={button} className="inline-block">
      <IconButton icon="more" label={label} popoverTarget={id} aria-haspopup="true" />
      <Popover id={id} place="row" label={label} onOpen={place}>
        <div className="grid justify-items-stretch gap-1 p-2 text-start [&_a]:w-full [&_a]:justify-start [&_button]:w-full [&_button]:justify-start">
          {children}
        </div>
      </Popover>
    </span>
  )
}
