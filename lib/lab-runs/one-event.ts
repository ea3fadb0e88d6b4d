import { inTransaction } from '@/lib/db/store'
import type { LabEvent } from '@/lib/labs/facts'
import { labEvents } from './lab-events'

/** An event of the account of a lab as its checks see it, by its id. Undefined if there is none. */
export async function labEventOf(account: string, id: string): Promise<LabEvent | undefined> {
  const events = await inTransaction(account, (store) => labEvents(store, account))
  return events.find((event) => event.id === id)
}

/** The newest decision on a call of one person for each value that `aws:MultiFactorAuthPresent` had. */
export async function newestByMfa(
  account: string,
  { name, actor }: { name: string; actor: string },
): Promise<ReadonlyMap<LabEvent['mfa'], LabEvent>> {
  const events = await inTransaction(account, (store) => labEvents(store, account))
  const decided = events.filter((event) => event.name === name && event.actor === actor && event.decision !== null)
  return new Map(decided.map((event) => [event.mfa, event]))
}

/** The serial numbers of all MFA devices in the account of a lab, the newest last. */
export async function serialNumbersIn(account: string): Promise<string[]> {
  const rows = await inTransaction(account, (store) =>
    store.mfaDevice.findMany({
      where: { account },
      select: { serialNumber: true },
      orderBy: [{ createdAt: 'asc' }, { serialNumber: 'asc' }],
    }),
  )
  return rows.map(({ serialNumber }) => serialNumber)
}
