import type { Caller } from '@/lib/auth/caller'
import { LookupEvents } from '@/lib/operations/cloudtrail/lookup-events'
import { askAs } from './ask'
import { type EventView, eventView } from './event-history'

/** How many of the newest errors are searched for refusals. */
const ERRORS_SEARCHED = 50
const MOST_REFUSALS = 5

/** The newest calls in the account that policies or service rules refused, at most five; undefined for who may not know. */
export async function recentRefusals(caller: Caller): Promise<readonly EventView[] | undefined> {
  const errors = await askAs(caller, LookupEvents, { ErrorsOnly: true, MaxItems: ERRORS_SEARCHED })
  return errors.ok ? errors.output.Events.map(eventView).filter(isRefusal).slice(0, MOST_REFUSALS) : undefined
}

const isRefusal = ({ verdict }: EventView) => verdict !== undefined && verdict !== 'allowed'
