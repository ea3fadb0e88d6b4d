import type { Store } from '@/lib/db/store'
import { BUILT_IN_POLICIES } from '@/lib/gate/built-in-policies'
import { operation } from '@/lib/gate/operation'
import { boolean, list, optional, record, string } from '@/lib/shape/shape'
import { beginningWith, cut, pageOf } from '../paging'
import { paging } from '../shapes'
import { asManaged, BUILT_IN_VERSION } from './managed-policy'
import { policy, policyFields, policyPath } from './policy-fields'
import { usageOf } from './usage'

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
    const use = usedAs(input)
    const wanted = use && (await policiesUsed(store, account.id, use, after))
    const own = await store.managedPolicy.findMany({
      where: { account: account.id, arn: { gt: after }, path: beginningWith(PathPrefix) },
      orderBy: { arn: 'asc' },
      // A statement cannot name all that are used; the quota keeps policies few.
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
    const arns = page.map(({ arn }) => arn)
    const versions = await versionsInForce(store, account.id, arns)
    const usage = await usageOf(store, account.id, arns)
    const versionOf = (arn: string) => versions.get(arn) ?? BUILT_IN_VERSION
    return { Policies: page.map((one) => policyFields(one, versionOf(one.arn), usage(one.arn))), ...paging }
  },
})

const BUILT_IN = [...BUILT_IN_POLICIES.values()].map(asManaged).sort((a, b) => (a.arn < b.arn ? -1 : 1))

async function versionsInForce(store: Store, account: string, arns: string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await store.policyVersion.findMany({ where: { account, isDefault: true, arn: { in: arns } } })
  return new Map(rows.map(({ arn, versionId }) => [arn, versionId]))
}

/** The requested use; undefined if none is. AWS words the usage filter as "used as": an unused policy is neither kind. */
function usedAs({ OnlyAttached, PolicyUsageFilter }: { OnlyAttached?: boolean; PolicyUsageFilter?: string }) {
  if (!OnlyAttached && PolicyUsageFilter === undefined) return undefined
  return PolicyUsageFilter === 'PermissionsBoundary' ? 'limiting:' : 'attached:'
}

/** The ARNs of the policies after one that are used in a way. */
async function policiesUsed(store: Store, account: string, use: 'attached:' | 'limiting:', after: string) {
  const rows = await store.tally.findMany({
    where: { account, what: { gt: `${use}${after}`, lt: `${use}\u0080` }, count: { gt: 0 } },
  })
  return new Set(rows.map(({ what }) => what.slice(use.length)))
}
