import type { Store } from '@/lib/db/store'
import { BUILT_IN_POLICIES } from '@/lib/gate/built-in-policies'
import { operation } from '@/lib/gate/operation'
import { boolean, list, optional, record, string } from '@/lib/shape/shape'
import { beginningWith, cut, pageOf } from '../paging'
import { paging } from '../shapes'
import { asManaged, BUILT_IN_VERSION } from './managed-policy'
import { policy, policyFields, policyPath } from './policy-fields'
import { type Usage, usageIn } from './usage'

/** Lists managed policies by ARN: the account's own, and the built-in ones, which take the place of AWS's. */
export const ListPolicies = operation({
  action: 'iam:ListPolicies',
  access: 'List',
  summary: 'Lists the managed policies that are available to the account.',

  input: record({
    Scope: optional(string({ values: ['All', 'AWS', 'Local'] })),
    OnlyAttached: optional(boolean),
    PathPrefix: optional(policyPath),
    PolicyUsageFilter: optional(string({ values: ['PermissionsPolicy', 'PermissionsBoundary'] })),
    ...paging,
  }),
  output: record({ Policies: list(policy), IsTruncated: boolean, Marker: optional(string({})) }),

  // Has no resource type: a statement must name "*".
  resource: () => '*',
  deniedResource: () => 'policy path /',

  async run({ input, account, store }) {
    const { Scope = 'All', PathPrefix = '/' } = input
    const { after = '', take } = pageOf(input)
    const usage = await usageIn(store, account.id)
    const wanted = wantedBy(input, usage)
    const own = await store.managedPolicy.findMany({
      where: { account: account.id, arn: { gt: after }, path: beginningWith(PathPrefix) },
      orderBy: { arn: 'asc' },
      // Usage can only be computed for all policies at once; the quota keeps them few.
      ...(wanted ? {} : { take: take + 1 }),
    })
    const builtIn = BUILT_IN.filter(({ arn, path }) => arn > after && path.startsWith(PathPrefix))
    // Account ids sort before "aws", so one list follows the other.
    const rows = [...(Scope === 'AWS' ? [] : own), ...(Scope === 'Local' ? [] : builtIn)]
    const { page, paging } = cut(
      rows.filter(({ arn }) => wanted?.has(arn) ?? true),
      take,
      ({ arn }) => arn,
    )
    const versions = await versionsInForce(
      store,
      account.id,
      page.map(({ arn }) => arn),
    )
    const versionOf = (arn: string) => versions.get(arn) ?? BUILT_IN_VERSION
    return { Policies: page.map((one) => policyFields(one, versionOf(one.arn), usage.get(one.arn))), ...paging }
  },
})

const BUILT_IN = [...BUILT_IN_POLICIES.values()].map(asManaged).sort((a, b) => (a.arn < b.arn ? -1 : 1))

async function versionsInForce(store: Store, account: string, arns: string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await store.policyVersion.findMany({ where: { account, isDefault: true, arn: { in: arns } } })
  return new Map(rows.map(({ arn, versionId }) => [arn, versionId]))
}

/**
 * The ARNs of the policies with the requested use; undefined if no use was requested. AWS words the usage filter as
 * "used as": an unused policy is neither kind.
 */
function wantedBy(
  { OnlyAttached, PolicyUsageFilter }: { OnlyAttached?: boolean; PolicyUsageFilter?: string },
  usage: ReadonlyMap<string, Usage>,
): ReadonlySet<string> | undefined {
  if (!OnlyAttached && PolicyUsageFilter === undefined) return undefined
  const isWanted = ({ attachments, boundaries }: Usage) =>
    PolicyUsageFilter === 'PermissionsBoundary' ? boundaries > 0 : attachments > 0
  return new Set([...usage].flatMap(([arn, used]) => (isWanted(used) ? [arn] : [])))
}
