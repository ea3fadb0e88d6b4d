import type { ReactNode, Ref } from 'react'
import { cx } from './cx'

/** The box of a dialog. It resets what a table cell sets, such as alignment and wrapping. Its width is DIALOG_WIDTH or DIALOG_WIDTH_OF_THREE. */
export const DIALOG = cx(
  'm-auto text-start whitespace-normal max-h-[calc(100vh-4rem)] rounded-panel border border-line bg-surface text-ink shadow-dialog',
  'backdrop:bg-[rgb(11_18_24/56%)] open:animate-fade forced-colors:border-2',
)

// With large text in a narrow window, its words need all the room.
const NARROW = 'max-[16rem]:w-[calc(100vw-0.5rem)]'

export const DIALOG_WIDTH = cx('w-[min(35rem,calc(100vw-2rem))]', NARROW)

/** With room for three buttons in a row. */
export const DIALOG_WIDTH_OF_THREE = cx('w-[min(42.5rem,calc(100vw-2rem))]', NARROW)

/** The title of a dialog. `id` is what the dialog is labelled by. */
export function DialogHead({ id, ref, children }: { id: string; ref?: Ref<HTMLHeadingElement>; children: ReactNode }) {
  return (
    <div className="px-6 pt-5 max-sm:px-4">
      <h2 id={id} ref={ref} tabIndex={-1}>
        {children}
      </h2>
    </div>
  )
}

/** The text of a dialog, in paragraphs. */
export function DialogBody({ children }: { children: ReactNode }) {
  return <div className="grid gap-3 px-6 pt-2 pb-5 max-sm:px-4">{children}</div>
}

/** The buttons at the end of a dialog. On a narrow screen they share the width. */
export const DIALOG_FOOT = cx(
  'flex flex-wrap justify-end gap-2 border-t border-hairline px-6 py-4',
  'max-sm:px-4 max-sm:[&>:is(a,button)]:flex-auto',
)
