import type { ReactNode } from 'react'
import { cx } from '@/components/ui/cx'
import { Icon } from '@/components/ui/icon'
import { Link } from '@/components/ui/link'
import { NoValue } from '@/components/ui/table'
import type { Answer } from '@/lib/console/ask'
import { commonTexts } from '@/lib/texts/common'
import { holderTexts } from '@/lib/texts/holders'

const COLUMNS = { 4: 'wide:grid-cols-4', 5: 'wide:grid-cols-5' }

/** What there is to know about somebody at a glance, below the head of the page. */
export function Facts({ of, count, children }: { of: string; count: keyof typeof COLUMNS; children: ReactNode }) {
  return (
    <dl
      className={cx(
        'mb-5 grid gap-px overflow-hidden rounded-panel border border-line bg-line sm:grid-cols-2',
        COLUMNS[count],
      )}
      aria-label={holderTexts.facts(of)}
    >
      {children}
    </dl>
  )
}

/** One of the facts. `isWide`: where there are two columns it has both, as the last of an odd number. */
export function Fact({ term, isWide, children }: { term: string; isWide?: boolean; children: ReactNode }) {
  return (
    <div className={cx('bg-surface px-(--inset) py-3', isWide && 'sm:max-wide:col-span-2')}>
      <dt className="text-caption text-muted">{term}</dt>
      <dd className="mt-0.5 font-semibold wrap-anywhere">{children}</dd>
    </div>
  )
}

/** A value that was asked for; a refusal has a lock and leads to its decision. */
export function Known<T>({ answer, children }: { answer: Answer<T>; children: (output: T) => ReactNode }) {
  if (answer.ok) return children(answer.output)
  const { refusal } = answer.error
  if (!refusal) return <NoValue>{holderTexts.unread}</NoValue>
  return (
    <span className="inline-flex flex-wrap items-center gap-1 font-normal text-muted">
      <Icon name="lock" size="small" />
      {holderTexts.denied}
      <Link href={`/decisions/${refusal.decisionId}`} aria-label={`${commonTexts.why} ${refusal.action}`}>
        {commonTexts.why}
      </Link>
    </span>
  )
}
