import { Badge } from '@/components/ui/badge'
import { Icon } from '@/components/ui/icon'
import { StatementElements } from './statement-elements'
import type { StatementView } from './trace-view'

/** One statement of a policy: a line that says what matched, and below it each element against the request. */
export function StatementRow({ statement }: { statement: StatementView }) {
  const decides = statement.outcome === 'decides'
  return (
    <details
      className="statement"
      id={statement.id}
      open={decides}
      data-decides={decides ? (statement.effect === 'Deny' ? 'denied' : 'allowed') : undefined}
      data-outcome={statement.outcome}
    >
      <summary>
        <Icon name="chevron" className="chevron" />
        <span className="sid">{statement.sid}</span>
        <span>{statement.effect}</span>
        <MatchMark name="Action" isMet={statement.action} />
        <MatchMark name="Resource" isMet={statement.resource} />
        {statement.condition === undefined ? (
          <span className="mark">
            <Icon name="minus" />
            No condition
          </span>
        ) : (
          <MatchMark name="Condition" isMet={statement.condition} />
        )}
        <span className="out">
          <Outcome statement={statement} />
        </span>
      </summary>
      <StatementElements elements={statement.elements} />
    </details>
  )
}

// Neutral on purpose: green and red belong to verdicts, and a match is not good or bad in itself.
function MatchMark({ name, isMet }: { name: string; isMet: boolean }) {
  return (
    <span className="mark" data-met={isMet || undefined}>
      <Icon name={isMet ? 'check' : 'x'} />
      <span>
        {name}
        <span className="sr-only">{isMet ? ' matches' : ' does not match'}</span>
      </span>
    </span>
  )
}

function Outcome({ statement }: { statement: StatementView }) {
  switch (statement.outcome) {
    case 'decides':
      return <Badge tone={statement.effect === 'Deny' ? 'solid' : 'success'}>Decides</Badge>
    case 'applies':
      return <Badge>Applies</Badge>
    case 'outranked':
      return <Badge>Outranked</Badge>
    case 'does-not-apply':
      return 'Does not apply'
  }
}
