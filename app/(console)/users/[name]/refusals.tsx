import { verdicts } from '@/components/iam/verdict'
import { Link } from '@/components/ui/link'
import { Panel } from '@/components/ui/panel'
import { Time } from '@/components/ui/time'
import type { EventView } from '@/lib/console/event-history'
import { lastAccessed } from '@/lib/console/last-accessed'
import { userPageTexts } from '@/lib/texts/user'
import { DeniedPanel } from '../../denied'
import { userAnswer } from './answers'

const texts = userPageTexts.lastAccessed

/** What was refused to a user last, as far as the reader may read events. */
export async function LastRefusals({ name, now }: { name: string; now: number }) {
  const user = await userAnswer(name)
  // Without the id it is not known whose events are meant.
  if (!user.ok) return null
  const found = await lastAccessed(user.output.User.UserName, user.output.User.UserId)
  if (!found.ok) return <DeniedPanel name="last-refusals" title={texts.refusals(name)} error={found.error} />
  return <RefusalsPanel name={name} refusals={found.output.refusals} now={now} />
}

/** The last refusals, each with its decision. */
export function RefusalsPanel({ name, refusals, now }: { name: string; refusals: readonly EventView[]; now: number }) {
  const title = texts.refusals(name)
  if (refusals.length === 0) {
    return (
      <Panel name="last-refusals" title={title} state="empty">
        <p>{texts.noRefusals}</p>
      </Panel>
    )
  }
  return (
    <Panel name="last-refusals" title={title}>
      <ul className="grid gap-3">
        {refusals.map((event) => (
          <li key={event.id}>
            <Link href={`/decisions/${event.id}`}>{event.name}</Link>
            <span className="caption block">
              {event.verdict && verdicts()[event.verdict].short} <Time at={event.at} now={now} />
            </span>
            {event.reason && <span className="caption block wrap-break-word">{event.reason}</span>}
          </li>
        ))}
      </ul>
    </Panel>
  )
}
