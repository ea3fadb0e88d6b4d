import type { Store } from '@/lib/db/store'
import { contextKeysOf, type NamedPolicy, type PolicySet } from '@/lib/policy'
import type { RequestContext } from './operation'

/**
 * The tags of the resource of a request as context keys, `aws:ResourceTag/Key` and IAM's own `iam:ResourceTag/Key`.
 * They are looked up only when a policy uses one. A resource that does not exist has none.
 */
export async function resourceTags(
  store: Store,
  set: PolicySet,
  account: string,
  resource: string,
): Promise<RequestContext> {
  if (!asksForTags(set)) return {}
  const tags = await tagsOf(store, account, resource)
  return Object.fromEntries(
    tags.flatMap(({ key, value }) => [
      [`aws:ResourceTag/${key}`, value],
      [`iam:ResourceTag/${key}`, value],
    ]),
  )
}

function asksForTags(set: PolicySet): boolean {
  const known = asking.get(set)
  if (known !== undefined) return known
  const policies = [...set.identity, set.boundary, ...(set.session ?? []), set.resource]
  const asks = policies.some((one) => one !== undefined && namesTags(one))
  asking.set(set, asks)
  return asks
}

const asking = new WeakMap<PolicySet, boolean>()

const namesTags = ({ policy }: NamedPolicy) =>
  contextKeysOf(policy).some((key) => key.toLowerCase().includes(':resourcetag/'))

/** Looks tags up by the kind and the name in the ARN. */
async function tagsOf(store: Store, account: string, resource: string): Promise<{ key: string; value: string }[]> {
  const [, owner, kind, name] = /^arn:aws:iam::(\d{12}):([a-z]+)\/(?:.*\/)?([^/]+)$/.exec(resource) ?? []
  if (owner !== account || name === undefined) return []
  const select = { tags: { select: { key: true, value: true } } }
  const nameKey = name.toLowerCase()
  const row =
    kind === 'user'
      ? await store.user.findUnique({ where: { account_nameKey: { account, nameKey } }, select })
      : kind === 'role'
        ? await store.role.findUnique({ where: { account_nameKey: { account, nameKey } }, select })
        : kind === 'policy'
          ? await store.managedPolicy.findUnique({ where: { account_arn: { account, arn: resource } }, select })
          : kind === 'mfa'
            ? await store.mfaDevice.findUnique({
                where: { account_serialNumber: { account, serialNumber: resource } },
                select,
              })
            : null
  return row?.tags ?? []
}
