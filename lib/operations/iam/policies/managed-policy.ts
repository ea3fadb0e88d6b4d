import type { Store } from '@/lib/db/store'
import { AwsError } from '@/lib/errors'
import { BUILT_IN_POLICIES, type BuiltInPolicy } from '@/lib/gate/built-in-policies'
import type { Grant } from '@/lib/gate/grant'
import { lockPolicy } from '@/lib/row-locks'

/** The properties of a managed policy: one of the account's own, or a built-in one. */
export type PolicyFacts = {
  arn: string
  policyId: string
  name: string
  path: string
  description: string | null
  createdAt: Date
  updatedAt: Date
}

type ManagedPolicy = PolicyFacts & { versions: VersionRow[] }

export type VersionRow = { versionId: string; digest: string; isDefault: boolean; createdAt: Date }

/** Reports whether a text is the ARN of a managed policy, which need not exist. */
export const isPolicyArn = (arn: string) => /^arn:aws:iam::(?:aws|\d{12}):policy\/[!-~]+$/.test(arn)

/** The only version of a built-in policy. */
export const BUILT_IN_VERSION = 'v1'

/** A built-in policy, with its one version. */
export const asManaged = ({ createdAt, digest, ...facts }: BuiltInPolicy): ManagedPolicy => ({
  ...facts,
  createdAt,
  updatedAt: createdAt,
  versions: [{ versionId: BUILT_IN_VERSION, digest, isDefault: true, createdAt }],
})

/** A managed policy with its versions by ARN, if there is one. */
export async function findPolicy(store: Store, account: string, arn: string): Promise<ManagedPolicy | undefined> {
  const builtIn = BUILT_IN_POLICIES.get(arn)
  if (builtIn) return asManaged(builtIn)
  const where = { account_arn: { account, arn } }
  return (await store.managedPolicy.findUnique({ where, include: { versions: true } })) ?? undefined
}

/** Reports whether there is a managed policy to attach or to limit with, and keeps it from being deleted meanwhile. */
export const lockedForUse = async (store: Store, account: string, arn: string): Promise<boolean> =>
  BUILT_IN_POLICIES.has(arn) || lockPolicy(store, account, arn)

/**
 * The managed policy that a request names. Throws NoSuchEntity, and ValidationError for anything but the ARN of a
 * policy.
 */
export async function policyOf({ input, account, store }: Grant<{ PolicyArn: string }>): Promise<ManagedPolicy> {
  const { PolicyArn: arn } = input
  if (!isPolicyArn(arn)) throw invalidArn(arn)
  const policy = await findPolicy(store, account.id, arn)
  if (policy) return policy
  throw noSuchPolicy(arn)
}

const noSuchPolicy = (arn: string) =>
  new AwsError('NoSuchEntity', `Policy ${arn} was not found.`, { field: 'PolicyArn' })

/**
 * The same for a request that changes the policy: locks it. Also throws AccessDenied for a built-in one, whatever the
 * caller's policies allow.
 */
export async function ownPolicyOf(grant: Grant<{ PolicyArn: string }>): Promise<ManagedPolicy> {
  const isLocked = await lockPolicy(grant.store, grant.account.id, grant.input.PolicyArn)
  const policy = await policyOf(grant)
  demandOwn(policy.arn)
  // Somebody created it between the two statements.
  if (!isLocked) throw noSuchPolicy(policy.arn)
  return policy
}

function demandOwn(arn: string): void {
  if (!BUILT_IN_POLICIES.has(arn)) return
  throw new AwsError('AccessDenied', `Policy ${arn} is managed by AWS and cannot be changed.`, { field: 'PolicyArn' })
}

/** The error for an ARN that is not the ARN of a policy. */
export const invalidArn = (arn: string) =>
  new AwsError('ValidationError', `ARN ${arn} is not valid.`, { field: 'PolicyArn' })

/** The default version of a policy. */
export const defaultIn = (versions: readonly VersionRow[]) => versions.find(({ isDefault }) => isDefault)?.versionId

type VersionGrant = Grant<{ PolicyArn: string; VersionId: string }>

/**
 * The version of a managed policy that a request names. Throws ValidationError for anything but the ARN of a policy,
 * and NoSuchEntity, in the same words whether the policy or the version is missing, as recorded from AWS.
 */
export async function versionOf({ input, account, store }: VersionGrant): Promise<VersionRow> {
  const { PolicyArn: arn, VersionId } = input
  if (!isPolicyArn(arn)) throw invalidArn(arn)
  const policy = await findPolicy(store, account.id, arn)
  const version = policy?.versions.find(({ versionId }) => versionId === VersionId)
  if (version) return version
  throw noSuchVersion(arn, VersionId, policy ? 'VersionId' : 'PolicyArn')
}

/** The same for a request that changes the policy: locks it. Also throws AccessDenied, like `ownPolicyOf`. */
export async function ownVersionOf(grant: VersionGrant): Promise<VersionRow> {
  const { PolicyArn: arn, VersionId } = grant.input
  const isLocked = await lockPolicy(grant.store, grant.account.id, arn)
  const version = await versionOf(grant)
  demandOwn(arn)
  // Somebody created it between the two statements.
  if (!isLocked) throw noSuchVersion(arn, VersionId, 'PolicyArn')
  return version
}

const noSuchVersion = (arn: string, versionId: string, field: 'PolicyArn' | 'VersionId') =>
  new AwsError('NoSuchEntity', `Policy ${arn} version ${versionId} does not exist or is not attachable.`, { field })
