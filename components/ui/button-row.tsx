import type { ReactNode } from 'react'
import { cx } from './cx'

const ROW = 'flex flex-wrap items-center gap-2'
// A button that may be refused and one that copies have a <span> around them.
const BUTTONS_FILL_IT =
  'max-sm:[&>:is(a,button,span:has(>:is(a,button)))]:flex-auto max-sm:[&>span>:is(a,button)]:w-full'

/** Buttons in a row that wraps. */
export function ButtonRow({ className, children }: { className?: string; children: ReactNode }) {
  return <div className={cx(ROW, className)}>{children}</div>
}

/** The buttons of a page or of a panel, beside its heading. On a small screen they share the width. */
export function HeadButtons({ of, children }: { of: 'page' | 'panel'; children: ReactNode }) {
  return <div className={cx(ROW, HEADS[of])}>{children}</div>
}

const HEADS = {
  page: cx('max-sm:w-full', BUTTONS_FILL_IT),
  // A single button has room beside the heading.
  panel: cx(
    'max-sm:flex-auto max-sm:has-[>:nth-child(2)]:basis-full max-sm:has-[>:nth-child(2)]:pb-1.5',
    'max-sm:[&:has(>:nth-child(2))>:is(a,button,span:has(>:is(a,button)))]:flex-auto max-sm:[&>span>:is(a,button)]:w-full',
  ),
} as const
