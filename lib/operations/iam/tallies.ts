import type { Store } from '@/lib/db/store'
import type { KindName } from '@/lib/mfa/kinds/kind'

// What triggers count when rows come and go (migration 0019), because counting takes as long as there are rows.

const TABLES = ['User', 'Group', 'Role', 'ManagedPolicy', 'PolicyVersion'] as const
const USES = ['attached', 'limiting'] as const
const STATES = ['assigned', 'unassigned'] as const

/** What is counted: rows of a table, principals with a policy or limited by it, devices of a kind by their state. */
export type Counted =
  | (typeof TABLES)[number]
  | `${(typeof USES)[number]}:${string}`
  | `${(typeof STATES)[number]}:${KindName}`

/** How many of each the account has: 0 of what was never counted. */
export async function tallies(
  store: Store,
  account: string,
  whats: readonly Counted[],
): Promise<(what: Counted) => number> {
  const rows = await store.tally.findMany({ where: { account, what: { in: [...whats] } } })
  const counts = new Map(rows.map(({ what, count }) => [what, count]))
  return (what) => counts.get(what) ?? 0
}
