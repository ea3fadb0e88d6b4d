import { afterAll, expect, it } from 'vitest'
import { later, systemClock } from '@/lib/clock'
import { startPostgres } from '@/lib/testing/postgres'
import { NO_ACCOUNT } from '../turn'
import { clockDistance } from './clock'
import { openLanes } from './lanes'

const server = await startPostgres()
afterAll(server.stop)
const lanes = openLanes(server.address)
afterAll(() => lanes.close())

it('tells how far the clocks of the database and of this process are apart', async () => {
  const here = await lanes.run(NO_ACCOUNT, (store) => clockDistance(store))
  expect(Math.abs(here)).toBeLessThan(5)
  const slow = { now: () => later(systemClock.now(), -3600) }
  const ahead = await lanes.run(NO_ACCOUNT, (store) => clockDistance(store, slow))
  expect(Math.abs(ahead - 3600)).toBeLessThan(5)
})
