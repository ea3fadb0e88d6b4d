import type { Verdict } from '@/components/iam/trace-view'
import { nameInArn } from '@/lib/arns'
import type { ExplainedVerdict } from '@/lib/operations/iam/simulator/explain-simulation'
import { compile } from '@/lib/policy'
import { effectTexts } from '@/lib/texts/policy-effect'
import type { Sentence } from '@/lib/texts/sentence'
import type { Answer } from '../../ask'
import type { ErrorView } from '../../error-view'
import { OWN_SESSIONS } from '../../own-actions'
import { differenceInWords } from '../difference'
import { statementName } from '../words'
import { type EffectRequest, isWrite } from './requests'
import type { EffectSubject } from './subjects'

type Session = (typeof OWN_SESSIONS)[number]

/** One side of an answer: the verdict, and the statement behind it. */
type EffectSide = { verdict: Verdict; sentence: Sentence }

/** What a change of an answer is. `kind`: it was refused and is refused, in another way. */
type EffectDirection = 'opens' | 'closes' | 'kind'

/** An answer that changes, with both sides, and what in the document did it. */
type EffectCell = {
  session: Session
  direction: EffectDirection
  before: EffectSide
  after: EffectSide
  causes: readonly Sentence[]
}

/** A request with the answers that change, in the order of the sessions; undefined where one stays. */
type EffectRow = { action: string; on: string; isWrite: boolean; cells: readonly (EffectCell | undefined)[] }

/** Principals for whom the same answers change. */
type EffectBlock = {
  names: readonly string[]
  arn: string
  answers: number
  rows: readonly EffectRow[]
  kindRows: readonly EffectRow[]
}

/** An action that opens without MFA, on what and to whom. */
type LoudLine = { isWrite: boolean; sentence: Sentence }

/** What a change comes to, as a page shows it: plain data. */
export type EffectView = {
  answers: number
  subjects: number
  requests: number
  sessions: number
  /** How many principals there are; more than were asked if there are many. */
  all: number
  counts: { opens: number; closes: number; kind: number; same: number }
  /** The answers that open a write, and those of them in sessions without MFA. */
  opensWrite: number
  opensWriteWithoutMfa: number
  loud: readonly LoudLine[]
  blocks: readonly EffectBlock[]
  refused: readonly { action: string; why: string; names: readonly string[] }[]
  failed: readonly { message: string; names: readonly string[] }[]
}

type Change = {
  Session: string
  ActionName: string
  ResourceArn: string
  Before: ExplainedVerdict
  After: ExplainedVerdict
}

/** What was asked about one principal, and the answers that change. */
export type SubjectEffect = {
  subject: EffectSubject
  asked: readonly { request: EffectRequest; resource: string }[]
  answer: Answer<readonly Change[]>
}

type Effects = {
  effects: readonly SubjectEffect[]
  unknown: readonly { name: string; error: ErrorView }[]
  all: number
  requests: number
  documents: { now: string; draft: string }
  policy: string
}

/** Arranges answers for a page: what opens a write first, then what opens a read, what closes, and what only changes its kind. */
export function effectView({ effects, unknown, all, requests, documents, policy }: Effects): EffectView {
  const answered = effects.flatMap(({ subject, asked, answer }) =>
    answer.ok ? [{ subject, rows: rowsOf(asked, answer.output, documents, policy) }] : [],
  )
  const cells = answered.flatMap(({ rows }) =>
    rows.flatMap((row) => row.cells.flatMap((cell) => (cell ? [{ row, cell }] : []))),
  )
  const number = (wanted: EffectDirection) => cells.filter(({ cell }) => cell.direction === wanted).length
  const answers = answered.length * requests * OWN_SESSIONS.length
  const writes = cells.filter(({ row, cell }) => row.isWrite && cell.direction === 'opens')
  const failures = [
    ...unknown,
    ...effects.flatMap(({ subject, answer }) => (answer.ok ? [] : [{ name: subject.name, error: answer.error }])),
  ]
  return {
    ...{ answers, subjects: answered.length, requests, sessions: OWN_SESSIONS.length, all },
    counts: {
      ...{ opens: number('opens'), closes: number('closes'), kind: number('kind') },
      same: answers - cells.length,
    },
    opensWrite: writes.length,
    opensWriteWithoutMfa: writes.filter(({ cell }) => isWithoutMfa(cell)).length,
    loud: loudLines(answered),
    blocks: blocksOf(answered),
    ...troublesOf(failures),
  }
}

type Answered = { subject: EffectSubject; rows: readonly EffectRow[] }

const isWithoutMfa = ({ session }: EffectCell) => session !== 'console-mfa'

function rowsOf(
  asked: SubjectEffect['asked'],
  changes: readonly Change[],
  documents: Effects['documents'],
  policy: string,
): EffectRow[] {
  const rows = asked.flatMap(({ request, resource }): EffectRow[] => {
    const own = changes.filter(
      ({ ActionName, ResourceArn }) => ActionName === request.action && ResourceArn === resource,
    )
    if (own.length === 0) return []
    const cells = OWN_SESSIONS.map((session) => {
      const change = own.find(({ Session }) => Session === session)
      return change && cellOf(session, change, documents, policy)
    })
    return [{ action: request.action, on: placeName(request.on), isWrite: isWrite(request.action), cells }]
  })
  return rows.toSorted((one, other) => rankOf(one) - rankOf(other))
}

