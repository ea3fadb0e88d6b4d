import type { Caller } from '@/lib/auth/caller'
import { type Moment, newMoment } from '@/lib/gate/standing'
import type { Check } from '@/lib/simulator/check-file'
import { type ContextKey, isSameKey, type Scenario } from '@/lib/simulator/scenario'
import { simulatorTexts } from '@/lib/texts/simulator'
import type { Answer } from '../ask'
import { type Explanation, explained } from './asked'

/** A check, or the reason why there can be none, in a sentence. */
type CheckAnswer = Answer<{ check: Check } | { problem: string }>

/**
 * A scenario with its current result, with all that is needed to evaluate it anywhere: a user is replaced by the texts
 * of the policies and the user's context keys.
 */
export async function checkOf(caller: Caller, scenario: Scenario, moment: Moment = newMoment()): Promise<CheckAnswer> {
  const answer = await explained(caller, scenario, moment)
  if (!answer.ok) return answer
  const { output } = answer
  if (output.IsTruncated) {
    return { ok: true, output: { problem: simulatorTexts.file.tooMany } }
  }
  const expect = output.Answers.map(({ EvalActionName, EvalResourceName, EvalDecision }) => ({
    ...{ action: EvalActionName, resource: EvalResourceName, decision: EvalDecision },
  }))
  const subject = subjectOf(scenario, output)
  if (!subject) {
    return { ok: true, output: { problem: simulatorTexts.file.hidden } }
  }
  return { ok: true, output: { check: { ...subject, expect } } }
}

function subjectOf({ subject, context }: Scenario, told: Explanation): Omit<Check, 'expect'> | undefined {
  if (subject.kind === 'custom') {
    const { policies, boundary, resourcePolicy, caller } = subject
    return {
      policies: policies.map((text) => ({ text })),
      ...(boundary !== undefined && { boundary: { text: boundary } }),
      ...(resourcePolicy !== undefined && { resourcePolicy: { text: resourcePolicy } }),
      ...(caller !== undefined && { caller }),
      context,
    }
  }
  const { Policies, PrincipalContext } = told
  if (!Policies || !PrincipalContext) return undefined
  const held = Policies.map(({ Name, Type, Document }) => ({ type: Type, policy: { name: Name, text: Document } }))
  const [boundary] = held.filter(({ type }) => type === 'boundary')
  return {
    about: subject.arn,
    policies: held.filter(({ type }) => type !== 'boundary').map(({ policy }) => policy),
    ...(boundary && { boundary: boundary.policy }),
    caller: subject.arn,
    context: withPrincipal(context, PrincipalContext),
  }
}

/** The keys of the scenario, and those of the user that it does not set. */
export function withPrincipal(context: readonly ContextKey[], own: Readonly<Record<string, string>>): ContextKey[] {
  const stated = context.filter(
    ({ name, state }) => state !== 'absent' || !Object.keys(own).some((key) => isSameKey(key, name)),
  )
  const added = Object.entries(own).filter(([name]) => !stated.some((key) => isSameKey(key.name, name)))
  return [
    ...stated,
    ...added.map(([name, value]): ContextKey => ({ name, type: 'string', state: 'value', values: [value] })),
  ]
}
