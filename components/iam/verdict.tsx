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
export function VerdictBanner({ verdict, summary }: { verdict: Verdict; summary: Sentence }) {
  const { icon, tone, title } = VERDICTS[verdict]
  return (
    <section className="verdict" data-tone={tone} data-verdict={verdict} aria-labelledby="verdict">
      <Icon name={icon} />
      <div>
        <h2 id="verdict">{title}</h2>
        <p>
          <Prose text={summary} />
        </p>
      </div>
    </section>
  )
}
