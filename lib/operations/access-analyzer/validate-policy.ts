import { operation } from '@/lib/gate/operation'
import type { PolicyKind } from '@/lib/policy'
import { optional, record, string } from '@/lib/shape/shape'
import { findingsShape, findingsWithin } from '../iam/simulator/check-policies'
import { simulationCost } from '../iam/simulator/shapes'

const KINDS: Readonly<Record<string, PolicyKind>> = { RESOURCE_POLICY: 'resource', SERVICE_CONTROL_POLICY: 'scp' }

/**
 * Returns the validator's findings on one policy (Access Analyzer API reference, "ValidatePolicy").
 *
 * Differs from AWS: it belongs to the console alone and is not recorded, because the editor asks at every pause. Findings
 * have one place and no link, and there are no pages of them.
 */
export const ValidatePolicy = operation({
  action: 'access-analyzer:ValidatePolicy',
  access: 'Read',
  summary: 'Checks a policy for errors and traps.',
  unrecorded: true,
  cost: simulationCost,

  input: record({
    policyDocument: string({ min: 1, max: 262_144 }),
    policyType: string({ values: ['IDENTITY_POLICY', 'RESOURCE_POLICY', 'SERVICE_CONTROL_POLICY'] }),
    validatePolicyResourceType: optional(string({ values: ['AWS::IAM::AssumeRolePolicyDocument'] })),
  }),
  output: record({ findings: findingsShape }),

  resource: () => '*',

  // The text is not read before the caller is authorized.
  async reserve() {},

  async prepare({ policyDocument, policyType, validatePolicyResourceType }, _, { budget }) {
    const kind = validatePolicyResourceType ? 'trust' : (KINDS[policyType] ?? 'identity')
    return { findings: findingsWithin(budget, policyDocument, kind) }
  },

  async run(_, checked) {
    return checked
  },
})
