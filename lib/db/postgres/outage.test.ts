import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { faultyNetwork } from '@/lib/testing/faulty-network'
import { askPostgres, databaseAddress, startPostgres, withPostgres } from '@/lib/testing/postgres'
import type { Lane } from '../lane'
import { migrate } from '../migrate'
import { isOutage } from '../outage'
import { NO_ACCOUNT, type Store } from '../turn'
import { connectPg } from './connection'
import { openLanes } from './lanes'
import { outageOfConnecting } from './outage'

const server = await startPostgres()
afterAll(server.stop)
const url = databaseAddress(server.address, 'failing')
const network = await faultyNetwork(url)
afterAll(network.stop)
const ACCOUNT = '111122223333'

beforeAll(async () => {
  await askPostgres(server.address, 'CREATE DATABASE failing')
  await migrate(url)
})

/** Lanes of a test, which end with it. */
const opened: Lane[] = []
function lanesTo(address: string, patience?: Parameters<typeof openLanes>[1]): Lane {
  const lanes = openLanes(address, patience)
  opened.push(lanes)
  return lanes
}
afterEach(async () => {
  network.become('carries')
  for (const lanes of opened.splice(0)) await lanes.close()
  await askPostgres(url, 'DELETE FROM "Setting"')
})

const keep = (key: string) => (store: Store) => store.setting.create({ data: { key, value: '' } })
const keys = async () => (await askPostgres(url, 'SELECT "key" FROM "Setting" ORDER BY 1')).map(({ key }) => key)
/** What came of a work: its value, or whether it failed by an outage. */
const fate = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (thrown: unknown) => (isOutage(thrown) ? 'outage' : String(thrown)),
  )

describe('a PostgreSQL that only reads', () => {
  it('is an outage, and after it no connection stays read-only', async () => {
    const lanes = lanesTo(url)
    const set = (to: string) =>
      askPostgres(server.address, `ALTER DATABASE failing SET default_transaction_read_only = ${to}`)
    await set('on')
    // Several connections that have met nothing wrong.
    await Promise.all([1, 2, 3].map(() => lanes.run(NO_ACCOUNT, (store) => store.setting.count())))
    expect(await fate(lanes.run(ACCOUNT, keep('lost')))).toBe('outage')
    await set('off')
    for (const key of ['a', 'b', 'c']) expect(await fate(lanes.run(ACCOUNT, keep(key)))).toBe('done')
    expect(await keys()).toEqual(['a', 'b', 'c'])
  })
})

describe('a disk of PostgreSQL that is full', () => {
  it('is an outage, stores nothing, and is over when there is room', async () => {
    const lanes = lanesTo(url)
    await askPostgres(
      url,
      `CREATE FUNCTION "full"() RETURNS trigger LANGUAGE plpgsql AS
         $$ BEGIN RAISE EXCEPTION 'could not extend file' USING ERRCODE = '53100'; END $$;
       CREATE TRIGGER "full" BEFORE INSERT ON "Setting" FOR EACH ROW EXECUTE FUNCTION "full"()`,
    )
    const caught = lanes.run(ACCOUNT, (store) => keep('caught')(store).catch(() => {}))
    expect(await fate(caught)).toBe('outage')
    await askPostgres(url, 'DROP FUNCTION "full" CASCADE')
    expect(await fate(lanes.run(ACCOUNT, keep('kept')))).toBe('done')
    expect(await keys()).toEqual(['kept'])
  })
})

describe('a table that somebody else has locked', () => {
  it('is an outage in time, and is over when the lock is', async () => {
    const lanes = lanesTo(url, { turn: 1_000, work: 30_000, answer: 1_000 })
    await expect.poll(() => fate(lanes.run(ACCOUNT, keep('before'))), { timeout: 60_000 }).toBe('done')
    await withPostgres(url, async (other) => {
      await other.query('BEGIN; LOCK TABLE "Setting"')
      expect(await fate(lanes.run(ACCOUNT, keep('lost')))).toBe('outage')
      await other.query('ROLLBACK')
    })
    await expect.poll(() => fate(lanes.run(ACCOUNT, keep('after'))), { timeout: 60_000 }).toBe('done')
    expect(await keys()).toEqual(['after', 'before'])
  })
})

