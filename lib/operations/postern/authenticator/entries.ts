import { AwsError } from '@/lib/errors'
import type { Grant } from '@/lib/gate/grant'
import { lockPerson, lockRole } from '@/lib/row-locks'
import { string } from '@/lib/shape/shape'

/** The id of an entry: a UUID. */
export const entryId = string({ min: 36, max: 36, pattern: '[0-9a-f-]+' })

/** The service rule of the practice authenticator: only training has one. Codes of real devices must not lie on a server. */
export async function demandTraining({ rules }: Pick<Grant<unknown>, 'rules'>): Promise<void> {
  if (!rules.isTraining) throw new AwsError('InvalidAction', 'There is no practice authenticator in production.')
}

/** Where all entries of the caller are. */
export const entriesOfCaller = ({ account, caller }: Pick<Grant<unknown>, 'account' | 'caller'>) => ({
  account: account.id,
  principalId: caller.principal.id,
})

/** Locks the caller, before entries are added or counted. */
export const lockCaller = ({ account, caller: { principal }, store }: Grant<unknown>): Promise<boolean> =>
  principal.kind === 'role' ? lockRole(store, account.id, principal.id) : lockPerson(store, account.id, principal.id)

/** Returns an entry of the caller. Throws NoSuchEntity, also for an entry of somebody else. */
export async function demandEntry(grant: Grant<{ EntryId: string }>) {
  const { input, store } = grant
  const entry = await store.authenticatorEntry.findFirst({ where: { ...entriesOfCaller(grant), id: input.EntryId } })
  if (entry) return entry
  throw new AwsError('NoSuchEntity', `The entry with id ${input.EntryId} cannot be found.`, { field: 'EntryId' })
}
