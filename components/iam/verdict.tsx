import type { ReactNode } from 'react'
import { Icon } from '@/components/ui/icon'
import { Prose } from './prose'
import type { Sentence, Verdict } from './trace-view'

/** How each verdict looks: a shape, a colour and words, so that none of the three carries it alone. */
export const VERDICTS = {
  allowed: { icon: 'check', tone: 'success', title: 'Allowed', short: 'Allowed' },
  'explicit-deny': { icon: 'deny', tone: 'danger', title: 'Explicitly denied', short: 'Explicit deny' },
  'implicit-deny': { icon: 'implicit', tone: 'warning', title: 'Implicitly denied', short: 'Implicit deny' },
  'service-rule': { icon: 'info', tone: 'info', title: 'Refused by a service rule', short: 'Service rule' },
} as const

/** The verdict line of a trace: readable in five seconds, with the proof below it. */
export function VerdictBanner({
  verdict,
  summary,
  of,
  name = 'verdict',
}: {
  verdict: Verdict
  summary: Sentence
  /** Which decision it is, where there are several on a page; each then needs a name of its own. */
  of?: ReactNode
  name?: string
}) {
  const { icon, tone, title } = VERDICTS[verdict]
  return (
    <section className="verdict" data-tone={tone} data-verdict={verdict} aria-labelledby={name}>
      <Icon name={icon} />
      <div>
        <h2 id={name}>{title}</h2>
        {of && <div className="caption wrap-anywhere">{of}</div>}
        <p>
          <Prose text={summary} />
        </p>
      </div>
    </section>
  )
}
