import { boolean, type Infer, integer, list, optional, record, string } from '@/lib/shape/shape'
import { arn, paging } from '../shapes'

// Names and constraints of the IAM service model, version 2010-05-08.

const policyDocumentShape = string({ min: 1, max: 131_072, pattern: '[\\u0009\\u000A\\u000D\\u0020-\\u00FF]+' })
export const policyDocuments = list(policyDocumentShape)
const resourceName = string({ min: 1, max: 2048 })

/** Differs from AWS: an entry must have a name, which is optional in the model. */
const contextEntry = record({
  ContextKeyName: string({ min: 5, max: 256 }),
  ContextKeyValues: optional(list(string({}))),
  ContextKeyType: optional(
    string({
      values: [
        ...(['string', 'stringList', 'numeric', 'numericList', 'boolean', 'booleanList'] as const),
        ...(['ip', 'ipList', 'binary', 'binaryList', 'date', 'dateList'] as const),
      ],
    }),
  ),
})

/** One list per level, from the root of the organisation down to the account. */
export const organizationPolicies = list(record({ ServiceControlPolicyInputList: optional(policyDocuments) }), {
  max: 7,
})

/** Policies of the principal to leave out. */
export const policyExclusions = list(
  record({
    PolicyType: optional(
      string({ values: ['inline', 'aws-managed', 'user-managed', 'permission-boundary', 'scp', 'rcp'] }),
    ),
    PolicyArn: optional(arn),
    InlinePolicyIdentifier: optional(
      record({
        PolicyName: string({ min: 1, max: 128, pattern: '[\\w+=,.@-]+' }),
        AttachmentType: string({ values: ['user', 'group', 'role'] }),
        AttachmentName: string({ min: 1, max: 128, pattern: '[\\w+=,.@-]+' }),
      }),
    ),
  }),
  { max: 256 },
)

/**
 * The limit that all operations of the simulator share: hundreds of ordinary calls at once, or a few of the hardest.
 */
export const simulationCost = { of: 'simulation', burst: 2_000, perSecond: 20 } as const

/** The parameters that both simulations take. */
export const simulation = {
  PermissionsBoundaryPolicyInputList: optional(policyDocuments),
  ActionNames: list(string({ min: 3, max: 128 })),
  ResourceArns: optional(list(resourceName)),
  ResourcePolicy: optional(policyDocumentShape),
  ResourceOwner: optional(resourceName),
  CallerArn: optional(resourceName),
  ContextEntries: optional(list(contextEntry)),
  /**
   * Differs from AWS: accepted, without effect. There it says which resources an action of EC2 needs together; here
   * every resource is evaluated by itself.
   */
  ResourceHandlingOption: optional(string({ min: 1, max: 64 })),
  ...paging,
}

const simulationInput = record(simulation)
export type SimulationInput = Infer<typeof simulationInput>
export type ContextEntryInput = Infer<typeof contextEntry>
export type OrganizationPoliciesInput = Infer<typeof organizationPolicies>

export const decision = string({ values: ['allowed', 'explicitDeny', 'implicitDeny'] })
const position = record({ Line: optional(integer()), Column: optional(integer()) })

const statement = record({
  SourcePolicyId: optional(string({})),
  SourcePolicyType: optional(string({})),
  StartPosition: optional(position),
  EndPosition: optional(position),
})

/** Members that the result for a resource and the result as a whole have in common. */
const findings = {
  MatchedStatements: optional(list(statement)),
  MissingContextValues: optional(list(string({}))),
  PermissionsBoundaryDecisionDetail: optional(record({ AllowedByPermissionsBoundary: optional(boolean) })),
  EvalDecisionDetails: optional({ type: 'map', of: string({}) }),
}

const evaluationResult = record({
  EvalActionName: string({}),
  EvalResourceName: optional(string({})),
  EvalDecision: decision,
  ...findings,
  OrganizationsDecisionDetail: optional(record({ AllowedByOrganizations: optional(boolean) })),
  ResourceSpecificResults: optional(
    list(record({ EvalResourceName: string({}), EvalResourceDecision: decision, ...findings })),
  ),
})
export type EvaluationResult = Infer<typeof evaluationResult>
export type EvalDecision = EvaluationResult['EvalDecision']

export const simulationOutput = record({
  EvaluationResults: list(evaluationResult),
  IsTruncated: boolean,
  Marker: optional(string({})),
})

export const contextKeyNames = record({ ContextKeyNames: list(string({})) })
