import type { Decision, NamedPolicy, PolicySet, PolicyType, StatementRef } from '@/lib/policy'
import type { EvalDecision, EvaluationResult } from './shapes'

/**
 * The statements that decided a result, with their places: after an explicit deny only those that deny. Differs from
 * AWS: the place is the statement's own, from its opening brace to the position after its closing one, counted from
 * one.
 */
export function matchedStatements(
  set: PolicySet,
  { outcome, matched }: Decision,
): EvaluationResult['MatchedStatements'] {
  const shown = outcome === 'explicitDeny' ? matched.filter(({ effect }) => effect === 'Deny') : matched
  return shown.map((statement) => {
    const span = spanOf(set, statement)
    return {
      SourcePolicyId: statement.policyName,
      SourcePolicyType: typeWord(statement.policyType),
      ...(span && { StartPosition: positionOf(span.start), EndPosition: positionOf(span.end) }),
    }
  })
}

/** The place of a statement in the text of its policy. */
export const spanOf = (set: PolicySet, { policyId, statementIndex }: StatementRef) =>
  policiesById(set).get(policyId)?.policy.statements[statementIndex]?.span

/** The outcome of the policies of each type by themselves. */
export function findingVerdict({ matched }: Decision, types: readonly PolicyType[]): EvalDecision {
  const effects = matched.flatMap(({ policyType, effect }) => (types.includes(policyType) ? [effect] : []))
  if (effects.includes('Deny')) return 'explicitDeny'
  return effects.includes('Allow') ? 'allowed' : 'implicitDeny'
}

/** Between accounts, the outcome of each side; within one account nothing, as at AWS. */
export function decisionDetails(
  { resource, resourceAccount }: PolicySet,
  decision: Decision,
  principalArn: string,
): Record<string, string> {
  if (resourceAccount === undefined || resourceAccount === accountOfPolicies(principalArn)) return {}
  return {
    'IAM Policy': findingVerdict(decision, IDENTITY),
    ...(resource && { 'Resource Policy': findingVerdict(decision, ['resource', 'trust']) }),
  }
}

/** The account that an ARN or an account id names. */
export const accountOfPolicies = (text = '') => /^(?:[^:]*:){4}(\d{12}):/.exec(text)?.[1] ?? /^\d{12}$/.exec(text)?.[0]

const IDENTITY: readonly PolicyType[] = ['managed', 'aws-managed', 'inline', 'group', 'group-managed', 'group-inline']

// AWS was recorded to return "IAM Policy", contrary to its own model; the others follow that pattern.
function typeWord(type: PolicyType): string {
  if (type === 'boundary') return 'IAM Permissions Boundary Policy'
  if (type === 'resource' || type === 'trust') return 'Resource Policy'
  return type === 'scp' ? 'Service Control Policy' : 'IAM Policy'
}

// Computed once for a set, which is evaluated many times.
const known = new WeakMap<PolicySet, ReadonlyMap<string, NamedPolicy>>()

function policiesById(set: PolicySet): ReadonlyMap<string, NamedPolicy> {
  const found = known.get(set)
  if (found) return found
  const { identity, boundary, session = [], resource, scps = [] } = set
  const policies = [...identity, boundary, ...session, resource, ...scps.flat()].filter(
    (policy) => policy !== undefined,
  )
  const byId = new Map(policies.map((policy) => [policy.id, policy]))
  known.set(set, byId)
  return byId
}

const positionOf = ({ line, column }: { line: number; column: number }) => ({ Line: line, Column: column })
