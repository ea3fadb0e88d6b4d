import { afterAll, expect, it } from 'vitest'
import { askPostgres, startPostgres } from '@/lib/testing/postgres'
import { isServed, lockPostgres } from './lock'

const server = await startPostgres()
afterAll(server.stop)

/** The processes of the server that hold a lock of ours. */
const holders = async () =>
  (await askPostgres(server.address, `SELECT DISTINCT pid FROM pg_locks WHERE locktype = 'advisory'`)).map(
    ({ pid }) => pid,
  )

it('a server whose connection is lost gets its lock back, and releases it when told', async () => {
  const release = await lockPostgres(server.address, 'serve')
  const [first] = await holders()
  await askPostgres(server.address, `SELECT pg_terminate_backend(${first})`)
  await expect.poll(holders, { timeout: 60_000 }).toEqual([expect.not.toBeOneOf([first])])
  expect(await isServed(server.address)).toBe(true)
  await release?.()
  await expect.poll(() => isServed(server.address), { timeout: 60_000 }).toBe(false)
})
