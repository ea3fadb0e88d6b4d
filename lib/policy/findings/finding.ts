import type { Draft, StatementDraft } from '../grammar'
import type { Work } from '../steps'
import type { Policy, PolicyKind, Statement } from '../types'

/** The four classes of AWS Access Analyzer. */
export type FindingKind = 'error' | 'security-warning' | 'warning' | 'suggestion'

/** One remark on a document. `name` is AWS's name for the check, or ours where AWS has none. */
export type Finding = {
  readonly kind: FindingKind
  readonly code: string
  readonly name: string
  readonly message: string
  readonly path: string
  readonly line: number
  readonly column: number
}

/** A finding before its offset has become a line and a column. */
export type Remark = Omit<Finding, 'line' | 'column'> & { readonly at: number }

export type Place = { readonly at: number; readonly path: string }

/** A document as the checks see it: compiled, and with the place of every text. */
export type Subject = {
  readonly text: string
  readonly policy: Policy
  readonly draft: Draft
  readonly kind: PolicyKind
  readonly managed: boolean
  /** Are there users with a path? Then `user/${aws:username}` does not fit them. */
  readonly usersWithPaths: boolean
  /** What the checks spend their steps from. */
  readonly work: Work
}

export type StatementPair = { readonly statement: Statement; readonly draft: StatementDraft }

export type Check = (subject: Subject) => readonly Remark[]

export function pairsOf({ policy, draft }: Subject): readonly StatementPair[] {
  return policy.statements.flatMap((statement, i) => {
    const own = draft.statements[i]
    return own === undefined ? [] : [{ statement, draft: own }]
  })
}

export function remark(kind: FindingKind, name: string, place: Place, message: string): Remark {
  return { kind, code: name.toLowerCase().replaceAll(' ', '-'), name, message, path: place.path, at: place.at }
}
