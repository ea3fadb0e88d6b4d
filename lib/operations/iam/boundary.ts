import type { Store } from '@/lib/db/store'
import { AwsError } from '@/lib/errors'
import type { RequestContext } from '@/lib/gate/operation'
import { isPolicyArn, lockedForUse } from './policies/managed-policy'

/** The context key of a request that names a boundary. Without one it is absent. */
export const boundaryContext = (arn: string | undefined): RequestContext =>
  arn === undefined ? {} : { 'iam:PermissionsBoundary': arn }

/**
 * The ARN of a managed policy that may limit users and roles of the account, locked until the transaction ends.
 * Throws InvalidInput if it is not the ARN of a policy, NoSuchEntity if there is no such policy.
 */
export async function attachablePolicy(store: Store, account: string, arn: string): Promise<string> {
  if (!isPolicyArn(arn)) {
    throw new AwsError('InvalidInput', `ARN ${arn} is not valid.`, { field: 'PermissionsBoundary' })
  }
  if (await lockedForUse(store, account, arn)) return arn
  throw new AwsError('NoSuchEntity', `Scope ARN: ${arn} does not exist or is not attachable.`, {
    field: 'PermissionsBoundary',
  })
}

/** A boundary as operations return it. */
export const boundaryFields = (arn: string | null) =>
  arn === null
    ? {}
    : { PermissionsBoundary: { PermissionsBoundaryType: 'PermissionsBoundaryPolicy', PermissionsBoundaryArn: arn } }
