import type { ExplainedVerdict } from '@/lib/operations/iam/simulator/explain-simulation'
import { compile } from '@/lib/policy'
import { effectTexts } from '@/lib/texts/policy-effect'
import type { Sentence } from '@/lib/texts/sentence'
import type { Answer } from '../../ask'
import { OWN_SESSIONS } from '../../own-actions'
import { differenceInWords } from '../difference'
import { statementName } from '../words'
import { type EffectRequest, isWrite } from './requests'
import type { Named } from './subjects'
import type { EffectCell, EffectDirection, EffectRow, EffectSession, EffectSide } from './view-types'

/** An answer of ComparePrincipalSimulations. */
export type Change = {
  Session: string
  ActionName: string
  ResourceArn: string
  Before: ExplainedVerdict
  After: ExplainedVerdict
}

/** What was asked about one principal, and the answers that change. */
export type SubjectEffect = {
  subject: Named
  asked: readonly { request: EffectRequest; resource: string }[]
  answer: Answer<readonly Change[]>
}

/** The policy that changes: its name, and its documents before and after; empty where there is none. */
export type ChangedPolicy = { name: string; documents: { now: string; draft: string } }

/** The requests whose answers change: what opens a write first, then a read, what closes, and what only changes its kind. */
export function rowsOf(asked: SubjectEffect['asked'], changes: readonly Change[], policy: ChangedPolicy): EffectRow[] {
  const rows = asked.flatMap(({ request, resource }): EffectRow[] => {
    const own = changes.filter(
      ({ ActionName, ResourceArn }) => ActionName === request.action && ResourceArn === resource,
    )
    if (own.length === 0) return []
    const cells = OWN_SESSIONS.map((session) => {
      const change = own.find(({ Session }) => Session === session)
      return change && cellOf(session, change, policy)
    })
    return [{ action: request.action, on: placeName(request.on), isWrite: isWrite(request.action), cells }]
  })
  return rows.toSorted((one, other) => rankOf(one) - rankOf(other))
}

const placeName = (on: EffectRequest['on']) => (typeof on === 'string' ? effectTexts.on[on] : on.arn)

/** 1 opens a write, 2 opens a read, 3 closes, 4 changes its kind only. */
export function rankOf({ cells, isWrite }: EffectRow): number {
  const has = (wanted: EffectDirection) => cells.some((cell) => cell?.direction === wanted)
  if (has('opens')) return isWrite ? 1 : 2
  return has('closes') ? 3 : 4
}

function cellOf(session: EffectSession, { Before, After }: Change, policy: ChangedPolicy): EffectCell {
  const direction = After.EvalDecision === 'allowed' ? 'opens' : Before.EvalDecision === 'allowed' ? 'closes' : 'kind'
  return {
    ...{ session, direction, before: sideOf(Before, policy), after: sideOf(After, policy) },
    causes: causesOf(policy, [Before, After]),
  }
}

const VERDICTS = { allowed: 'allowed', explicitDeny: 'explicit-deny', implicitDeny: 'implicit-deny' } as const

/** What the operation calls the policy that is given in the request. */
const isGiven = (id: string) => /PolicyInputList\.\d+$/.test(id)

function sideOf(
  { EvalDecision, Reason, DecidingStatement: one }: ExplainedVerdict,
  { name: policy }: ChangedPolicy,
): EffectSide {
  const verdict = VERDICTS[EvalDecision]
  if (!one) return { verdict, sentence: Reason === 'boundary' ? effectTexts.why.boundary : effectTexts.why.nothing }
  const name = statementName({ sid: one.Sid, index: one.Number - 1 })
  const of = isGiven(one.PolicyId) ? policy : one.PolicyName
  return { verdict, sentence: effectTexts.why.decides(name, of, one.Line) }
}

/** What the change says about the statements that decide before and after; if it says nothing of them, all that it says. */
function causesOf({ documents: { now, draft } }: ChangedPolicy, sides: readonly ExplainedVerdict[]): Sentence[] {
  const [was, is] = [compile(now, { kind: 'identity' }), compile(draft, { kind: 'identity' })]
  if (!was.ok || !is.ok) return []
  const changes = differenceInWords(was.policy, is.policy)
  const names = sides.flatMap(({ DecidingStatement: one }) =>
    one ? [statementName({ sid: one.Sid, index: one.Number - 1 })] : [],
  )
  const own = changes.filter((sentence) => names.some((name) => isAbout(sentence, name)))
  return own.length > 0 ? own : changes
}

const isAbout = (sentence: Sentence, name: string) =>
  typeof sentence !== 'string' &&
  sentence.some((piece) => typeof piece !== 'string' && 'code' in piece && piece.code === name)
