import { parseOperator } from '../operators/table'
import { say } from '../sentences/said'
import { type FindingCheck, pairsOf, remark } from './finding'

/** The number of characters that count against the quota, which white space does not (user guide, "Grammar"). */
export function quotaLength(text: string): number {
  return text.replace(/\s/g, '').length
}

const MANAGED_QUOTA = 6_144
const INLINE_QUOTA = 2_048

export const checkVersion: FindingCheck = ({ draft }) => {
  if (draft.version !== undefined) return []
  return [remark('warning', 'missing-version', { at: draft.at, path: 'Version' }, say('versionMissing'))]
}

export const checkSize: FindingCheck = ({ text, managed, draft }) => {
  const [length, quota] = [quotaLength(text), managed ? MANAGED_QUOTA : INLINE_QUOTA]
  if (length <= quota) return []
  const said = say('overQuota', { length: String(length), quota: String(quota) })
  return [remark('warning', 'policy-size-exceeds-identity-policy-quota', { at: draft.at, path: '' }, said)]
}

export const checkEmptyParts: FindingCheck = (subject) =>
  pairsOf(subject).flatMap(({ draft }) => [
    ...(draft.sid?.text === '' ? [remark('suggestion', 'empty-sid-value', draft.sid, say('sidEmpty'))] : []),
    ...draft.hollow.map((place) => remark('suggestion', 'empty-object-condition', place, say('conditionEmpty'))),
    ...draft.hollow.flatMap((place) => {
      const { operator } = place
      if (operator === undefined || parseOperator(operator) !== undefined) return []
      return [remark('error', 'invalid-condition-operator', place, say('noOperator', { operator }))]
    }),
    ...draft.conditions
      .filter(({ values }) => values.length === 0)
      .map(({ from, path, key }) =>
        remark('suggestion', 'empty-array-condition', { at: from, path }, say('valuesEmpty', { key })),
      ),
  ])

export const checkNotPrincipal: FindingCheck = (subject) =>
  pairsOf(subject).flatMap(({ statement, draft }) => {
    if (!statement.principal?.negated || statement.effect !== 'Allow' || draft.principal === undefined) return []
    return [remark('security-warning', 'allow-with-notprincipal', draft.principal, say('notPrincipalAllows'))]
  })
