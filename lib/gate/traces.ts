import type { Caller } from '@/lib/auth/caller'
import type { Store } from '@/lib/db/store'
import type { Budget } from '@/lib/policy'
import { judgeOne } from './judge'
import type { AnyOperation } from './operation'
import type { Standing } from './standing'

/** Reports whether a caller may see more than the message of decisions on itself: TRACE_VISIBILITY, or the account's switch. */
export async function maySeeOwnTraces(
  store: Store,
  standing: Standing,
  { operation, caller, budget }: { operation: AnyOperation; caller: Caller; budget: Budget },
): Promise<boolean> {
  const { traceVisibility } = standing.switches
  if (traceVisibility !== 'admins') return traceVisibility === 'everyone'
  // As GetDecision: administrators are those who may simulate the principal in question.
  const simulation = { action: 'iam:SimulatePrincipalPolicy', resource: caller.arn }
  const asked = { operation, caller, budget, context: undefined, resourcePolicy: undefined, ...simulation }
  return (await judgeOne(store, standing, asked)).decision.outcome === 'allow'
}
