import { say } from '../sentences/said'
import type { ConditionAtom } from '../types'
import { type FindingCheck, pairsOf, remark } from './finding'

/**
 * Traps of trust policies. Both names are ours: the policy checks of Access Analyzer have none for them. Its analyzer of
 * external access reports a role that everybody may assume, but only once the policy is in force.
 */
const MFA = 'aws:multifactorauthpresent'

/** An Allow for everybody, without a condition: accounts that nobody here knows may assume the role. */
export const checkTrustOfEverybody: FindingCheck = (subject) => {
  if (subject.kind !== 'trust') return []
  return pairsOf(subject).flatMap(({ statement, draft }) => {
    const { effect, principal, conditions } = statement
    if (effect !== 'Allow' || conditions.length > 0 || !principal || principal.negated) return []
    const isOpen = principal.entries.some(({ form }) => form === 'everyone')
    if (!isOpen || draft.principal === undefined) return []
    return [remark('security-warning', 'trust-of-everybody', draft.principal, say('everybodyMayAssume'))]
  })
}

/** An Allow that MFA shall be demanded by, but is not of requests that do not have the key at all. */
export const checkMfaIfExists: FindingCheck = (subject) => {
  if (subject.kind !== 'trust') return []
  return pairsOf(subject).flatMap(({ statement, draft }) =>
    statement.conditions.flatMap((atom, i) => {
      const own = draft.conditions[i]
      if (statement.effect !== 'Allow' || !demandsIfThere(atom) || own === undefined) return []
      const place = { at: own.from, path: own.path }
      return [remark('security-warning', 'trust-with-mfa-only-if-present', place, say('trustIfExists'))]
    }),
  )
}

const demandsIfThere = ({ name, base, ifExists, values }: ConditionAtom) =>
  name === MFA && base === 'Bool' && ifExists && values.some((value) => value.kind === 'bool' && value.truth)