describe('a network that is silent', () => {
  const SHORT = { turn: 1_000, work: 2_000, answer: 50 }
  /** Lanes with a connection that has worked. */
  async function lanesThrough(): Promise<Lane> {
    const lanes = lanesTo(network.address, SHORT)
    await expect.poll(() => fate(lanes.run(ACCOUNT, async () => {})), { timeout: 60_000 }).toBe('done')
    return lanes
  }
  const recovers = (lanes: Lane) =>
    expect.poll(() => fate(lanes.run(ACCOUNT, async () => {})), { timeout: 60_000 }).toBe('done')

  it('is an outage for each that begins, and every place is given back', async () => {
    const lanes = await lanesThrough()
    network.become('silent')
    const all = Array.from({ length: 25 }, () => fate(lanes.run(ACCOUNT, keep('lost'))))
    expect(new Set(await Promise.all(all))).toEqual(new Set(['outage']))
    network.become('carries')
    await recovers(lanes)
    expect(await keys()).toEqual([])
  })

  it.each<[string, (store: Store) => Promise<unknown>]>([
    [
      'a statement',
      async (store) => {
        network.become('silent')
        return keep('lost')(store)
      },
    ],
    [
      'COMMIT',
      async (store) => {
        await keep('lost')(store)
        network.become('silent')
      },
    ],
  ])('is an outage when it begins before %s, and the connection is not used again', async (_, work) => {
    const lanes = await lanesThrough()
    expect(await fate(lanes.run(ACCOUNT, work))).toBe('outage')
    await expect.poll(network.connections).toBe(0)
    network.become('carries')
    await recovers(lanes)
    expect(await keys()).toEqual([])
  })

  it('keeps nobody waiting who has failed, and the connection is not used again', async () => {
    const lanes = await lanesThrough()
    const work = lanes.run(ACCOUNT, async () => {
      network.become('silent')
      throw new Error('of the work')
    })
    expect(await fate(work)).toBe('Error: of the work')
    await expect.poll(network.connections).toBe(0)
  })

  it('is an outage for those who connect', async () => {
    network.become('silent')
    expect(await fate(connectPg(network.address, 1_000, 50))).toBe('outage')
  })

  it('does not keep a process from ending', async () => {
    const lanes = await lanesThrough()
    network.become('silent')
    await lanes.close()
    await expect.poll(network.connections).toBe(0)
  })
})

describe('a connection that fails while it is made', () => {
  it.each(['ends', 'resets'] as const)('is an outage when the network %s it', async (mood) => {
    network.become(mood)
    expect(await fate(connectPg(network.address, 30_000))).toBe('outage')
    expect(await fate(lanesTo(network.address).run(ACCOUNT, keep('lost')))).toBe('outage')
  })

  const failed = (code: string, message = 'x') => Object.assign(new Error(message), code && { code })
  it.each([
    ...['ECONNREFUSED', 'ECONNRESET', 'EHOSTUNREACH', 'ENETUNREACH', 'ETIMEDOUT', 'EPIPE', 'ENOTFOUND', 'EAI_AGAIN'],
    ...['EMFILE', '57P03', '53300', '08006'],
  ])('is an outage with %s', (code) => {
    expect(isOutage(outageOfConnecting(failed(code)))).toBe(true)
  })

  it.each(['Connection terminated unexpectedly', 'timeout expired'])('is an outage without a code: %s', (message) => {
    expect(isOutage(outageOfConnecting(failed('', message)))).toBe(true)
  })

  it.each([
    failed('28P01', 'password authentication failed for user "x"'),
    failed('3D000', 'database "x" does not exist'),
    failed('42501', 'permission denied for database "x"'),
    failed('', 'SASL: SCRAM-SERVER-FIRST-MESSAGE: client password must be a string'),
    failed('', 'The server does not support SSL connections'),
    failed('ERR_TLS_CERT_ALTNAME_INVALID'),
    failed('DEPTH_ZERO_SELF_SIGNED_CERT'),
    failed('EPROTO'),
    new TypeError('a mistake of ours'),
  ])('is none when the server or the driver refuses it: %s', (thrown) => {
    expect(outageOfConnecting(thrown)).toBeUndefined()
  })

  it('is none when there is no such database or user', async () => {
    expect(await fate(connectPg(databaseAddress(server.address, 'nowhere'), 1_000))).toMatch(/"nowhere" does not exist/)
  })
})
