import type { Caller } from '@/lib/auth/caller'
import type { Moment } from '@/lib/gate/standing'
import { ExplainCustomSimulation } from '@/lib/operations/iam/simulator/explain-custom-simulation'
import { ExplainPrincipalSimulation } from '@/lib/operations/iam/simulator/explain-principal-simulation'
import { GetContextKeysForCustomPolicy } from '@/lib/operations/iam/simulator/get-context-keys-for-custom-policy'
import { GetContextKeysForPrincipalPolicy } from '@/lib/operations/iam/simulator/get-context-keys-for-principal-policy'
import { SimulateCustomPolicy } from '@/lib/operations/iam/simulator/simulate-custom-policy'
import { SimulatePrincipalPolicy } from '@/lib/operations/iam/simulator/simulate-principal-policy'
import type { Infer } from '@/lib/shape/shape'
import { contextEntries } from '@/lib/simulator/context-entries'
import type { Scenario, ScenarioSubject } from '@/lib/simulator/scenario'
import { MOST_CELLS } from '@/lib/simulator/scenario-of'
import { type Answer, askAs } from '../ask'

type Simulation = Infer<(typeof SimulateCustomPolicy)['output']>
/** Given policies are not in the result: the caller has them. */
export type Explanation = Infer<(typeof ExplainPrincipalSimulation)['output']>

/** Calls AWS's operation for the scenario's subject. The call is recorded. */
export function simulated(caller: Caller, scenario: Scenario, moment: Moment): Promise<Answer<Simulation>> {
  const { subject } = scenario
  return subject.kind === 'principal'
    ? askAs(caller, SimulatePrincipalPolicy, { ...principalInput(subject), ...requestsInput(scenario) }, moment)
    : askAs(caller, SimulateCustomPolicy, { ...customInput(subject), ...requestsInput(scenario) }, moment)
}

/** Calls our explaining operation with the same input, with the trace of one pair if it is named. Not recorded. */
export function explained(
  caller: Caller,
  scenario: Scenario,
  moment: Moment,
  traced?: Pair,
): Promise<Answer<Explanation>> {
  const { subject } = scenario
  const requests = {
    ...requestsInput(scenario),
    ...(traced && { Traced: { ActionName: traced.action, ResourceArn: traced.resource }, MaxItems: 1 }),
  }
  return subject.kind === 'principal'
    ? askAs(caller, ExplainPrincipalSimulation, { ...principalInput(subject), ...requests }, moment)
    : askAs(caller, ExplainCustomSimulation, { ...customInput(subject), ...requests }, moment)
}

export type Pair = { action: string; resource: string }

/** The names of the context keys that the subject's policies use. The call is recorded. */
export function keyNamesOf(
  caller: Caller,
  subject: ScenarioSubject,
  moment: Moment,
): Promise<Answer<{ ContextKeyNames: string[] }>> {
  if (subject.kind === 'principal') {
    return askAs(caller, GetContextKeysForPrincipalPolicy, principalInput(subject), moment)
  }
  const { policies, boundary } = subject
  // The operation takes identity policies only, so the resource policy is left out.
  const PolicyInputList = boundary === undefined ? policies : [...policies, boundary]
  return askAs(caller, GetContextKeysForCustomPolicy, { PolicyInputList }, moment)
}

const principalInput = ({ arn, resourcePolicy }: Extract<ScenarioSubject, { kind: 'principal' }>) => ({
  PolicySourceArn: arn,
  ...(resourcePolicy !== undefined && { ResourcePolicy: resourcePolicy, CallerArn: arn }),
})

const customInput = ({ policies, boundary, resourcePolicy, caller }: Extract<ScenarioSubject, { kind: 'custom' }>) => ({
  PolicyInputList: policies,
  PermissionsBoundaryPolicyInputList: boundary === undefined ? undefined : [boundary],
  ResourcePolicy: resourcePolicy,
  CallerArn: caller,
})

const requestsInput = ({ context, actions, resources }: Scenario) => ({
  ActionNames: actions,
  ResourceArns: resources.length > 0 ? resources : undefined,
  ContextEntries: contextEntries(context),
  MaxItems: MOST_CELLS,
})
