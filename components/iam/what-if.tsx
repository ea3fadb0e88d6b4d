import { Mark } from '@/components/ui/badge'
import { Panel } from '@/components/ui/panel'
import { Prose } from '@/components/ui/prose'
import { INKS } from '@/components/ui/tones'
import { traceTexts } from '@/lib/texts/trace'
import type { CounterfactualView } from './trace-view'
import { verdicts } from './verdict'

/** Part 5 of a trace: the same request under other conditions, evaluated by the engine. */
export function WhatIfPanel({ cases }: { cases: readonly CounterfactualView[] }) {
  return (
    <Panel name="what-if" title={traceTexts.whatIf.title} note={traceTexts.whatIf.note} flush>
      <ul className="grid grid-cols-1 overflow-clip min-[60rem]:grid-cols-[repeat(auto-fit,minmax(15rem,1fr))]">
        {cases.map((each) => (
          <li
            key={each.title}
            className="-mt-px border-t border-hairline px-5 pt-4 pb-5 min-[60rem]:-ms-px min-[60rem]:mt-0 min-[60rem]:border-s min-[60rem]:border-t-0"
          >
            <h3 className="text-caption font-semibold text-muted">{each.title}</h3>
            <p className="mt-1.5 mb-1 font-semibold">
              <Answer of={each} />
            </p>
            <p className="text-muted">
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
  const { icon, tone } = verdicts()[verdict]
  return (
    <span className={INKS[tone]}>
      <Mark icon={icon}>
        <Prose text={answer} />
      </Mark>
    </span>
  )
}
