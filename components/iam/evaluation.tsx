import { Badge } from '@/components/ui/badge'
import { Link } from '@/components/ui/link'
import { Panel } from '@/components/ui/panel'
import { ExpandAll } from './expand-all'
import { Prose } from './prose'
import { StatementRow } from './statement-row'
import type { PhaseView, PolicyView } from './trace-view'

/** Part 4 of a trace: the steps of the evaluation in their order, down to each element of each statement. */
export function Evaluation({ phases }: { phases: readonly PhaseView[] }) {
  const policies = new Set(phases.flatMap((phase) => phase.policies?.map((policy) => policy.name) ?? []))
  const statements = phases.flatMap((phase) => phase.policies?.flatMap((policy) => policy.statements) ?? []).length
  return (
    <Panel
      name="evaluation"
      title="Evaluation"
      note={`${counted(policies.size, 'policy', 'policies')}, ${counted(statements, 'statement', 'statements')}`}
      actions={<ExpandAll within="evaluation" />}
      flush
    >
      <ol className="phases">
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
    <li data-decides={phase.decides}>
      <span className="dot" aria-hidden="true">
        {number}
      </span>
      <div className="phase">
        <h3>
          {phase.title}
          {decided && (
            <Badge tone={decided.tone} icon={decided.icon}>
              Decided here
            </Badge>
          )}
        </h3>
        <p>
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
    <div className="policy">
      <div className="policy-head">
        <h4>{policy.href ? <Link href={policy.href}>{policy.name}</Link> : policy.name}</h4>
        {policy.note && <span className="caption">{policy.note}</span>}
      </div>
      {policy.statements.map((statement) => (
        <StatementRow key={statement.id} statement={statement} />
      ))}
    </div>
  )
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`
}
