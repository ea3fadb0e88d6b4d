import type { DecidingStatement } from '@/lib/audit/deciding-statement'
import type { SourcedEntry } from '@/lib/gate/context'
import type { PolicyInForce } from '@/lib/gate/policies-in-force'
import type { Evidence } from '@/lib/labs/evaluate'
import type { Lab } from '@/lib/labs/lab'
import type { Outcome } from '@/lib/policy'

/** What a passed lab keeps. It must show after a reset, which deletes the account with its events and policies. */
export type LabEvidence = {
  /** What met each goal. */
  goals: Readonly<Record<string, readonly Evidence[]>>
  /** The decisions that met goals: those of events, oldest first, then those that the lab asked for itself. */
  decisions: readonly KeptDecision[]
  /** Whether more was reached than the goals ask for. Absent in a lab without a bonus. */
  bonus?: boolean | undefined
  /** The texts of their policies, by digest. */
  documents: Readonly<Record<string, string>>
}

/** A decision with everything that is needed to compute it again. */
export type KeptDecision = {
  /** The goal that it met. */
  goal: string
  /** The id of its event. Absent if no call was made: the lab asked the policies. */
  id?: string
  /** By the account's clock, as an ISO text. */
  at: string
  action: string
  resource: string
  principal: string
  entryPoint: string
  /** The record's words: also `serviceRule`, and `allow` for an operation that needs no Allow. */
  outcome: string
  /** What the policies said by themselves. */
  byPolicies: Outcome
  deciding: DecidingStatement | null
  message?: string
  context: readonly SourcedEntry[]
  policies: readonly PolicyInForce[]
}

/** Nothing: of a lab that is not passed. */
export const NO_EVIDENCE: LabEvidence = { goals: {}, decisions: [], documents: {} }

/** Reads what `gatherEvidence` wrote into the row of a run. */
export const evidenceIn = (kept: string | null): LabEvidence => ({ ...NO_EVIDENCE, ...JSON.parse(kept ?? '{}') })

/**
 * The decision that a lab is about: by one of its statements if there is one, and a refusal rather than a permission.
 * Undefined for a lab that is not passed, or whose goals need no decision.
 */
export function decisiveIn({ decisions }: LabEvidence, { statements }: Lab): KeptDecision | undefined {
  const rank = ({ deciding, outcome, id }: KeptDecision) =>
    (statements.includes(deciding?.sid ?? '') ? 4 : 0) + (outcome === 'explicitDeny' ? 2 : 0) + (id ? 1 : 0)
  return decisions.toSorted((one, other) => rank(other) - rank(one))[0]
}
