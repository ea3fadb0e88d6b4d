'use client'

import { type ButtonHTMLAttributes, type KeyboardEvent, type MouseEvent, type ReactNode, useRef } from 'react'
import { cx } from './cx'

const PLACES = {
  corner: cx(
    'fixed inset-[3.25rem_1rem_auto_auto] m-0 max-h-[calc(100vh-4.25rem)] w-[min(22.5rem,calc(100vw-1.5rem))] overflow-auto',
    'rounded-panel border shadow-popover forced-colors:border-2 max-sm:end-3',
  ),
  side: cx(
    'm-0 h-auto w-[min(18rem,calc(100vw-3rem))] max-lg:fixed max-lg:inset-[3rem_auto_0_0] max-lg:max-h-none',
    'max-lg:overflow-y-auto max-lg:border-e max-lg:shadow-popover',
    'lg:static lg:block lg:h-full lg:w-auto lg:overflow-visible',
  ),
  /** Where `onOpen` places it. */
  row: 'm-auto w-max max-w-[calc(100vw-1rem)] rounded-panel border shadow-popover forced-colors:border-2',
}

/** The button of a popover. Arrow down opens it and moves to its first item. */
export function PopoverButton({
  popover,
  ...rest
}: Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'style' | 'popover' | 'type'> & { popover: string }) {
  function onKeyDown(event: KeyboardEvent) {
    const box = document.getElementById(popover)
    if (event.key !== 'ArrowDown' || !box) return
    event.preventDefault()
    box.showPopover()
    stopsOf(box)[0]?.focus()
  }
  return <button {...rest} type="button" popoverTarget={popover} onKeyDown={onKeyDown} />
}

/**
 * The popover of a button with `popoverTarget`, with arrow keys between what can be focused in it. A link in it closes it.
 */
export function Popover({
  id,
  place,
  className,
  label,
  isNavigation,
  onOpen,
  children,
}: {
  id: string
  /** Below the end of the top bar; along the start of the window, where it is a part of a wide page; or at a row of a table. */
  place: keyof typeof PLACES
  className?: string
  label: string
  /** It holds links to places, and may be seen without being opened. */
  isNavigation?: boolean
  /** Places it, each time it opens. */
  onOpen?: (box: HTMLElement) => void
  children: ReactNode
}) {
  const box = useRef<HTMLDivElement>(null)
  const Box = isNavigation ? 'nav' : 'div'
  return (
    <Box
      ref={box}
      id={id}
      popover="auto"
      role={isNavigation ? undefined : 'group'}
      aria-label={label}
      className={cx(PLACES[place], LOOK, className)}
      onToggle={({ newState, currentTarget }) => newState === 'open' && onOpen?.(currentTarget)}
      onKeyDown={(event) => moveFocus(event, box.current)}
      onClick={(event) => leaveByLink(event, box.current)}
    >
      {children}
    </Box>
  )
}

// It opens from the top bar but has the background of the page, so it uses the page's focus ring.
const LOOK = 'border-line bg-surface text-ink [--ring:var(--color-focus)]'

/** The first part of a popover, above a line. */
export function PopoverHead({ children }: { children: ReactNode }) {
  return <div className="border-b border-hairline px-4 py-3">{children}</div>
}

// Inside the console a link keeps the frame, so an open popover would cover the page that it leads to.
function leaveByLink({ target }: MouseEvent, box: HTMLElement | null) {
  if (isOpen(box) && target instanceof Element && target.closest('a[href]')) box.hidePopover()
}

const isOpen = (box: HTMLElement | null): box is HTMLElement => box?.matches(':popover-open') ?? false

const STEPS: Record<string, (at: number, count: number) => number> = {
  ArrowDown: (at, count) => (at + 1) % count,
  ArrowUp: (at, count) => (at - 1 + count) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
}

function moveFocus(event: KeyboardEvent, box: HTMLElement | null) {
  const step = STEPS[event.key]
  if (!step || !isOpen(box) || event.target instanceof HTMLInputElement) return
  const stops = stopsOf(box)
  if (stops.length === 0) return
  event.preventDefault()
  stops[step(stops.indexOf(document.activeElement as HTMLElement), stops.length)]?.focus()
}

function stopsOf(box: HTMLElement): HTMLElement[] {
  return [...box.querySelectorAll<HTMLElement>('a[href], button')]
}
