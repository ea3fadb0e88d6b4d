import { operation } from '@/lib/gate/operation'
import { textOf } from '@/lib/gate/policies-in-force'
import type { PolicyType } from '@/lib/policy'
import { list, optional, record, string } from '@/lib/shape/shape'
import { explainSimulation, explanation, traced } from './explain-simulation'
import { inForceOf, principalContext } from './policy-source'
import { simulationCost } from './shapes'
import { heldBy, holderOf, principalSimulation } from './simulate-principal-policy'

const POLICY_TYPES = [
  ...(['managed', 'aws-managed', 'inline', 'group', 'group-managed', 'group-inline'] as const),
  ...(['boundary', 'session', 'resource', 'trust', 'scp', 'rcp'] as const),
] satisfies PolicyType[]

/**
 * Explains the result of SimulatePrincipalPolicy for the same input. Not an operation of AWS: it belongs to the
 * product's own simulator. A caller who may simulate a principal's policies may call it. Where only messages of
 * decisions may be seen, trace and policies are left out.
 */
export const ExplainPrincipalSimulation = operation({
  action: 'iam:SimulatePrincipalPolicy',
  access: 'Read',
  summary: 'Explains a simulation of the policies of a user, group or role, statement by statement.',
  unrecorded: true,
  cost: simulationCost,

  input: record({ ...principalSimulation.fields, Traced: traced }),
  output: record({
    ...explanation,
    /** The policies that were evaluated, as they are now. */
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
    /** The context keys of the principal whose policies are simulated. */
    PrincipalContext: optional({ type: 'map', of: string({}) }),
  }),

  resource: ({ PolicySourceArn }) => PolicySourceArn,

  async reserve({ input, account, store, rules }) {
    const holder = await holderOf({ store, account }, input)
    const { source } = holder
    if (!rules.wholeTraces) return { holder, told: undefined }
    const Policies = []
    for (const { digest, ...policy } of await inForceOf({ store }, source, input.PolicyExclusionList)) {
      const { id, name, type, version, group } = policy
      Policies.push({
        ...{ Id: id, Name: name, Type: type, Document: await textOf(store, digest) },
        ...(version !== undefined && { Version: version }),
        ...(group !== undefined && { Group: group }),
      })
    }
    return { holder, told: { Policies, PrincipalContext: principalContext(source) } }
  },

  async prepare(input, { holder, told }, work) {
    const explained = await explainSimulation(input, heldBy(holder, input), told !== undefined, work)
    return { ...explained, ...told }
  },

  async run(_, explained) {
    return explained
  },
})
