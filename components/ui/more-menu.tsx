'use client'

import { type FocusEvent, type KeyboardEvent, type ReactNode, useRef } from 'react'
import { buttonClass } from './button'
import { Icon } from './icon'

/**
 * Further actions behind one button: a native details element, so it opens without scripts. With scripts, Escape and
 * leaving it close it.
 */
export function MoreMenu({ label, children }: { label: string; children: ReactNode }) {
  const box = useRef<HTMLDetailsElement>(null)

  function close() {
    if (box.current) box.current.open = false
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Escape' || !box.current?.open) return
    // Escape closes the menu, and not the dialog that it may be in.
    event.preventDefault()
    event.stopPropagation()
    close()
    box.current.querySelector('summary')?.focus()
  }
  function onBlur({ relatedTarget }: FocusEvent) {
    if (relatedTarget instanceof Node && !box.current?.contains(relatedTarget)) close()
  }
  return (
    <details ref={box} className="group/more relative" onKeyDown={onKeyDown} onBlur={onBlur}>
      <summary className={`${buttonClass({})} list-none [&::-webkit-details-marker]:hidden`}>
        {label}
        <Icon name="down" />
      </summary>
      <div className="absolute start-0 z-10 max-sm:start-auto max-sm:end-0 mt-1 grid w-max max-w-[calc(100vw-3rem)] gap-1 rounded-panel border border-line bg-surface p-2 shadow-popover [&_a]:w-full [&_button]:w-full">
        {children}
      </div>
    </details>
  )
}
