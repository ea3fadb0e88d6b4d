import { operation } from '@/lib/gate/operation'
import { type Infer, optional, record } from '@/lib/shape/shape'
import { arn } from '../shapes'
import { givenIdentityPolicies } from './given-policies'
import {
  callerContext,
  type Place,
  policiesOf,
  policySource,
  principalContext,
  type SimulatedUser,
} from './policy-source'
import { policyDocuments, policyExclusions, simulation, simulationOutput } from './shapes'
import { type Simulated, simulate } from './simulate'
import { simulatedContext } from './simulated-context'

export const principalSimulation = record({
  PolicySourceArn: arn,
  PolicyInputList: optional(policyDocuments),
  PolicyExclusionList: optional(policyExclusions),
  ...simulation,
})

/**
 * Says what the policies of a user decide, with further ones where they are given. With another CallerArn it is as if
 * that caller had the user's policies.
 *
 * What tells who the user is (`aws:username`, `aws:userid`, `aws:PrincipalArn` and the like, its tags) is in the context;
 * of another caller what the ARN tells. What tells of a session or a connection is absent unless ContextEntries give it.
 * Differs from AWS, perhaps: which keys it fills in is written nowhere, so this is our choice.
 */
export const SimulatePrincipalPolicy = operation({
  action: 'iam:SimulatePrincipalPolicy',
  access: 'Read',
  summary: 'Simulates what the policies of an IAM user decide about a list of actions and resources.',

  input: principalSimulation,
  output: simulationOutput,

  resource: ({ PolicySourceArn }) => PolicySourceArn,

  async run({ input, account, store }) {
    const place = { store, account }
    return simulate(input, await heldBy(place, await policySource(place, input.PolicySourceArn), input))
  },
})

/** What a simulation of a user's policies is about. Throws InvalidInput for a text that is no policy. */
export async function heldBy(
  place: Place,
  source: SimulatedUser,
  input: Infer<typeof principalSimulation>,
): Promise<Simulated> {
  const principalArn = input.CallerArn ?? source.principal.arn
  const isItself = principalArn === source.principal.arn
  const own = await policiesOf(place, source, excludedArns(input))
  return {
    policies: { ...own, identity: [...own.identity, ...givenIdentityPolicies(input.PolicyInputList)] },
    principalArn,
    context: simulatedContext(input.ContextEntries, isItself ? principalContext(source) : callerContext(principalArn)),
  }
}

/** The policies that a simulation leaves out. Managed ones alone: an ARN names each, and other identifiers name nothing. */
export const excludedArns = ({ PolicyExclusionList = [] }: { PolicyExclusionList?: { PolicyArn?: string }[] }) =>
  new Set(PolicyExclusionList.flatMap(({ PolicyArn }) => PolicyArn ?? []))