const placeName = (on: EffectRequest['on']) => (typeof on === 'string' ? effectTexts.on[on] : on.arn)

/** 1 opens a write, 2 opens a read, 3 closes, 4 changes its kind only. */
function rankOf({ cells, isWrite }: EffectRow): number {
  const has = (wanted: EffectDirection) => cells.some((cell) => cell?.direction === wanted)
  if (has('opens')) return isWrite ? 1 : 2
  return has('closes') ? 3 : 4
}

function cellOf(
  session: Session,
  { Before, After }: Change,
  documents: Effects['documents'],
  policy: string,
): EffectCell {
  const direction = After.EvalDecision === 'allowed' ? 'opens' : Before.EvalDecision === 'allowed' ? 'closes' : 'kind'
  return {
    ...{ session, direction, before: sideOf(Before, policy), after: sideOf(After, policy) },
    causes: causesOf(documents, [Before, After]),
  }
}

const VERDICTS = { allowed: 'allowed', explicitDeny: 'explicit-deny', implicitDeny: 'implicit-deny' } as const

/** What the operation calls the policy that is given in the request. */
const isGiven = (id: string) => /PolicyInputList\.\d+$/.test(id)

function sideOf({ EvalDecision, Reason, DecidingStatement: one }: ExplainedVerdict, policy: string): EffectSide {
  const verdict = VERDICTS[EvalDecision]
  if (!one) return { verdict, sentence: Reason === 'boundary' ? effectTexts.why.boundary : effectTexts.why.nothing }
  const name = statementName({ sid: one.Sid, index: one.Number - 1 })
  const of = isGiven(one.PolicyId) ? nameInArn(policy) : one.PolicyName
  return { verdict, sentence: effectTexts.why.decides(name, of, one.Line) }
}

/** What the change says about the statements that decide before and after; if it says nothing of them, all that it says. */
function causesOf({ now, draft }: Effects['documents'], sides: readonly ExplainedVerdict[]): Sentence[] {
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

/** Principals with equal changes share a block. */
function blocksOf(answered: readonly Answered[]): EffectBlock[] {
  const blocks = new Map<string, Answered[]>()
  for (const one of answered.filter(({ rows }) => rows.length > 0)) {
    const key = JSON.stringify(one.rows)
    blocks.set(key, [...(blocks.get(key) ?? []), one])
  }
  return [...blocks.values()].map((alike) => {
    const rows = alike[0]?.rows ?? []
    return {
      names: alike.map(({ subject }) => subject.name),
      arn: alike[0]?.subject.arn ?? '',
      answers: rows.flatMap(({ cells }) => cells.filter((cell) => cell !== undefined)).length,
      rows: rows.filter((row) => rankOf(row) < 4),
      kindRows: rows.filter((row) => rankOf(row) === 4),
    }
  })
}

/** What opens without MFA, writes first: each action once, with those to whom it opens. */
function loudLines(answered: readonly Answered[]): LoudLine[] {
  const opened = answered.flatMap(({ subject, rows }) =>
    rows.flatMap(({ action, on, isWrite, cells }) => {
      const open = cells.filter((cell) => cell?.direction === 'opens' && isWithoutMfa(cell))
      const sessions = open.flatMap((cell) => (cell ? [effectTexts.sessions[cell.session]] : [])).join(', ')
      return open.length > 0 ? [{ name: subject.name, action, on, isWrite, sessions }] : []
    }),
  )
  const alike = new Map<string, (typeof opened)[number][]>()
  for (const one of opened) {
    const key = `${one.action} ${one.on} ${one.sessions}`
    alike.set(key, [...(alike.get(key) ?? []), one])
  }
  return [...alike.values()]
    .flatMap((same) => {
      const [first] = same
      if (!first) return []
      const names = same.map(({ name }) => name).join(', ')
      const { action, on, sessions, isWrite } = first
      return [{ isWrite, sentence: effectTexts.loud.line(action, on, names, sessions) }]
    })
    .toSorted((one, other) => Number(other.isWrite) - Number(one.isWrite))
}

/** Refusals of one action together, and other errors with the same words. */
function troublesOf(failures: readonly { name: string; error: ErrorView }[]): Pick<EffectView, 'refused' | 'failed'> {
  const refused = new Map<string, { action: string; why: string; names: string[] }>()
  const failed = new Map<string, { message: string; names: string[] }>()
  for (const { name, error } of failures) {
    const { refusal, message } = error
    if (refusal) {
      const one = refused.get(refusal.action) ?? {
        action: refusal.action,
        why: `/decisions/${refusal.decisionId}`,
        names: [],
      }
      refused.set(refusal.action, { ...one, names: [...one.names, name] })
    } else {
      const one = failed.get(message) ?? { message, names: [] }
      failed.set(message, { ...one, names: [...one.names, name] })
    }
  }
  return { refused: [...refused.values()], failed: [...failed.values()] }
}
