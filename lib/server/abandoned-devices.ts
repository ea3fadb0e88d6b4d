import { append } from '@/lib/audit/append'
import { later, type Sources, systemSources } from '@/lib/clock'
import { inTransaction, type Run, type Store } from '@/lib/db/store'
import { EVERY_ACCOUNT } from '@/lib/db/turn'
import { env } from '@/lib/env'
import { newUuid } from '@/lib/ids'
import { virtual } from '@/lib/mfa/kinds/virtual'

/** How long a virtual device may stay unassigned. */
export const ABANDONED_AFTER_SECONDS = 24 * 60 * 60

/**
 * Deletes virtual devices that have been unassigned for a day, each with a record in the trail of its account, and
 * returns their number: anybody may have seen the seed of an unassigned device (S-25). Only in production, because
 * worlds and tests need theirs. One transaction deletes at most `page` devices.
 */
export async function deleteAbandonedDevices(
  sources: Sources = systemSources,
  run: Run = inTransaction,
  page = 100,
): Promise<number> {
  if (env().environment !== 'production') return 0
  let deleted = 0
  for (let isMore = true; isMore; ) {
    const count = await run(EVERY_ACCOUNT, (store) => deletePage(store, sources, page))
    deleted += count
    isMore = count === page
  }
  return deleted
}

async function deletePage(store: Store, { clock, chance }: Sources, page: number): Promise<number> {
  const now = clock.now()
  const before = later(now, -ABANDONED_AFTER_SECONDS)
  const devices = await store.mfaDevice.findMany({
    where: {
      kind: virtual.kind,
      principalId: null,
      OR: [{ freedAt: null, createdAt: { lt: before } }, { freedAt: { lt: before } }],
    },
    orderBy: { createdAt: 'asc' },
    take: page,
  })
  for (const { account, serialNumber } of devices) {
    await store.mfaDevice.delete({ where: { account_serialNumber: { account, serialNumber } } })
    await append(store, {
      ...{ account, at: now, id: newUuid(chance), requestId: newUuid(chance), resource: serialNumber },
      ...{ eventSource: 'postern', eventName: 'DeleteAbandonedMFADevice', readOnly: false, outcome: 'Success' },
      ...{ principalArn: 'postern', principalId: 'postern', sourceIp: 'local', userAgent: 'postern' },
      entryPoint: 'server',
    })
  }
  return devices.length
}
