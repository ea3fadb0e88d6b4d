import type { ReactNode } from 'react'
import { Arn } from '@/components/ui/arn'
import { Icon } from '@/components/ui/icon'
import { Absent, Prose } from './prose'
import type { ElementView } from './trace-view'

/** Element, policy, request, result: one line for each part of a statement. */
export function StatementElements({ elements }: { elements: readonly ElementView[] }) {
  return (
    <dl className="elements">
      <div className="elements-head" aria-hidden="true">
        <span>Element</span>
        <span>In the policy</span>
        <span>In the request</span>
        <span>Result</span>
      </div>
      {elements.map((element) => (
        <ElementLine key={`${element.element} ${element.key ?? ''}`} element={element} />
      ))}
    </dl>
  )
}

function ElementLine({ element }: { element: ElementView }) {
  return (
    <div>
      <dt>
        {element.element}
        {element.key && <span className="mono">{element.key}</span>}
      </dt>
      <Cell name="In the policy">
        <Values of={element.inPolicy} />
        {element.resolved && (
          <span className="resolved">
            means <Values of={element.resolved} />
          </span>
        )}
      </Cell>
      <Cell name="In the request">{element.inRequest ? <Values of={element.inRequest} /> : <Absent />}</Cell>
      <Cell name="Result">
        <span className="mark">
          <Icon name={element.isMet ? 'check' : 'x'} />
          <span>
            <strong>{element.result}</strong> {element.why && <Prose text={element.why} />}
          </span>
        </span>
      </Cell>
    </div>
  )
}

function Cell({ name, children }: { name: string; children: ReactNode }) {
  return (
    <dd>
      <span className="column-name">{name} </span>
      {children}
    </dd>
  )
}

function Values({ of: values }: { of: readonly string[] }) {
  const [first] = values
  if (first === undefined) return <span className="muted">none</span>
  if (values.length === 1) return <Arn value={first} />
  return (
    <ul className="listed">
      {values.map((value) => (
        <li key={value}>
          <Arn value={value} />
        </li>
      ))}
    </ul>
  )
}
