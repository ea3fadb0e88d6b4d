import type { ReactNode } from 'react'
import { Mark } from '@/components/ui/badge'
import { Breaks } from '@/components/ui/breaks'
import { cx } from '@/components/ui/cx'
import { Absent, Prose } from '@/components/ui/prose'
import { traceTexts } from '@/lib/texts/trace'
import { MarkedArn } from './marked-arn'
import type { ElementView, Marked } from './trace-view'

const TEXTS = traceTexts.evaluation

const ROW =
  'grid grid-cols-1 gap-x-4 gap-y-1 px-4 py-2.5 min-[60rem]:grid-cols-[12.75rem_minmax(0,1.15fr)_minmax(0,0.8fr)_minmax(0,1.3fr)] min-[60rem]:ps-10'

/** One line for each element of a statement: its name, its value in the policy and in the request, and the result. */
export function StatementElements({ elements }: { elements: readonly ElementView[] }) {
  return (
    <dl className="border-t border-hairline">
      <div className={cx(ROW, 'py-2! text-caption font-semibold text-muted max-[60rem]:hidden')} aria-hidden="true">
        <span>{TEXTS.columns.element}</span>
        <span>{TEXTS.columns.policy}</span>
        <span>{TEXTS.columns.request}</span>
        <span>{TEXTS.columns.result}</span>
      </div>
      {elements.map((element) => (
        <ElementLine key={`${element.element} ${element.key ?? ''}`} element={element} />
      ))}
    </dl>
  )
}

function ElementLine({ element }: { element: ElementView }) {
  const { nearMiss } = element
  return (
    <div className={cx(ROW, 'border-t border-hairline')}>
      <dt className="font-semibold">
        {element.element}
        {element.key && (
          <span className="mono block text-caption wrap-anywhere text-muted">
            <Breaks words of={element.key} />
          </span>
        )}
      </dt>
      <Cell name={TEXTS.columns.policy}>
        <Values of={element.inPolicy} marked={nearMiss?.policy} />
        {element.resolved && (
          <span className="block text-caption text-muted">
            {TEXTS.means} <Values of={element.resolved} marked={nearMiss?.policy} />
          </span>
        )}
      </Cell>
      <Cell name={TEXTS.columns.request}>
        {element.inRequest ? <Values of={element.inRequest} marked={nearMiss?.request} /> : <Absent />}
      </Cell>
      <Cell name={TEXTS.columns.result}>
        <Mark icon={element.isMet ? 'check' : 'x'}>
          <strong>{element.result}</strong> {element.why && <Prose text={element.why} />}
        </Mark>
      </Cell>
    </div>
  )
}

function Cell({ name, children }: { name: string; children: ReactNode }) {
  return (
    <dd className="min-w-0 wrap-anywhere">
      {/* On a wide screen the header row shows the name. */}
      <span className="block text-caption text-muted min-[60rem]:sr-only">{name} </span>
      {children}
    </dd>
  )
}

/** Values, one of which may have a part that is marked. */
function Values({ of: values, marked }: { of: readonly string[]; marked?: Marked }) {
  const [first] = values
  if (first === undefined) return <span className="text-muted">{TEXTS.none}</span>
  if (values.length === 1) return <Value of={first} marked={marked} />
  return (
    <ul>
      {values.map((value) => (
        <li className="font-mono text-[0.75rem]/5" key={value}>
          <Value of={value} marked={marked} />
        </li>
      ))}
    </ul>
  )
}

function Value({ of: value, marked }: { of: string; marked?: Marked }) {
  const isMarked = marked && value === marked.before + marked.part + marked.after
  if (isMarked) return <MarkedArn of={marked} />
  return (
    <span className="mono">
      <Breaks words of={value} />
    </span>
  )
}
