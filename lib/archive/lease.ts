import { later, type Sources } from '@/lib/clock'
import type { Store } from '@/lib/db/store'
import { newUuid } from '@/lib/ids'

const KEY = 'archive-lease'

/** How long others wait for a process that was killed. It begins anew with each turn. */
const SECONDS = 600

/**
 * Takes the right to archive, which one process has at a time, and returns its holder's id. Returns undefined while
 * another process has it.
 */
export async function takeLease(store: Store, { clock, chance }: Sources): Promise<string | undefined> {
  const [now, holder] = [clock.now(), newUuid(chance)]
  await store.$executeRaw`INSERT INTO "Setting" ("key", "value") VALUES (${KEY}, '') ON CONFLICT DO NOTHING`
  // The value begins with its end, so the order of values is that of time.
  const { count } = await store.setting.updateMany({
    where: { key: KEY, value: { lt: now.toISOString() } },
    data: { value: leaseUntil(now, holder) },
  })
  return count === 1 ? holder : undefined
}

/** Has the lease last longer. Throws if the holder was so slow that another process has taken it. */
export async function renewLease(store: Store, holder: string, now: Date): Promise<void> {
  const { count } = await store.setting.updateMany({ where: heldBy(holder), data: { value: leaseUntil(now, holder) } })
  if (count !== 1) throw new Error('Another process archives the trail by now.')
}

/** Gives the lease back, if the holder still has it. */
export async function giveBack(store: Store, holder: string): Promise<void> {
  await store.setting.updateMany({ where: heldBy(holder), data: { value: '' } })
}

const heldBy = (holder: string) => ({ key: KEY, value: { endsWith: ` ${holder}` } })
const leaseUntil = (now: Date, holder: string) => `${later(now, SECONDS).toISOString()} ${holder}`
