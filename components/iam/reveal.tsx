import type { ReactNode } from 'react'
import { buttonClass } from '@/components/ui/button'
import { cx } from '@/components/ui/cx'
import { commonTexts } from '@/lib/texts/common'

const HIDE = {
  below: 'group-open/reveal:order-1 group-open/reveal:mt-2',
  corner: 'group-open/reveal:absolute group-open/reveal:end-0 group-open/reveal:top-0',
}

/** Content that is hidden at first: a details element whose summary looks like a button, "Show …" or "Hide …". */
export function Reveal({
  what,
  hide,
  children,
}: {
  /** What is hidden, such as "QR code": the word after "Show" and "Hide". */
  what: string
  /** Where "Hide …" is: above the content unless said otherwise. */
  hide?: keyof typeof HIDE
  children: ReactNode
}) {
  return (
    <details className="group/reveal relative flex flex-col">
      <summary className={cx(buttonClass({ size: 'small' }), 'self-start', hide && HIDE[hide])}>
        <span className="group-open/reveal:hidden">{commonTexts.show(what)}</span>
        <span className="hidden group-open/reveal:inline">{commonTexts.hide(what)}</span>
      </summary>
      {children}
    </details>
  )
}
