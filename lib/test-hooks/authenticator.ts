import { inTransaction } from '@/lib/db/store'
import { AwsError } from '@/lib/errors'
import { clockSetTo, type EntryView, entriesOf, MOST_DRIFT } from '@/lib/mfa/authenticator-entry'
import { readTime } from '@/lib/worlds/account-time'
import { accountRow } from '@/lib/worlds/accounts'
import type { BodyMembers } from './request-body'

/** An entry of somebody's practice authenticator. `userId` is the account's id for the root user. */
type HeldEntry = EntryView & { userId: string }

/** All entries of an account, by holder. Throws NoSuchEntity for an account that does not exist. */
export async function entriesIn(account: string): Promise<{ entries: HeldEntry[]; now: Date }> {
  const { now } = await readTime(account)
  return inTransaction(account, async (store) => {
    const holders = await store.authenticatorEntry.findMany({
      where: { account },
      distinct: ['principalId'],
      orderBy: { principalId: 'asc' },
      select: { principalId: true },
    })
    const entries: HeldEntry[] = []
    for (const { principalId } of holders) {
      const held = await entriesOf(store, { account, principalId }, now)
      entries.push(...held.map((entry) => ({ ...entry, userId: principalId })))
    }
    return { entries, now }
  })
}

/** Sets the clock of an entry: `driftSteps`, `isFrozen`, or both. Throws NoSuchEntity and ValidationError. */
export async function setEntryClock(account: string, id: string, members: BodyMembers) {
  const change = changeIn(members)
  const { now } = await readTime(account)
  await inTransaction(account, async (store) => {
    await accountRow(store, account)
    const where = { account_id: { account, id } }
    const entry = await store.authenticatorEntry.findUnique({ where })
    if (!entry) throw new AwsError('NoSuchEntity', `The entry with id ${id} cannot be found.`)
    await store.authenticatorEntry.update({ where, data: clockSetTo(entry, change, now) })
  })
  return entriesIn(account)
}

function changeIn({ driftSteps, isFrozen }: BodyMembers) {
  if (driftSteps === undefined && isFrozen === undefined) throw invalid('Give "driftSteps", "isFrozen" or both.')
  if (driftSteps !== undefined && !isDrift(driftSteps)) {
    throw invalid(`"driftSteps" must be a whole number from -${MOST_DRIFT} to ${MOST_DRIFT}.`)
  }
  if (isFrozen !== undefined && typeof isFrozen !== 'boolean') throw invalid('"isFrozen" must be true or false.')
  return { ...(driftSteps !== undefined && { driftSteps }), ...(isFrozen !== undefined && { isFrozen }) }
}

const isDrift = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && Math.abs(value) <= MOST_DRIFT

const invalid = (message: string) => new AwsError('ValidationError', message)
