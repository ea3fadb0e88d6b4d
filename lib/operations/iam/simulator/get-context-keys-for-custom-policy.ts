import { operation } from '@/lib/gate/operation'
import { record } from '@/lib/shape/shape'
import { contextKeysOfAll, givenIdentityPolicies } from './given-policies'
import { contextKeyNames, policyDocuments, simulationCost } from './shapes'

/** Lists the context keys that the given policies use, in conditions and variables. */
export const GetContextKeysForCustomPolicy = operation({
  action: 'iam:GetContextKeysForCustomPolicy',
  access: 'Read',
  summary: 'Gets the names of the context keys that the given policies refer to.',
  cost: simulationCost,

  input: record({ PolicyInputList: policyDocuments }),
  output: contextKeyNames,

  // Has no resource type: a statement must name "*".
  resource: () => '*',

  // The texts are not read before the caller is authorized.
  async reserve() {},

  async prepare({ PolicyInputList }) {
    return { ContextKeyNames: contextKeysOfAll(givenIdentityPolicies(PolicyInputList)) }
  },

  async run(_, names) {
    return names
  },
})
