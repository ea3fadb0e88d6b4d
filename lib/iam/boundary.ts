import type { Store } from '@/lib/db/store'
import { AwsError } from '@/lib/errors'
import type { RequestContext } from '@/lib/gate/operation'
import { BUILT_IN_POLICIES } from '@/lib/managed-policies'

/** The context key of a request that names a boundary. Without one it is absent. */
export const boundaryContext = (arn: string | undefined): RequestContext =>
  arn === undefined ? {} : { 'iam:PermissionsBoundary': arn }

/**
 * The ARN of a managed policy that may limit users and roles of the account.
 * Throws InvalidInput for what is no ARN of a policy, NoSuchEntity where there is none.
 */
export async function attachablePolicy(store: Store, account: string, arn: string): Promise<string> {
  if (!/^arn:aws:iam::(?:aws|\d{12}):policy\/\S+$/.test(arn)) {
    throw new AwsError('InvalidInput', `ARN ${arn} is not valid.`, { field: 'PermissionsBoundary' })
  }
  if (BUILT_IN_POLICIES.has(arn)) return arn
  if (await store.managedPolicy.findUnique({ where: { account_arn: { account, arn } } })) return arn
  throw new AwsError('NoSuchEntity', `Scope ARN: ${arn} does not exist or is not attachable.`, {
    field: 'PermissionsBoundary',
  })
}

/** A boundary as operations answer it. */
export const boundaryFields = (arn: string | null) =>
  arn === null
    ? {}
    : { PermissionsBoundary: { PermissionsBoundaryType: 'PermissionsBoundaryPolicy', PermissionsBoundaryArn: arn } }
