import type { Store } from '@/lib/db/store'

/** How many users, groups and roles a policy is attached to, and how many users and roles it limits as a boundary. */
export type Usage = { attachments: number; boundaries: number }

export const UNUSED: Usage = { attachments: 0, boundaries: 0 }

/** How the managed policies of an account are used: one of them if an ARN is given, else all. */
export async function usageIn(store: Store, account: string, arn?: string): Promise<ReadonlyMap<string, Usage>> {
  const attached = await store.policyAttachment.groupBy({
    by: ['arn'],
    where: { account, ...(arn !== undefined && { arn }) },
    _count: true,
  })
  const limits = {
    by: ['boundaryArn' as const],
    where: { account, boundaryArn: arn ?? { not: null } },
    _count: true as const,
  }
  const limited = [...(await store.user.groupBy(limits)), ...(await store.role.groupBy(limits))]
  const usage = new Map(attached.map(({ arn, _count }) => [arn, { attachments: _count, boundaries: 0 }]))
  for (const { boundaryArn, _count } of limited) {
    if (boundaryArn === null) continue
    const { attachments, boundaries } = usage.get(boundaryArn) ?? UNUSED
    usage.set(boundaryArn, { attachments, boundaries: boundaries + _count })
  }
  return usage
}

/** How one managed policy is used. */
export const usageOf = async (store: Store, account: string, arn: string): Promise<Usage> =>
  (await usageIn(store, account, arn)).get(arn) ?? UNUSED
