import { nameInArn } from '@/lib/arns'
import type { SessionPolicy } from '@/lib/auth/caller'
import type { Store } from '@/lib/db/store'
import { AwsError } from '@/lib/errors'
import { demandPolicy, keepDocument } from '@/lib/iam/policy-document'
import { BUILT_IN_POLICIES } from '@/lib/managed-policies'

type Passed = { Policy?: string; PolicyArns?: { arn?: string }[] }

/** Characters that what is passed to a session may have in all (API reference of STS, "AssumeRole"). */
const LARGEST = 2_048

/**
 * The policies that are passed to a session, as they are now: later versions do not change the session.
 * Throws MalformedPolicyDocument, PackedPolicyTooLarge, and InvalidParameterValue for what is no policy of the account.
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
  const builtIn = BUILT_IN_POLICIES.get(arn)
  if (builtIn) return { id: arn, name: builtIn.name, digest: builtIn.digest }
  const version = await store.policyVersion.findFirst({ where: { account, arn, isDefault: true } })
  if (version) return { id: arn, name: nameInArn(arn), digest: version.digest }
  throw new AwsError('InvalidParameterValue', `The policy ${arn} cannot be found.`, { field: 'PolicyArns' })
}

/**
 * How much of the space for session policies and tags is used, in percent. Differs from AWS, whose packed format is not
 * public: ours counts characters.
 */
export const packedSize = (passed: Passed) => Math.ceil((100 * sizeOf(passed)) / LARGEST)

const sizeOf = ({ Policy = '', PolicyArns = [] }: Passed) =>
  Policy.length + PolicyArns.reduce((sum, { arn = '' }) => sum + arn.length, 0)
