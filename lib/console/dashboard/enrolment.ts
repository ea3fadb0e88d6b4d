import type { Caller } from '@/lib/auth/caller'
import { type Moment, newMoment } from '@/lib/gate/standing'
import { EnableMFADevice } from '@/lib/operations/iam/mfa/enable-mfa-device'
import { withPreset } from '@/lib/simulator/presets'
import type { Answer } from '../ask'
import { simulated } from '../simulator/asked'

/** A simulation for each user takes a while. */
const MOST_ASKED = 20

/** Of the users `asked` about, those who cannot assign a device to themselves, by name. */
export type Enrolment = { asked: number; cannot: readonly string[] }

/**
 * Asks the simulator which of some users could not assign a device of their own, which they would do in a session without
 * MFA. The first twenty are asked; the first refusal of the simulator ends it.
 */
export async function enrolmentOf(
  caller: Caller,
  users: readonly { name: string; arn: string }[],
  moment: Moment = newMoment(),
): Promise<Answer<Enrolment>> {
  const cannot: string[] = []
  const first = users.slice(0, MOST_ASKED)
  for (const { name, arn } of first) {
    const session = 'console'
    const scenario = {
      subject: { kind: 'principal', arn },
      session,
      context: withPreset([], session),
      actions: [EnableMFADevice.action],
      resources: [arn],
    } as const
    const answer = await simulated(caller, scenario, moment)
    // Somebody may have deleted the user since the report was made.
    if (!answer.ok && answer.error.code === 'NoSuchEntity') continue
    if (!answer.ok) return answer
    if (answer.output.EvaluationResults[0]?.EvalDecision !== 'allowed') cannot.push(name)
  }
  return { ok: true, output: { asked: first.length, cannot } }
}
