import { userArn } from '@/lib/arns'
import { AwsError } from '@/lib/errors'
import { operation } from '@/lib/gate/operation'
import type { NamedPolicy } from '@/lib/policy'
import { optional, record } from '@/lib/shape/shape'
import { givenIdentityPolicies, givenPolicies } from './given-policies'
import {
  type OrganizationPoliciesInput,
  organizationPolicies,
  policyDocuments,
  type SimulationInput,
  simulation,
  simulationOutput,
} from './shapes'
import { simulate } from './simulate'
import { simulatedContext } from './simulated-context'

/**
 * Says what the given policies decide, without looking at anything that exists. The engine is the one that judges real
 * requests.
 * Differs from AWS: a role session, a federated user or the root user may be the caller too, not only a user.
 */
export const SimulateCustomPolicy = operation({
  action: 'iam:SimulateCustomPolicy',
  access: 'Read',
  summary: 'Simulates what the given policies decide about a list of actions and resources.',

  input: record({
    PolicyInputList: policyDocuments,
    OrderedOrganizationPolicyInputList: optional(organizationPolicies),
    ...simulation,
  }),
  output: simulationOutput,

  // Has no resource type: a statement must name "*".
  resource: () => '*',

  async run({ input, account }) {
    const identity = givenIdentityPolicies(input.PolicyInputList)
    const scps = levelsOf(input.OrderedOrganizationPolicyInputList)
    return simulate(input, {
      policies: { identity, scps },
      principalArn: callerIn(input) ?? userArn(account.id, '/', NOBODY),
      context: simulatedContext(input.ContextEntries),
    })
  },
})

// Only policies on resources name callers, and with those CallerArn is given. No user can have this name.
const NOBODY = '*'

function callerIn({ CallerArn, ResourcePolicy }: SimulationInput): string | undefined {
  if (CallerArn !== undefined || ResourcePolicy === undefined) return CallerArn
  const message = 'CallerArn is required with ResourcePolicy: a policy on a resource names principals.'
  throw new AwsError('InvalidInput', message, { field: 'CallerArn' })
}

function levelsOf(levels: OrganizationPoliciesInput = []): NamedPolicy[][] | undefined {
  if (levels.length === 0) return undefined
  return levels.map(({ ServiceControlPolicyInputList }, index) => {
    const parameter = `OrderedOrganizationPolicyInputList.${index + 1}.ServiceControlPolicyInputList`
    return givenPolicies(parameter, ServiceControlPolicyInputList, { kind: 'scp', type: 'scp' })
  })
}
