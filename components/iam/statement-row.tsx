import { Badge, Mark } from '@/components/ui/badge'
import { Breaks } from '@/components/ui/breaks'
import { cx } from '@/components/ui/cx'
import { Icon } from '@/components/ui/icon'
import { traceTexts } from '@/lib/texts/trace'
import { StatementElements } from './statement-elements'
import type { StatementView } from './trace-view'

const TEXTS = traceTexts.evaluation

// The backgrounds are opaque, to cover the ring.
const DECIDES = {
  Deny: {
    statement: 'border-danger-line inset-ring inset-ring-danger-line',
    summary: 'bg-[color-mix(in_srgb,var(--color-danger-bg)_60%,var(--color-surface))]',
  },
  Allow: {
    statement: 'border-success-line inset-ring inset-ring-success-line',
    summary: 'bg-[color-mix(in_srgb,var(--color-success-bg)_60%,var(--color-surface))]',
  },
}

/** One statement of a policy: a line that says what matched, and below it each element against the request. */
export function StatementRow({ statement }: { statement: StatementView }) {
  const decides = statement.outcome === 'decides' ? DECIDES[statement.effect] : undefined
  return (
    <details
      className={cx(
        'group/statement scroll-mt-18 border-t',
        decides ? cx('relative last:rounded-b-[0.3125rem]', decides.statement) : 'border-hairline',
      )}
      id={statement.id}
      open={decides !== undefined || statement.isNearMiss}
      data-outcome={statement.outcome}
      data-near-miss={statement.isNearMiss}
    >
      <summary
        className={cx(
          'relative flex min-h-10 flex-wrap items-center gap-x-3 gap-y-0.5 py-2 ps-10 pe-4 focus-visible:-outline-offset-2',
          'min-[60rem]:grid min-[60rem]:grid-cols-[1rem_minmax(0,16rem)_3rem_repeat(3,minmax(0,1fr))_7rem]',
          'min-[60rem]:gap-y-1 min-[60rem]:ps-3',
          decides?.summary ?? 'hover:bg-sunken/60',
        )}
      >
        <Icon
          name="chevron"
          size="small"
          className="absolute start-3 top-2.5 text-muted transition-transform duration-100 group-open/statement:rotate-90 min-[60rem]:static"
        />
        <span
          className={cx(
            'flex-[1_0_100%] font-mono text-[0.8125rem]/5 tracking-[-0.02em] wrap-anywhere max-sm:text-[0.75rem]/5',
            decides ? 'font-bold' : 'font-medium',
          )}
        >
          <Breaks words of={statement.sid} />
        </span>
        <span>{statement.effect}</span>
        <MatchMark name={TEXTS.parts.action} isMet={statement.action} />
        <MatchMark name={TEXTS.parts.resource} isMet={statement.resource} />
        {statement.condition === undefined ? (
          <Mark icon="minus" className={cx(SMALL, 'text-muted')}>
            {TEXTS.noCondition}
          </Mark>
        ) : (
          <MatchMark name={TEXTS.parts.condition} isMet={statement.condition} />
        )}
        <span className="ms-auto justify-self-end text-caption text-muted">
          <Outcome statement={statement} />
        </span>
      </summary>
      <StatementElements elements={statement.elements} />
    </details>
  )
}

const SMALL = 'text-[0.75rem]/5'

// Neutral colours: green and red are for verdicts, and a match is neither good nor bad.
function MatchMark({ name, isMet }: { name: string; isMet: boolean }) {
  return (
    <Mark icon={isMet ? 'check' : 'x'} className={cx(SMALL, isMet ? '[&>svg]:stroke-[2.1]' : 'text-muted')}>
      {name}
      <span className="sr-only">{isMet ? TEXTS.matches : TEXTS.doesNotMatch}</span>
    </Mark>
  )
}

function Outcome({ statement: { outcome, effect, isNearMiss } }: { statement: StatementView }) {
  if (isNearMiss) return <Badge tone="warning">{TEXTS.nearMiss}</Badge>
  if (outcome === 'does-not-apply') return TEXTS.outcomes[outcome]
  const tone = effect === 'Deny' ? 'solid' : 'success'
  return <Badge tone={outcome === 'decides' ? tone : undefined}>{TEXTS.outcomes[outcome]}</Badge>
}
