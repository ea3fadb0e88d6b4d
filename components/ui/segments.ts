import { cx } from './cx'

/** A few choices in one outline. Its children are SEGMENT, with a height and a padding. */
export const SEGMENTS =
  'grid-flow-col max-[16rem]:grid-flow-row overflow-clip rounded-control border border-line-strong bg-surface'

/** One of the choices: a button that may be pressed, or the label of a hidden radio button. */
export const SEGMENT = cx(
  'flex cursor-pointer items-center justify-center gap-1.5 text-body font-medium text-ink',
  'not-first:border-s not-first:border-line-strong -outline-offset-2',
  'max-[16rem]:border-s-0 max-[16rem]:not-first:border-t',
  'aria-pressed:bg-accent-subtle aria-pressed:font-semibold aria-pressed:text-accent',
  'has-checked:bg-accent-subtle has-checked:font-semibold has-checked:text-accent',
  'has-focus-visible:outline-2 has-focus-visible:outline-focus',
)
