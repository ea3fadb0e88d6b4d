import type { Names } from '@/lib/gate/names'
import type { RequestContext } from '@/lib/gate/operation'
import type { HolderKind } from '../holders'

/** The context keys of a request that attaches or detaches a policy: which policy, and the holder's boundary. */
export const policyContext =
  <Named>(holder: HolderKind<Named>) =>
  async (input: Named & { PolicyArn: string }, names: Names): Promise<RequestContext> => ({
    'iam:PolicyARN': input.PolicyArn,
    ...(await holder.boundary(input, names)),
  })
