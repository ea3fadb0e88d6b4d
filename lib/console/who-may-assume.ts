import type { Verdict } from '@/components/iam/trace-view'
import type { Caller } from '@/lib/auth/caller'
import { type Moment, newMoment } from '@/lib/gate/standing'
import { SimulatePrincipalPolicy } from '@/lib/operations/iam/simulator/simulate-principal-policy'
import { contextEntries } from '@/lib/simulator/context-entries'
import { withPreset } from '@/lib/simulator/presets'
import { type Answer, askAs } from './ask'
import { OWN_SESSIONS } from './own-actions'

/** A user, and whether the user may assume the role, in the order of OWN_SESSIONS. */
export type AssumeRow = { user: string; arn: string; verdicts: Answer<readonly Verdict[]> }

/**
 * Asks the engine which of some users may assume a role, in three kinds of session: for each user the user's policies
 * together with the role's trust policy, which decides as in the call itself. Refused or failed for one user, it goes on
 * with the others.
 */
export async function whoMayAssume(
  role: { arn: string; trust: string },
  users: readonly { UserName: string; Arn: string }[],
  ask: AskVerdict,
): Promise<AssumeRow[]> {
  const rows: AssumeRow[] = []
  for (const { UserName: user, Arn: arn } of users) {
    rows.push({ user, arn, verdicts: await verdictsOn(role, arn, ask) })
  }
  return rows
}

/** How the engine is asked: the decision on the input of SimulatePrincipalPolicy. */
type AskVerdict = (input: unknown) => Promise<Answer<string | undefined>>

/** By AWS's operation, which leaves a record. */
export const bySimulation =
  (caller: Caller, moment: Moment = newMoment()): AskVerdict =>
  async (input) => {
    const answer = await askAs(caller, SimulatePrincipalPolicy, input, moment)
    return answer.ok ? { ok: true, output: answer.output.EvaluationResults[0]?.EvalDecision } : answer
  }

async function verdictsOn(
  { arn: role, trust }: { arn: string; trust: string },
  user: string,
  ask: AskVerdict,
): Promise<Answer<readonly Verdict[]>> {
  const verdicts: Verdict[] = []
  for (const session of OWN_SESSIONS) {
    const input = {
      ...{ PolicySourceArn: user, CallerArn: user, ResourcePolicy: trust },
      ...{ ActionNames: [ACTION], ResourceArns: [role], ContextEntries: contextEntries(withPreset([], session)) },
    }
    const answer = await ask(input)
    if (!answer.ok) return answer
    verdicts.push(verdictNamed(answer.output))
  }
  return { ok: true, output: verdicts }
}

const ACTION = 'sts:AssumeRole'

function verdictNamed(decision: string | undefined): Verdict {
  if (decision === 'allowed') return 'allowed'
  return decision === 'explicitDeny' ? 'explicit-deny' : 'implicit-deny'
}
