import { splitArn } from '../arn'
import { isRegion, REGIONS } from '../catalogue/regions'
import type { TextNode } from '../grammar'
import { say } from '../sentences/said'
import { spend, type Work } from '../steps'
import type { Pattern, Statement } from '../types'
import { knownAction } from './actions'
import { type FindingCheck, pairsOf, type Remark, remark } from './finding'
import { nearestName } from './suggestion'

const PARTITIONS = ['aws', 'aws-cn', 'aws-us-gov', 'aws-eusc', 'aws-iso', 'aws-iso-b', 'aws-iso-e', 'aws-iso-f']

export const checkArns: FindingCheck = (subject) =>
  pairsOf(subject).flatMap(({ draft }) =>
    (draft.resource?.values ?? []).flatMap((node) => judgeArn(node, subject.work)),
  )

function judgeArn(node: TextNode, work: Work): readonly Remark[] {
  if (node.text === '*') return []
  const parts = splitArn(node.text)
  const [prefix = '', partition = '', service = '', region = '', account = ''] = parts
  const remarks: Remark[] = []
  if (prefix !== 'arn') remarks.push(remark('error', 'invalid-arn-prefix', node, say('arnPrefix')))
  if (!PARTITIONS.includes(partition)) {
    remarks.push(remark('error', 'invalid-arn-partition', node, say('noPartition', { written: partition })))
  }
  if (service.includes('*') || service.includes('?')) {
    remarks.push(remark('warning', 'wildcard-in-arn-service', node, say('arnServiceWildcard')))
  }
  if (parts.length < 6) {
    remarks.push(remark('error', 'missing-arn-field', node, say('arnShort')))
  }
  if (region !== '' && !region.includes('$') && !isRegion(region, work)) {
    const nearest = nearestName(region, REGIONS, work)
    remarks.push(remark('error', 'invalid-arn-region', node, say('noRegion', { written: region, nearest })))
  }
  if (!/^([0-9]{12}|aws|)$/.test(account) && !/[*?$]/.test(account)) {
    remarks.push(remark('error', 'invalid-arn-account', node, say('accountForm')))
  }
  return remarks
}

/**
 * Only "*" covers an action without resource types, and the ARN of a device does not cover an action on users: a statement
 * with such a pair has no effect on that action.
 */
export const checkResourceTypes: FindingCheck = (subject) =>
  pairsOf(subject).flatMap(({ statement, draft }) => {
    if (statement.action.negated || statement.resource === undefined || statement.resource.negated) return []
    if (statement.resource.patterns.some(({ kind }) => kind === 'everything')) return []
    return (draft.action?.values ?? []).flatMap((node) => judgeFit(node, statement, subject.work))
  })

function judgeFit(node: TextNode, statement: Statement, work: Work): readonly Remark[] {
  const action = knownAction(node.text)
  if (action === undefined) return []
  const code = 'resource-does-not-fit-action'
  if (action.wildcardOnly) {
    return [remark('warning', code, node, say('noResourceTypes', { action: action.name }))]
  }
  const starts = action.resources
  spend(work, 1 + (statement.resource?.patterns.length ?? 0))
  if (starts === undefined || lastParts(statement).some((part) => starts.some((start) => mayStartWith(part, start))))
    return []
  const said = say('resourceUnfit', { action: action.name, starts: starts.map((start) => `${start}*`) })
  return [remark('warning', code, node, said)]
}

function lastParts({ resource }: Statement): readonly Pattern[] {
  return (resource?.patterns ?? []).flatMap((pattern) => (pattern.kind === 'arn' ? [pattern.arn.parts[5]] : []))
}

/**
 * Reports whether a text with this start can match the pattern: their literal heads must be equal over the length of
 * the shorter one.
 */
function mayStartWith(pattern: Pattern, start: string): boolean {
  if (pattern.shape === 'literal') return pattern.head.startsWith(start)
  const length = Math.min(pattern.head.length, start.length)
  return pattern.head.slice(0, length) === start.slice(0, length)
}

export const checkUserPaths: FindingCheck = (subject) => {
  if (!subject.usersWithPaths) return []
  return pairsOf(subject).flatMap(({ draft }) =>
    (draft.resource?.values ?? []).flatMap((node) => {
      if (!/:user\/\$\{aws:username\}$/i.test(node.text)) return []
      return [remark('warning', 'user-variable-without-path', node, say('usersWithPath'))]
    }),
  )
}
