import type { SourcedEntry } from '@/lib/gate/context'
import type { PolicyInForce } from '@/lib/gate/policies-in-force'
import type { KeptDecision } from '@/lib/lab-runs/evidence'
import type { LabPass } from '@/lib/lab-seats/passes'
import { type Check, type CheckedPolicy, writeChecks } from '@/lib/simulator/check-file'
import { knownKey } from '@/lib/simulator/known-keys'
import type { ContextKey } from '@/lib/simulator/scenario'

/**
 * The decisions by which labs were passed, as a file that `npm run check:policies` decides again without a server. It
 * expects what the policies said: rules of the service are no policies. Undefined if no policy was asked, as in a lab
 * that only codes pass.
 */
export function decisionsFile(passes: readonly LabPass[]): string | undefined {
  const checks = passes.flatMap(({ lab, evidence: { decisions, documents } }) =>
    decisions.map((decision) => checkOf(lab, decision, documents)),
  )
  return checks.length === 0 ? undefined : writeChecks(checks)
}

function checkOf(lab: string, decision: KeptDecision, documents: LabPass['evidence']['documents']): Check {
  const { goal, action, resource, principal, byPolicies, context, policies } = decision
  const checked = ({ name, digest }: PolicyInForce): CheckedPolicy => ({ name, text: documents[digest] ?? '' })
  const boundary = policies.find(({ type }) => type === 'boundary')
  return {
    about: `${lab}, ${goal}: ${action}`,
    policies: policies.filter(({ type }) => type !== 'boundary').map(checked),
    ...(boundary && { boundary: checked(boundary) }),
    caller: principal,
    context: context.map(contextKey),
    expect: [{ action, resource, decision: byPolicies === 'allow' ? 'allowed' : byPolicies }],
  }
}

function contextKey({ key: name, value }: SourcedEntry): ContextKey {
  const { type } = knownKey(name)
  if (typeof value === 'string') return { name, type, state: 'value', values: [value] }
  return { name, type, state: 'list', values: value }
}
