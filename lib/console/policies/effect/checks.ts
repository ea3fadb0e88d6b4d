import type { Caller } from '@/lib/auth/caller'
import type { Moment } from '@/lib/gate/standing'
import { ExplainPrincipalSimulation } from '@/lib/operations/iam/simulator/explain-principal-simulation'
import { type Check, writeCheck } from '@/lib/simulator/check-file'
import { withPreset } from '@/lib/simulator/presets'
import { type Answer, askAs } from '../../ask'
import { OWN_SESSIONS } from '../../own-actions'
import { withPrincipal } from '../../simulator/check'
import type { ChangedSubject } from './effect'
import type { Change, SubjectEffect } from './rows'
import type { EffectSession } from './view-types'

/** A check file, by the name under which it is saved, with the principal and the session that it is about. */
export type AskedFile = { file: string; name: string; session: EffectSession; answers: number; text: string }

/** The most principals whose checks are written at once. */
const MOST = 20

/**
 * What is expected after a change, as files of `npm run check:policies`: one for each principal and session in which an
 * answer changes, with these answers, and with the policies as they will be. Empty where policies may not be shown here.
 */
export async function checkFiles(
  caller: Caller,
  effects: readonly (SubjectEffect & { subject: ChangedSubject })[],
  policy: string,
  moment: Moment,
): Promise<Answer<readonly AskedFile[]>> {
  const files: AskedFile[] = []
  for (const { subject, answer } of effects.slice(0, MOST)) {
    if (!answer.ok || answer.output.length === 0) continue
    const held = await heldAfter(caller, subject, policy, moment)
    if (!held.ok) return held
    const { output } = held
    if (!output) return { ok: true, output: [] }
    for (const session of OWN_SESSIONS) {
      const changed = answer.output.filter(({ Session }) => Session === session)
      if (changed.length > 0) files.push(fileOf(subject, session, changed, output))
    }
  }
  return { ok: true, output: files }
}

type Held = { policies: Check['policies']; boundary?: Check['boundary']; keys: Readonly<Record<string, string>> }

/** The policies of a principal after the change, and its context keys; undefined where they may not be shown. */
async function heldAfter(
  caller: Caller,
  { arn, change }: ChangedSubject,
  policy: string,
  moment: Moment,
): Promise<Answer<Held | undefined>> {
  const answer = await askAs(
    caller,
    ExplainPrincipalSimulation,
    { PolicySourceArn: arn, ...change, ActionNames: ['iam:GetUser'], MaxItems: 1 },
    moment,
  )
  if (!answer.ok) return answer
  const { Policies, PrincipalContext } = answer.output
  if (!Policies || !PrincipalContext) return { ok: true, output: undefined }
  const own = Policies.map(({ Name, Type, Document }) => ({ type: Type, policy: { name: Name, text: Document } }))
  const [limit] = own.filter(({ type }) => type === 'boundary')
  const [draft] = change.PermissionsBoundaryPolicyInputList ?? []
  const boundary = draft === undefined ? limit?.policy : { name: policy, text: draft }
  return {
    ok: true,
    output: {
      policies: [
        ...own.filter(({ type }) => type !== 'boundary').map((one) => one.policy),
        ...(change.PolicyInputList ?? []).map((text) => ({ name: policy, text })),
      ],
      ...(boundary && { boundary }),
      keys: PrincipalContext,
    },
  }
}

function fileOf(
  { name, arn }: ChangedSubject,
  session: EffectSession,
  changed: readonly Change[],
  held: Held,
): AskedFile {
  const { keys, ...policies } = held
  const expect = changed.map(({ ActionName, ResourceArn, After }) => ({
    ...{ action: ActionName, resource: ResourceArn, decision: After.EvalDecision },
  }))
  const context = withPrincipal(withPreset([], session), keys)
  const text = writeCheck({ about: arn, ...policies, caller: arn, context, expect })
  return { file: `${name}-${session}.check.json`, name, session, answers: expect.length, text }
}
