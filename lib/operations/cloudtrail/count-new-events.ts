import type { Store } from '@/lib/db/store'
import { operation } from '@/lib/gate/operation'
import type { Prisma } from '@/lib/generated/sqlite/client'
import { type Infer, integer, optional, record } from '@/lib/shape/shape'
import { eventId, filterFields, passing, type Scope } from './events'
import { ownScope } from './own-scope'
import { stretchFrom } from './stretch'

const input = record({
  ...filterFields,
  /** The id of the newest event that the caller has seen. */
  After: optional(eventId),
})
const output = record({ Count: integer() })

/**
 * How many of one's own events are newer than one, for a list that follows the trail. Not an operation of AWS. As with
 * ListOwnEvents, no policy is needed.
 */
export const CountNewOwnEvents = operation({
  action: 'cloudtrail:LookupEvents',
  access: 'List',
  summary: 'Counts the events of oneself that are newer than one.',
  authorization: 'none',
  unrecorded: true,
  input,
  output,

  resource: () => '*',

  run: ({ input, caller, store }) => newIn(store, ownScope(caller), input),
})

/**
 * The same for everybody's events, under the action that reads them. Not an operation of AWS. The caller's own look-ups
 * do not count, or a list that follows the trail would follow itself.
 */
export const CountNewEvents = operation({
  action: 'cloudtrail:LookupEvents',
  access: 'List',
  summary: 'Counts the events of everybody in the account that are newer than one.',
  unrecorded: true,
  input,
  output,

  resource: () => '*',

  run: ({ input, account, caller, store }) =>
    newIn(store, { account: account.id }, input, {
      NOT: { eventName: 'LookupEvents', outcome: 'Success', principalId: caller.principal.id },
    }),
})

async function newIn(
  store: Store,
  scope: Scope,
  { After, ...filter }: Infer<typeof input>,
  others: Prisma.AuditEventWhereInput = {},
): Promise<Infer<typeof output>> {
  const { within } = await stretchFrom(store, scope.account, { direction: 'asc', times: undefined }, After)
  const where = { AND: [await passing(store, scope, filter, within), others] }
  return { Count: await store.auditEvent.count({ where }) }
}
