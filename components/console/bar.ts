import { cx } from '@/components/ui/cx'

/** The looks of the dark bar at the top of every page. Its focus ring is light, as the page's own is too dark there. */
export const BAR = cx(
  'sticky top-0 z-10 flex h-12 items-center gap-2 border-b border-nav-edge bg-nav ps-2 pe-3 text-on-nav',
  '[--ring:var(--color-focus-nav)] lg:gap-4 lg:ps-5 lg:pe-4 print:hidden',
  // The text is large for the window: nothing may be cut off, and the bar must leave room for the page.
  'max-[16rem]:static max-[16rem]:h-auto max-[16rem]:flex-wrap',
)

/** The end of the bar. */
export const BAR_END = 'ms-auto flex items-center gap-2 max-sm:gap-1 max-[16rem]:flex-wrap'

/** A button or link in the bar. Its height, inner distances, weight and colours are up to what it is. */
export const BAR_BUTTON = cx(
  'inline-flex items-center justify-center rounded-control border text-body whitespace-nowrap no-underline',
  'hover:bg-on-nav/10 max-sm:min-w-10 max-[16rem]:whitespace-normal',
)

/** The button or link of the bar that has nothing special. */
export const PLAIN_BAR_BUTTON = cx(
  BAR_BUTTON,
  'h-8 gap-2 border-transparent px-2 font-medium text-on-nav max-sm:h-10 max-[16rem]:h-auto',
)
