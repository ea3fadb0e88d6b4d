import { operation } from '@/lib/gate/operation'
import { record } from '@/lib/shape/shape'
import { contextKeysOfAll, givenIdentityPolicies } from './given-policies'
import { contextKeyNames, policyDocuments } from './shapes'

/** Names the context keys that the given policies ask for, in conditions and as variables. */
export const GetContextKeysForCustomPolicy = operation({
  action: 'iam:GetContextKeysForCustomPolicy',
  access: 'Read',
  summary: 'Gets the names of the context keys that the given policies refer to.',

  input: record({ PolicyInputList: policyDocuments }),
  output: contextKeyNames,

  // Has no resource type: a statement must name "*".
  resource: () => '*',

  async run({ input }) {
    return { ContextKeyNames: contextKeysOfAll(givenIdentityPolicies(input.PolicyInputList)) }
  },
})
