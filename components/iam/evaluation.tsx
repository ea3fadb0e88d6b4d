import { Badge } from '@/components/ui/badge'
import { cx } from '@/components/ui/cx'
import { Dot } from '@/components/ui/dot'
import { Link } from '@/components/ui/link'
import { Panel } from '@/components/ui/panel'
import { Prose } from '@/components/ui/prose'
import { traceTexts } from '@/lib/texts/trace'
import { ExpandAll } from './expand-all'
import { StatementRow } from './statement-row'
import type { PhaseView, PolicyView } from './trace-view'

const TEXTS = traceTexts.evaluation

/** Part 4 of a trace: the steps of the evaluation in order, down to each element of each statement. */
export function Evaluation({ phases }: { phases: readonly PhaseView[] }) {
  const policies = new Set(phases.flatMap((phase) => phase.policies?.map((policy) => policy.name) ?? []))
  const statements = phases.flatMap((phase) => phase.policies?.flatMap((policy) => policy.statements) ?? []).length
  return (
    <Panel
      name="evaluation"
      title={TEXTS.title}
      note={TEXTS.counts(policies.size, statements)}
      actions={<ExpandAll within="evaluation" />}
      flush
    >
      <ol>
        {phases.map((phase, index) => (
          <Phase key={phase.title} phase={phase} number={index + 1} />
        ))}
      </ol>
    </Panel>
  )
}

const DECIDED = {
  denied: { tone: 'danger', icon: 'deny' },
  allowed: { tone: 'success', icon: 'check' },
  implicit: { tone: 'warning', icon: 'implicit' },
} as const

function Phase({ phase, number }: { phase: PhaseView; number: number }) {
  const decided = phase.decides && DECIDED[phase.decides]
  return (
    <li
      className={cx(
        'relative grid grid-cols-[1.5rem_minmax(0,1fr)] gap-x-4 px-(--inset) first:pt-5',
        'before:absolute before:start-[1.9375rem] before:top-6 before:bottom-0 before:w-px before:bg-line',
        'first:before:top-11 last:before:hidden max-sm:grid-cols-1 max-sm:before:hidden',
      )}
    >
      <Dot look={phase.decides} className="relative max-sm:hidden">
        {number}
      </Dot>
      <div className="min-w-0 pt-0.5 pb-6">
        <h3 className="flex flex-wrap items-center gap-x-3 gap-y-1">
          {phase.title}
          {decided && (
            <Badge tone={decided.tone} icon={decided.icon}>
              {TEXTS.decided}
            </Badge>
          )}
        </h3>
        <p className="mt-0.5 max-w-[76ch] text-muted">
          <Prose text={phase.text} />
        </p>
        {phase.policies?.map((policy) => (
          <Policy key={policy.name} policy={policy} />
        ))}
      </div>
    </li>
  )
}

function Policy({ policy }: { policy: PolicyView }) {
  return (
    <div className="mt-3 overflow-clip rounded-panel border border-line">
      <div className="flex flex-wrap items-baseline gap-x-3 gap-y-0.5 bg-sunken px-4 py-2">
        <h4>{policy.href ? <Link href={policy.href}>{policy.name}</Link> : policy.name}</h4>
        {policy.note && <span className="text-caption text-muted">{policy.note}</span>}
      </div>
      {policy.statements.map((statement) => (
        <StatementRow key={statement.id} statement={statement} />
      ))}
    </div>
  )
}
