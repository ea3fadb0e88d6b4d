import type { ReactNode } from 'react'
import { cx } from '@/components/ui/cx'

const HIDE = {
  below: 'group-open/reveal:order-1 group-open/reveal:mt-2',
  corner: 'group-open/reveal:absolute group-open/reveal:end-0 group-open/reveal:top-0',
}

/** Content that is hidden at first: a details element whose summary looks like a link, "Show …" or "Hide …". */
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
      <summary
        className={cx(
          'inline-flex min-h-6 items-center self-start text-link underline decoration-1 underline-offset-3',
          'hover:text-accent-hover hover:decoration-2',
          hide && HIDE[hide],
        )}
      >
        <span className="group-open/reveal:hidden">Show {what}</span>
        <span className="hidden group-open/reveal:inline">Hide {what}</span>
      </summary>
      {children}
    </details>
  )
}
