import { type Clock, systemClock } from '@/lib/clock'
import type { Store } from '../turn'

/** How far the clock of PostgreSQL is ahead of that of this process, in seconds. Servers that share it see its time. */
export async function clockDistance(store: Store, clock: Clock = systemClock): Promise<number> {
  const [row] = await store.$queryRaw<{ now: number }[]>`
    SELECT CAST(EXTRACT(EPOCH FROM clock_timestamp()) AS DOUBLE PRECISION) AS "now"`
  return (row?.now ?? Number.NaN) - clock.now().getTime() / 1000
}
