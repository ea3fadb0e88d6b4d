export type Tone = 'info' | 'warning' | 'danger' | 'success'

/** Border and ground of a box, by its tone. */
export const GROUNDS: Record<Tone, string> = {
  info: 'border-info-line bg-info-bg',
  warning: 'border-warning-line bg-warning-bg',
  danger: 'border-danger-line bg-danger-bg',
  success: 'border-success-line bg-success-bg',
}

/**
 * The box of a message: an icon, its words, and a button. Where text is twice as large on a small screen, three columns would
 * leave a letter a line.
 */
export const MESSAGE =
  'max-[15rem]:block grid grid-cols-[1.25rem_minmax(0,1fr)_auto] items-start gap-x-3 gap-y-1 rounded-panel border py-2.5 ps-4 pe-2'

/** Colour of a title or an icon, by its tone. */
export const INKS: Record<Tone, string> = {
  info: 'text-info',
  warning: 'text-warning',
  danger: 'text-danger',
  success: 'text-success',
}
