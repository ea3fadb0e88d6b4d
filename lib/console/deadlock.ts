import type { Caller } from '@/lib/auth/caller'
import { type Moment, newMoment } from '@/lib/gate/standing'
import { GetAccountPasswordPolicy } from '@/lib/operations/iam/account/get-account-password-policy'
import { withPreset } from '@/lib/simulator/presets'
import type { ContextKey, ScenarioSubject } from '@/lib/simulator/scenario'
import { type Answer, askAs } from './ask'
import { simulated } from './simulator/asked'

/**
 * Why a user would not get past a demanded new password. `by`: the policies whose statements deny, as the simulator
 * names them. None: nothing allows it.
 */
export type Deadlock = { by: readonly string[] }

/**
 * Asks the simulator whether a user could set a new password at the first sign-in, which is a session without MFA: the
 * deadlock of awsdocs/iam-user-guide#220 is that the policies refuse iam:ChangePassword there, and that no device can be
 * assigned before. Returns undefined if the user could. `user` is the user's ARN.
 */
export async function deadlockOf(
  caller: Caller,
  {
    subject,
    user,
    context = [],
    mayChange,
  }: { subject: ScenarioSubject; user: string; context?: readonly ContextKey[]; mayChange?: boolean },
  moment: Moment = newMoment(),
): Promise<Answer<Deadlock | undefined>> {
  const session = 'console'
  const scenario = {
    subject,
    session,
    context: withPreset(context, session),
    actions: [ACTION],
    resources: [user],
  } as const
  const answer = await simulated(caller, scenario, moment)
  if (!answer.ok) return answer
  const [result] = answer.output.EvaluationResults
  if (result?.EvalDecision === 'allowed') return NONE
  if (result?.EvalDecision === 'explicitDeny') {
    const names = (result.MatchedStatements ?? []).flatMap(({ SourcePolicyId }) => SourcePolicyId ?? [])
    return { ok: true, output: { by: [...new Set(names)] } }
  }
  return (mayChange ?? (await letsChange(caller, moment))) ? NONE : { ok: true, output: { by: [] } }
}

async function letsChange(caller: Caller, moment: Moment): Promise<boolean> {
  const rules = await askAs(caller, GetAccountPasswordPolicy, {}, moment)
  return rules.ok && rules.output.PasswordPolicy.AllowUsersToChangePassword
}

const ACTION = 'iam:ChangePassword'
const NONE = { ok: true, output: undefined } as const
