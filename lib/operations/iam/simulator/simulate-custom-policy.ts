import { userArn } from '@/lib/arns'
import { operation } from '@/lib/gate/operation'
import type { NamedPolicy } from '@/lib/policy'
import { type Infer, optional, record } from '@/lib/shape/shape'
import { givenCaller } from './given-caller'
import { givenIdentityPolicies, givenPolicies } from './given-policies'
import {
  type OrganizationPoliciesInput,
  organizationPolicies,
  policyDocuments,
  simulation,
  simulationCost,
  simulationOutput,
} from './shapes'
import { type SimulationResult, simulate } from './simulate'
import { simulatedContext } from './simulated-context'

export const customSimulation = record({
  PolicyInputList: policyDocuments,
  OrderedOrganizationPolicyInputList: optional(organizationPolicies),
  ...simulation,
})
type CustomSimulationInput = Infer<typeof customSimulation>

/**
 * Simulates the given policies without reading the account, using the engine that decides real requests. Differs from
 * AWS: the caller may also be a role session, a federated user or the root user, not only a user.
 */
export const SimulateCustomPolicy = operation({
  action: 'iam:SimulateCustomPolicy',
  access: 'Read',
  summary: 'Simulates what the given policies decide about a list of actions and resources.',
  cost: simulationCost,

  input: customSimulation,
  output: simulationOutput,

  // Has no resource type: a statement must name "*".
  resource: () => '*',

  // The texts are not read before the caller is authorized.
  async reserve({ account }) {
    return account.id
  },

  async prepare(input, account, work) {
    return simulate(input, givenBy(input, account), work)
  },

  async run(_, simulation) {
    return simulation
  },
})

/** The subject of a simulation of given policies. Throws InvalidInput for a text that is not a policy. */
export function givenBy(input: CustomSimulationInput, account: string): SimulationResult {
  return {
    policies: {
      identity: givenIdentityPolicies(input.PolicyInputList),
      scps: levelsOf(input.OrderedOrganizationPolicyInputList),
    },
    principalArn: givenCaller(input) ?? userArn(account, '/', NOBODY),
    context: simulatedContext(input.ContextEntries),
  }
}

// Only resource policies name callers, and with those CallerArn is required. No user can have this name.
const NOBODY = '*'

function levelsOf(levels: OrganizationPoliciesInput = []): NamedPolicy[][] | undefined {
  if (levels.length === 0) return undefined
  return levels.map(({ ServiceControlPolicyInputList }, index) => {
    const parameter = `OrderedOrganizationPolicyInputList.${index + 1}.ServiceControlPolicyInputList`
    return givenPolicies(parameter, ServiceControlPolicyInputList, { kind: 'scp', type: 'scp' })
  })
}
