import { parseOperator } from '../operators/table'
import { type FindingCheck, pairsOf, remark } from './finding'

/** The number of characters that count against the quota, which white space does not (user guide, "Grammar"). */
export function quotaLength(text: string): number {
  return text.replace(/\s/g, '').length
}

const MANAGED_QUOTA = 6_144
const INLINE_QUOTA = 2_048

export const checkVersion: FindingCheck = ({ draft }) => {
  if (draft.version !== undefined) return []
  const message = 'Without "Version": "2012-10-17" the document gets the rules of 2008: variables are ordinary text.'
  return [remark('warning', 'Missing version', { at: draft.at, path: 'Version' }, message)]
}

export const checkSize: FindingCheck = ({ text, managed, draft }) => {
  const [length, quota] = [quotaLength(text), managed ? MANAGED_QUOTA : INLINE_QUOTA]
  if (length <= quota) return []
  const message = `The document has ${length} characters without white space; ${quota} are allowed here.`
  return [remark('warning', 'Policy size exceeds identity policy quota', { at: draft.at, path: '' }, message)]
}

export const checkEmptyParts: FindingCheck = (subject) =>
  pairsOf(subject).flatMap(({ draft }) => [
    ...(draft.sid?.text === ''
      ? [remark('suggestion', 'Empty Sid value', draft.sid, 'The Sid is empty. Name the statement or leave Sid out.')]
      : []),
    ...draft.hollow.map((place) =>
      remark('suggestion', 'Empty object condition', place, 'This condition says nothing and is always true.'),
    ),
    ...draft.hollow
      .filter(({ operator }) => operator !== undefined && parseOperator(operator) === undefined)
      .map((place) =>
        remark('error', 'Invalid condition operator', place, `"${place.operator}" is not a condition operator.`),
      ),
    ...draft.conditions
      .filter(({ values }) => values.length === 0)
      .map(({ from, path, key }) =>
        remark('suggestion', 'Empty array condition', { at: from, path }, `The list of values for ${key} is empty.`),
      ),
  ])

export const checkNotPrincipal: FindingCheck = (subject) =>
  pairsOf(subject).flatMap(({ statement, draft }) => {
    if (!statement.principal?.negated || statement.effect !== 'Allow' || draft.principal === undefined) return []
    const message = 'Allow with NotPrincipal lets everybody in but those listed, anonymous callers included.'
    return [remark('security-warning', 'Allow with NotPrincipal', draft.principal, message)]
  })
