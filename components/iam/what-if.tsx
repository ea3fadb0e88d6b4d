import { Mark } from '@/components/ui/badge'
import { Panel } from '@/components/ui/panel'
import { Prose } from './prose'
import type { CounterfactualView } from './trace-view'
import { VERDICTS } from './verdict'

/** Part 5 of a trace: the same request under other circumstances, computed by the engine itself. */
export function WhatIf({ cases }: { cases: readonly CounterfactualView[] }) {
  return (
    <Panel name="what-if" title="What would change the verdict" note="Computed by running the same request again" flush>
      <ul className="what-if">
        {cases.map((each) => (
          <li key={each.title}>
            <h3>{each.title}</h3>
            <p className="answer">
              <Answer of={each} />
            </p>
            <p className="muted">
              <Prose text={each.text} />
            </p>
          </li>
        ))}
      </ul>
    </Panel>
  )
}

function Answer({ of: { verdict, answer } }: { of: CounterfactualView }) {
  if (!verdict) return <Prose text={answer} />
  const { icon, tone } = VERDICTS[verdict]
  return (
    <span className={`tone-${tone}`}>
      <Mark icon={icon}>
        <Prose text={answer} />
      </Mark>
    </span>
  )
}
