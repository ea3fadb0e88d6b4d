import type { Verdict } from '@/components/iam/trace-view'
import type { Caller } from '@/lib/auth/caller'
import { type Moment, newMoment } from '@/lib/gate/standing'
import { type PresetId, withPreset } from '@/lib/simulator/presets'
import type { ContextKey, ScenarioSubject } from '@/lib/simulator/scenario'
import type { Answer } from './ask'
import { simulated } from './simulator/asked'

/** What users do with their own credentials, and whether it is done to the user or to a virtual device. */
const CREDENTIAL_ACTIONS = {
  assign: { action: 'iam:EnableMFADevice', on: 'user' },
  resync: { action: 'iam:ResyncMFADevice', on: 'user' },
  remove: { action: 'iam:DeactivateMFADevice', on: 'user' },
  delete: { action: 'iam:DeleteVirtualMFADevice', on: 'device' },
  password: { action: 'iam:ChangePassword', on: 'user' },
  key: { action: 'iam:CreateAccessKey', on: 'user' },
} as const
type OwnAction = keyof typeof CREDENTIAL_ACTIONS

/** The names of these actions, in the order of the tables. */
export const CREDENTIAL_TASKS = Object.keys(CREDENTIAL_ACTIONS) as OwnAction[]

/** The action of a task, and the resource that it is about: the user, or a virtual device with the user's name. */
export function requestOf(task: OwnAction, { user, device }: { user: string; device: string }) {
  const { action, on } = CREDENTIAL_ACTIONS[task]
  return { action, resource: on === 'user' ? user : device }
}

/** The sessions that the table compares, in the order of its columns. */
export const OWN_SESSIONS = ['console', 'console-mfa', 'access-key'] as const satisfies readonly PresetId[]

/** The verdicts on one action, in the order of OWN_SESSIONS. */
export type OwnActionRow = { name: OwnAction; verdicts: readonly Verdict[] }

/** Whose policies are asked, and the resources that the user's own actions are about. */
type OwnActionsSubject = {
  subject: ScenarioSubject
  user: string
  device: string
  context?: readonly ContextKey[]
}

/**
 * Asks the simulator what a user may do with the user's own credentials, in three kinds of session. One call for each
 * session; the first refusal ends it.
 */
export async function ownActions(
  caller: Caller,
  asked: OwnActionsSubject,
  moment: Moment = newMoment(),
): Promise<Answer<OwnActionRow[]>> {
  const columns: Verdict[][] = []
  for (const session of OWN_SESSIONS) {
    const answer = await ownVerdicts(caller, asked, session, moment)
    if (!answer.ok) return answer
    columns.push(answer.output)
  }
  return {
    ok: true,
    output: CREDENTIAL_TASKS.map((name, row) => ({
      name,
      verdicts: columns.map((column) => column[row] ?? 'implicit-deny'),
    })),
  }
}

/** The verdicts in one kind of session, in the order of CREDENTIAL_TASKS. */
export async function ownVerdicts(
  caller: Caller,
  { subject, user, device, context = [] }: OwnActionsSubject,
  session: PresetId,
  moment: Moment = newMoment(),
): Promise<Answer<Verdict[]>> {
  const scenario = {
    ...{ subject, session, context: withPreset(context, session) },
    ...{ actions: CREDENTIAL_TASKS.map((name) => CREDENTIAL_ACTIONS[name].action), resources: [user, device] },
  }
  const answer = await simulated(caller, scenario, moment)
  if (!answer.ok) return answer
  const { EvaluationResults: results } = answer.output
  const verdicts = CREDENTIAL_TASKS.map((name): Verdict => {
    const { action, resource } = requestOf(name, { user, device })
    const found = results.find((one) => one.EvalActionName === action && one.EvalResourceName === resource)
    return VERDICTS[found?.EvalDecision ?? 'implicitDeny']
  })
  return { ok: true, output: verdicts }
}

const VERDICTS = { allowed: 'allowed', explicitDeny: 'explicit-deny', implicitDeny: 'implicit-deny' } as const
