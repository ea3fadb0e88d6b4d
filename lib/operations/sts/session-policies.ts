import type { SessionPolicy } from '@/lib/auth/caller'
import type { Store } from '@/lib/db/store'
import { AwsError } from '@/lib/errors'
import { findPolicy } from '@/lib/operations/iam/policies/managed-policy'
import { demandPolicy, keepDocument } from '@/lib/operations/iam/policy-document'

type Passed = { Policy?: string; PolicyArns?: { arn?: string }[] }

/** The total length of what is passed to a session, in characters (API reference of STS, "AssumeRole"). */
const LARGEST = 2_048

/**
 * The policies passed to a session, in their present version: later versions do not change the session. Throws
 * MalformedPolicyDocument, PackedPolicyTooLarge, and InvalidParameterValue for anything but a policy of the account.
 */
export async function sessionPolicies(
  store: Store,
  account: string,
  roleId: string,
  passed: Passed,
): Promise<SessionPolicy[]> {
  const { Policy, PolicyArns = [] } = passed
  const policies: SessionPolicy[] = []
  if (Policy !== undefined) {
    demandPolicy(Policy, 'session', false, 'Policy')
    if (sizeOf(passed) > LARGEST) {
      throw new AwsError('PackedPolicyTooLarge', 'Packed size of session policy consumes more than the allotted space.')
    }
    const digest = await keepDocument(store, Policy)
    policies.push({ id: `${roleId}/session-policy`, name: 'session policy', digest })
  }
  for (const { arn = '' } of PolicyArns) policies.push(await namedPolicy(store, account, arn))
  return policies
}

async function namedPolicy(store: Store, account: string, arn: string): Promise<SessionPolicy> {
  const policy = await findPolicy(store, account, arn)
  const version = policy?.versions.find(({ isDefault }) => isDefault)
  if (policy && version) return { id: arn, name: policy.name, digest: version.digest }
  throw new AwsError('InvalidParameterValue', `The policy ${arn} cannot be found.`, { field: 'PolicyArns' })
}

/**
 * How much of the space for session policies and tags is used, in percent. Differs from AWS, whose packed format is not
 * public: ours counts characters.
 */
export const packedSize = (passed: Passed) => Math.ceil((100 * sizeOf(passed)) / LARGEST)

const sizeOf = ({ Policy = '', PolicyArns = [] }: Passed) =>
  Policy.length + PolicyArns.reduce((sum, { arn = '' }) => sum + arn.length, 0)
