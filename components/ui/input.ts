import { cx } from './cx'

/** What all fields share. Width, height, padding and font depend on the field. */
export const INPUT = cx(
  'rounded-control border border-line-strong bg-surface text-ink [&[readonly]]:bg-sunken',
  'aria-invalid:border-danger aria-invalid:inset-ring aria-invalid:inset-ring-danger',
)

/** Height and padding of a field of one line. */
export const LINE = 'min-h-10 px-3 py-[0.4375rem] max-sm:min-h-11'
