import { matchesAction } from '../action'
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
          remark(
            'security-warning',
            `Pass role with ${how.name}`,
            how.place,
            'Whoever may pass every role to a service can get the permissions of any of them. Name the roles, or add iam:PassedToService.',
          ),
        )),
    ...named(pair, 'iam:createservicelinkedrole', work, (how) =>
      remark(
        'warning',
        `Create SLR with ${how.name}`,
        how.place,
        'This lets every service-linked role come into being, also those nobody means. Name the roles.',
      ),
    ),
  ]
}

type How = { readonly name: string; readonly place: { readonly at: number; readonly path: string } }

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
    return [toRemark({ name: `NotAction and ${isStar ? 'star in resource' : 'NotResource'}`, place: draft.action })]
  }
  const [pattern, place] = [statement.action.patterns[covering], draft.action.values[covering]]
  if (pattern === undefined || place === undefined) return []
  if (pattern.shape === 'literal') return [toRemark({ name: isStar ? 'star in resource' : 'NotResource', place })]
  return [toRemark({ name: `star in action and ${isStar ? 'resource' : 'NotResource'}`, place })]
}
