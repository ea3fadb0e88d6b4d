import { operation } from '@/lib/gate/operation'
import { textOf } from '@/lib/gate/question'
import type { PolicyType } from '@/lib/policy'
import { list, optional, record, string } from '@/lib/shape/shape'
import { explainSimulation, explanation, traced } from './explain-simulation'
import { inForceOf, policySource, principalContext } from './policy-source'
import { heldBy, principalSimulation } from './simulate-principal-policy'

const POLICY_TYPES = [
  ...(['managed', 'aws-managed', 'inline', 'group', 'group-managed', 'group-inline'] as const),
  ...(['boundary', 'session', 'resource', 'trust', 'scp', 'rcp'] as const),
] satisfies PolicyType[]

/**
 * Explains what SimulatePrincipalPolicy answers to the same input. Not an operation of AWS: it belongs to the product's
 * own simulator, and whoever may simulate somebody's policies may know this too. Where only messages of decisions may be
 * seen, trace and policies stay unsaid.
 */
export const ExplainPrincipalSimulation = operation({
  action: 'iam:SimulatePrincipalPolicy',
  access: 'Read',
  summary: 'Explains a simulation of the policies of a user, group or role, statement by statement.',
  unrecorded: true,

  input: record({ ...principalSimulation.fields, Traced: traced }),
  output: record({
    ...explanation,
    /** The policies that were weighed, as they are now. */
    Policies: optional(
      list(
        record({
          Id: string({}),
          Name: string({}),
          Type: string({ values: POLICY_TYPES }),
          Version: optional(string({})),
          Group: optional(string({})),
          Document: string({}),
        }),
      ),
    ),
    /** The context keys that come with whom the policies belong to. */
    PrincipalContext: optional({ type: 'map', of: string({}) }),
  }),

  resource: ({ PolicySourceArn }) => PolicySourceArn,

  async run({ input, account, store, rules }) {
    const place = { store, account }
    const source = await policySource(place, input.PolicySourceArn)
    const told = explainSimulation(input, await heldBy(place, source, input), rules.wholeTraces)
    if (!rules.wholeTraces) return told
    const Policies = []
    for (const { digest, ...policy } of await inForceOf(place, source, input.PolicyExclusionList)) {
      const { id, name, type, version, group } = policy
      Policies.push({
        ...{ Id: id, Name: name, Type: type, Document: await textOf(store, digest) },
        ...(version !== undefined && { Version: version }),
        ...(group !== undefined && { Group: group }),
      })
    }
    return { ...told, Policies, PrincipalContext: principalContext(source) }
  },
})
