import type { TraceView, Verdict } from '@/components/iam/trace-view'
import { newestByMfa } from '@/lib/lab-runs/one-event'
import type { LabEvent } from '@/lib/labs/facts'
import { GetDecision } from '@/lib/operations/postern/decisions/get-decision'
import { ask, pageBudget } from '../ask'
import { verdictOf } from '../decisions/simulated-trace'
import { traceOf } from '../decisions/trace-of'
import { signedIn } from '../session'
import type { OpenApiConsole } from './api-console'

/** A value of `aws:MultiFactorAuthPresent`, and the newest decision on the lab's call that had it. */
export type ThreeValue = {
  mfa: LabEvent['mfa']
  decision?: {
    id: string
    verdict: Verdict
    via: LabEvent['via']
    /** The condition of the lab's statement, as the trace judges it. */
    row?: { operator: string; wanted: string; isMet: boolean }
  }
}

const VALUES = ['false', 'absent', 'true'] as const
const KEY = 'aws:MultiFactorAuthPresent'

/** The three values with their decisions, for a lab that compares them; undefined for any other. */
export async function threeValues({ account, place: { lab } }: OpenApiConsole): Promise<ThreeValue[] | undefined> {
  const { compares: name, people, statements } = lab
  const [actor = ''] = people
  if (name === undefined) return undefined
  const newest = await newestByMfa(account, { name, actor })
  const canRead = (await signedIn())?.account.id === account
  return Promise.all(
    VALUES.map(async (mfa): Promise<ThreeValue> => {
      const event = newest.get(mfa)
      if (!event) return { mfa }
      const { id, decision, via } = event
      const row = canRead ? await rowOf(id, statements) : undefined
      return { mfa, decision: { id, verdict: verdictOf(decision ?? ''), via, ...(row && { row }) } }
    }),
  )
}

/** The row of a decision's trace that is about the key. Undefined where the reader may not see traces. */
async function rowOf(id: string, sids: readonly string[]) {
  const answer = await ask(GetDecision, { Id: id })
  return answer.ok ? conditionIn(traceOf(answer.output, pageBudget()), sids) : undefined
}

function conditionIn({ phases }: TraceView, sids: readonly string[]) {
  const statements = phases.flatMap(({ policies = [] }) => policies.flatMap((policy) => policy.statements))
  const element = statements.find(({ sid }) => sids.includes(sid))?.elements.find(({ key }) => key === KEY)
  return element && { operator: element.element, wanted: element.inPolicy.join(', '), isMet: element.isMet }
}
