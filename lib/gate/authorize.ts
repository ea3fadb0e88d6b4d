import { holdsBackPasswords } from '@/lib/account-switches'
import type { Caller } from '@/lib/auth/caller'
import type { Store } from '@/lib/db/store'
import { env } from '@/lib/env'
import { AwsError } from '@/lib/errors'
import type { Chance } from '@/lib/ids'
import type { Budget } from '@/lib/policy'
import { FactorDue, isFactorDue } from './fresh-factor'
import { Grant } from './grant'
import { accessDenied, type Judgement, serviceRule } from './judge'
import type { AnyOperation, RequestContext } from './operation'
import { sessionRefusal } from './session-rule'
import type { Standing } from './standing'
import { judgementFor } from './told'

/** A call to authorize. `id` is the id of its record, and empty for a preview. */
type Call<Input> = {
  id: string
  operation: AnyOperation
  input: Input
  caller: Caller
  /** Context keys that the request has proven. */
  proven?: RequestContext | undefined
  budget: Budget
  chance: Chance
}

/** What policies and service rules say of a call: a grant, or the error that refuses it. */
type Authorization<Input> = { judgement: Judgement; at: Date } & (
  | { grant: Grant<Input>; refusal?: undefined }
  | { refusal: AwsError; grant?: undefined }
)

/**
 * Decides whether a call may run. `perform` and `preview` both call it, so a preview cannot differ from the call itself.
 *
 * In this order: the session must be usable, the policies must allow, the operation's own rule must hold, and the
 * session's last code must be fresh where the operation wants that. Only the limits of costly calls and what `run` finds
 * in the data (a name that is taken, a quota, a wrong code) are left to the call itself.
 */
export async function authorize<Input>(
  store: Store,
  standing: Standing,
  call: Call<Input>,
): Promise<Authorization<Input>> {
  const { id, operation, caller } = call
  const at = standing.now
  const judgement = await judgementFor(store, standing, call)
  const refusedBy = (error: AwsError) => ({ judgement, at, refusal: ruled(error, caller, judgement, id, at) })

  const unusable = sessionRefusal(operation, caller)
  if (unusable) return refusedBy(unusable)
  if (!judgement.isAllowed) return { judgement, at, refusal: accessDenied(operation, caller, judgement, id, standing) }
  // INVARIANT: no grant, so no store, exists before the policies have allowed the call.
  const grant = grantOf(store, standing, call)
  const broken = await brokenRule(operation, grant)
  if (broken) return refusedBy(broken)
  return isFactorDue(operation, caller) ? refusedBy(new FactorDue()) : { judgement, at, grant }
}

/** The error that the operation's own rule throws, or undefined when the rule holds. */
async function brokenRule<Input>({ rule }: AnyOperation, grant: Grant<Input>): Promise<AwsError | undefined> {
  try {
    await rule?.(grant)
    return undefined
  } catch (thrown) {
    if (thrown instanceof AwsError) return thrown
    throw thrown
  }
}

/** Adds the facts of the call to an error that a service rule gave. Other errors stay as they are. */
export function ruled(error: AwsError, caller: Caller, judgement: Judgement, id: string, at: Date): AwsError {
  if (error.isServiceRule) error.refusal = serviceRule(caller, judgement, id, at)
  return error
}

function grantOf<Input>(store: Store, standing: Standing, { input, caller, chance }: Call<Input>) {
  const { environment, sessionIdleMinutes, publicUrl } = env()
  const { account, switches, now, machineNow } = standing
  const rules = {
    secondDevice: switches.secondDeviceRule,
    wholeTraces: switches.traceVisibility !== 'message-only',
    openTraces: switches.traceVisibility === 'everyone',
    holdsBackPasswords: holdsBackPasswords(account),
    sessionIdleMinutes,
    publicUrl,
    isTraining: environment === 'training',
  }
  return new Grant({ input, caller, account, store, now, machineNow, chance, rules })
}
