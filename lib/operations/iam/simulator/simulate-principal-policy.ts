import { operation } from '@/lib/gate/operation'
import type { PolicySet } from '@/lib/policy'
import { type Infer, optional, record } from '@/lib/shape/shape'
import { arn } from '../shapes'
import { givenCaller } from './given-caller'
import { givenIdentityPolicies } from './given-policies'
import {
  callerContext,
  isSameCaller,
  type PolicySource,
  policiesOf,
  policySource,
  principalContext,
  type SourcePlace,
} from './policy-source'
import { policyDocuments, policyExclusions, simulation, simulationCost, simulationOutput } from './shapes'
import { type SimulationResult, simulate } from './simulate'
import { simulatedContext } from './simulated-context'

export const principalSimulation = record({
  PolicySourceArn: arn,
  PolicyInputList: optional(policyDocuments),
  PolicyExclusionList: optional(policyExclusions),
  ...simulation,
})

/**
 * Simulates the policies of a user, group or role, and further ones if they are given. With another CallerArn
 * the result is as if that caller had these policies.
 *
 * What tells who the user is (`aws:username`, `aws:userid`, `aws:PrincipalArn` and the like, its tags) is in the
 * context, of a role what all its sessions share; of another caller what the ARN tells. What tells of a session or a
 * connection is absent unless ContextEntries give it.
 * Differs from AWS, perhaps: which keys it fills in is written nowhere, so this is our choice.
 */
export const SimulatePrincipalPolicy = operation({
  action: 'iam:SimulatePrincipalPolicy',
  access: 'Read',
  summary: 'Simulates what the policies of a user, group or role decide about a list of actions and resources.',
  cost: simulationCost,

  input: principalSimulation,
  output: simulationOutput,

  resource: ({ PolicySourceArn }) => PolicySourceArn,

  async reserve({ input, account, store }) {
    return holderOf({ store, account }, input)
  },

  async prepare(input, holder, work) {
    return simulate(input, heldBy(holder, input), work)
  },

  async run(_, simulation) {
    return simulation
  },
})

type PrincipalSimulationInput = Infer<typeof principalSimulation>

/** A principal with the policies that apply to it now. */
type Holder = { source: PolicySource; own: PolicySet }

/** Whose policies a simulation is about. Throws as `policySource`. */
export async function holderOf(place: SourcePlace, input: PrincipalSimulationInput): Promise<Holder> {
  const source = await policySource(place, input.PolicySourceArn)
  return { source, own: await policiesOf(place, source, input.PolicyExclusionList) }
}

/** What a simulation of somebody's policies is about. Throws InvalidInput for a text that is no policy. */
export function heldBy({ source, own }: Holder, input: PrincipalSimulationInput): SimulationResult {
  // No policy on a resource can name a group, and what names a role means its sessions.
  const principalArn = (source.kind === 'user' ? input.CallerArn : givenCaller(input)) ?? source.arn
  return {
    policies: { ...own, identity: [...own.identity, ...givenIdentityPolicies(input.PolicyInputList)] },
    principalArn,
    context: simulatedContext(
      input.ContextEntries,
      isSameCaller(source, principalArn) ? principalContext(source) : callerContext(principalArn),
    ),
  }
}
