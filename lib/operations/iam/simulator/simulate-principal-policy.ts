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
 * Simulates the policies of a user, group or role, together with further ones if given. With another CallerArn the
 * result is as if that caller had these policies.
 *
 * The context has the keys that identify the user (`aws:username`, `aws:userid`, `aws:PrincipalArn` and the like, and
 * tags); for a role, those that all its sessions share; for another caller, those that follow from the ARN. Keys of a
 * session or connection are absent unless ContextEntries give them. Differs from AWS, perhaps: AWS does not document
 * which keys it adds, so this is our choice.
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

/** A principal with the policies in force for it now. */
type Holder = { source: PolicySource; own: PolicySet }

/** The source of the policies. Throws like `policySource`. */
export async function holderOf(place: SourcePlace, input: PrincipalSimulationInput): Promise<Holder> {
  const source = await policySource(place, input.PolicySourceArn)
  return { source, own: await policiesOf(place, source, input.PolicyExclusionList) }
}

/** The subject of a simulation of a principal's policies. Throws InvalidInput for a text that is not a policy. */
export function heldBy({ source, own }: Holder, input: PrincipalSimulationInput): SimulationResult {
  // No resource policy can name a group, and one that names a role means its sessions.
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
