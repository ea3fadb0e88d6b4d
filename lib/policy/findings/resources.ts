import { splitArn } from '../arn'
import { isRegion, REGIONS } from '../catalogue/regions'
import type { TextNode } from '../grammar'
import { spend, type Work } from '../steps'
import type { Pattern, Statement } from '../types'
import { knownAction } from './actions'
import { type FindingCheck, pairsOf, type Remark, remark } from './finding'
import { suggestion } from './suggestion'

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
  if (prefix !== 'arn') remarks.push(remark('error', 'Invalid ARN prefix', node, 'An ARN starts with "arn".'))
  if (!PARTITIONS.includes(partition)) {
    remarks.push(
      remark(
        'error',
        'Invalid ARN partition',
        node,
        `"${partition}" is not a partition: write aws, or that of your region.`,
      ),
    )
  }
  if (service.includes('*') || service.includes('?')) {
    remarks.push(
      remark('warning', 'Wildcard in ARN service', node, 'AWS documents no wildcard in the service of an ARN.'),
    )
  }
  if (parts.length < 6) {
    remarks.push(
      remark('error', 'Missing ARN field', node, 'An ARN has six parts; IAM fills up the missing ones with stars.'),
    )
  }
  if (region !== '' && !region.includes('$') && !isRegion(region, work)) {
    const message = `"${region}" is not a Region.${suggestion(region, REGIONS, work)}`
    remarks.push(remark('error', 'Invalid ARN Region', node, message))
  }
  if (!/^([0-9]{12}|aws|)$/.test(account) && !/[*?$]/.test(account)) {
    remarks.push(remark('error', 'Invalid ARN account', node, 'The account is twelve digits.'))
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
  const name = 'Resource does not fit action'
  if (action.wildcardOnly) {
    const message = `${action.name} has no resource types: only the resource "*" covers it, so this statement does nothing for it.`
    return [remark('warning', name, node, message)]
  }
  const starts = action.resources
  spend(work, 1 + (statement.resource?.patterns.length ?? 0))
  if (starts === undefined || lastParts(statement).some((part) => starts.some((start) => mayStartWith(part, start))))
    return []
  const message = `${action.name} works on ${starts.map((start) => `${start}*`).join(' or ')}, which no resource here can be.`
  return [remark('warning', name, node, message)]
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
      const message = 'This never fits users with a path, whose ARN is user/PATH/NAME.'
      return [remark('warning', 'User variable without path', node, message)]
    }),
  )
}
