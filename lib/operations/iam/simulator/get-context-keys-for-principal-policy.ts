import { operation } from '@/lib/gate/operation'
import { optional, record } from '@/lib/shape/shape'
import { arn } from '../shapes'
import { contextKeysOfAll, givenIdentityPolicies } from './given-policies'
import { policiesOf, policySource } from './policy-source'
import { contextKeyNames, policyDocuments, simulationCost } from './shapes'

/** Lists the context keys that the policies of a user, group or role and the given policies use. */
export const GetContextKeysForPrincipalPolicy = operation({
  action: 'iam:GetContextKeysForPrincipalPolicy',
  access: 'Read',
  summary: 'Gets the names of the context keys that the policies of a user, group or role refer to.',
  cost: simulationCost,

  input: record({ PolicySourceArn: arn, PolicyInputList: optional(policyDocuments) }),
  output: contextKeyNames,

  resource: ({ PolicySourceArn }) => PolicySourceArn,

  async reserve({ input, account, store }) {
    const place = { store, account }
    return policiesOf(place, await policySource(place, input.PolicySourceArn))
  },

  async prepare({ PolicyInputList }, own) {
    return { ContextKeyNames: contextKeysOfAll([...own.identity, ...givenIdentityPolicies(PolicyInputList)]) }
  },

  async run(_, names) {
    return names
  },
})
