import type { Verdict } from '@/components/iam/trace-view'
import type { Sentence } from '@/lib/texts/sentence'
import type { OWN_SESSIONS } from '../../own-actions'

export type EffectSession = (typeof OWN_SESSIONS)[number]

/** One side of an answer: the verdict, and the statement behind it. */
export type EffectSide = { verdict: Verdict; sentence: Sentence }

/** What a change of an answer is. `kind`: it was refused and is refused, in another way. */
export type EffectDirection = 'opens' | 'closes' | 'kind'

/** An answer that changes, with both sides, and what in the document did it. */
export type EffectCell = {
  session: EffectSession
  direction: EffectDirection
  before: EffectSide
  after: EffectSide
  causes: readonly Sentence[]
}

/** A request with the answers that change, in the order of the sessions; undefined where one stays. */
export type EffectRow = { action: string; on: string; isWrite: boolean; cells: readonly (EffectCell | undefined)[] }

/** Principals for whom the same answers change. */
export type EffectBlock = {
  names: readonly string[]
  arn: string
  answers: number
  rows: readonly EffectRow[]
  kindRows: readonly EffectRow[]
  /** An earlier block that differs by these requests only. */
  like?: { names: readonly string[]; without: readonly string[]; also: readonly string[] }
}

/** An action that opens without MFA, on what and to whom. */
export type LoudLine = { isWrite: boolean; sentence: Sentence }

/** A user or role as a form names it, and its name. */
type EffectChoice = { key: string; name: string }

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
  /** Those who were asked, and others who have the policy. */
  who: { asked: readonly EffectChoice[]; others: readonly EffectChoice[] }
}
