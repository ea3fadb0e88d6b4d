import type { PolicyDraft, StatementDraft } from '../grammar'
import { FINDING_NAMES, type FindingCode } from '../sentences/names'
import { inEnglish, type Said } from '../sentences/said'
import type { Work } from '../steps'
import type { Policy, PolicyKind, Statement } from '../types'

/** The four classes of AWS Access Analyzer. */
export type FindingKind = 'error' | 'security-warning' | 'warning' | 'suggestion'

/**
 * One finding on a document. `name` is AWS's name for the check, or ours if AWS has none; for a document that is no policy it is
 * AWS's message. `message` is what the finding says in English, `said` the same as data.
 */
export type Finding = {
  readonly kind: FindingKind
  readonly code: FindingCode | 'malformed'
  readonly name: string
  readonly message: string
  readonly said: Said
  readonly path: string
  readonly line: number
  readonly column: number
}

/** A finding with an offset instead of a line and a column. */
export type Remark = Omit<Finding, 'line' | 'column'> & { readonly at: number }

type Place = { readonly at: number; readonly path: string }

/** A document as the checks get it: compiled, with the place of every text. */
export type FindingSubject = {
  readonly text: string
  readonly policy: Policy
  readonly draft: PolicyDraft
  readonly kind: PolicyKind
  readonly managed: boolean
  /** Whether there are users with a path, whom `user/${aws:username}` does not match. */
  readonly usersWithPaths: boolean
  /** Where the checks spend their steps. */
  readonly work: Work
}

export type StatementPair = { readonly statement: Statement; readonly draft: StatementDraft }

export type FindingCheck = (subject: FindingSubject) => readonly Remark[]

export function pairsOf({ policy, draft }: FindingSubject): readonly StatementPair[] {
  return policy.statements.flatMap((statement, i) => {
    const own = draft.statements[i]
    return own === undefined ? [] : [{ statement, draft: own }]
  })
}

export function remark(kind: FindingKind, code: FindingCode, place: Place, said: Said): Remark {
  return { kind, code, name: FINDING_NAMES[code], message: inEnglish(said), said, path: place.path, at: place.at }
}
