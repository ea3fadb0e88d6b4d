import { matchesAction } from '../action'
import type { FindingCode } from '../sentences/names'
import { say } from '../sentences/said'
import type { Work } from '../steps'
import { type FindingCheck, pairsOf, type Remark, remark, type StatementPair } from './finding'

/**
 * Access Analyzer's "Pass role with ..." and "Create SLR with ...": an action that passes on the permissions of roles is
 * allowed for every role. The second half of the name says what makes the statement so wide.
 */
export const checkWideGrants: FindingCheck = (subject) => pairsOf(subject).flatMap((pair) => judge(pair, subject.work))

function judge(pair: StatementPair, work: Work): readonly Remark[] {
  const { statement } = pair
  const isWide = statement.resource?.negated || statement.resource?.patterns.some(({ kind }) => kind === 'everything')
  if (statement.effect !== 'Allow' || !isWide) return []
  return [
    ...(statement.conditions.some(({ name }) => name === 'iam:passedtoservice')
      ? []
      : named(pair, 'iam:passrole', work, (how) =>
          remark('security-warning', `pass-role-with-${how.name}`, how.place, say('passEveryRole')),
        )),
    ...named(pair, 'iam:createservicelinkedrole', work, (how) =>
      remark('warning', `create-slr-with-${how.name}`, how.place, say('everyServiceRole')),
    ),
  ]
}

/** The second half of a code. */
type HowWide = Extract<FindingCode, `pass-role-with-${string}`> extends `pass-role-with-${infer How}` ? How : never

type How = { readonly name: HowWide; readonly place: { readonly at: number; readonly path: string } }

function named(
  { statement, draft }: StatementPair,
  action: string,
  work: Work,
  toRemark: (how: How) => Remark,
): readonly Remark[] {
  if (draft.action === undefined) return []
  const isStar = !statement.resource?.negated
  const covering = statement.action.patterns.findIndex((pattern) => matchesAction(pattern, action, work))
  if (statement.action.negated) {
    if (covering !== -1) return []
    return [toRemark({ name: `notaction-and-${isStar ? 'star-in-resource' : 'notresource'}`, place: draft.action })]
  }
  const [pattern, place] = [statement.action.patterns[covering], draft.action.values[covering]]
  if (pattern === undefined || place === undefined) return []
  if (pattern.shape === 'literal') return [toRemark({ name: isStar ? 'star-in-resource' : 'notresource', place })]
  return [toRemark({ name: `star-in-action-and-${isStar ? 'resource' : 'notresource'}`, place })]
}
