import { afterAll, describe, expect, it } from 'vitest'
import { askPostgres, databaseAddress, startPostgres } from '@/lib/testing/postgres'
import { ownSettings } from '@/lib/testing/settings'
import { connectPg } from './connection'
import { faultIn } from './settings'

// One of our own, which puts nothing on a disk, whatever the shell says.
const server = await startPostgres({ address: '' })
afterAll(server.stop)
ownSettings({ environment: 'production' })

/** A database with a setting of its own. */
async function database(name: string, setting: string): Promise<string> {
  await askPostgres(server.address, `CREATE DATABASE ${name}`)
  await askPostgres(server.address, `ALTER DATABASE ${name} SET ${setting}`)
  return databaseAddress(server.address, name)
}

describe('a PostgreSQL', () => {
  it('that does not put on its disk what it acknowledges is refused in production, unless it may lose everything', async () => {
    const kept = await connectPg(server.address, 30_000)
    await kept.end()
    const url = await database('precious', 'postern.may_lose_data = off')
    await expect(connectPg(url, 30_000)).rejects.toThrow('fsync is off. Set fsync = on in its configuration')
  })

  it('may lose everything in training', () => {
    expect(faultIn({ version: 180_000, fsync: 'off', mayLose: null }, true)).toBeUndefined()
  })

  it.each([
    ['off', 'on'],
    ['local', 'on'],
    ['remote_apply', 'remote_apply'],
  ])('whose commits are to wait as for %s waits for its disk, and for standbys as it is told', async (set, held) => {
    const url = await database(`waits_${set}`, `synchronous_commit = ${set}`)
    const connection = await connectPg(url, 30_000)
    const { rows } = await connection.ask('SHOW synchronous_commit', 30_000)
    await connection.end()
    expect(rows).toEqual([{ synchronous_commit: held }])
  })

  it.each([
    [140_013, 'PostgreSQL 14 is too old: Postern needs 15 or newer.'],
    [150_000, undefined],
    [180_004, undefined],
  ])('of version %i is used only if it is new enough', (version, fault) => {
    for (const isTraining of [true, false]) {
      expect(faultIn({ version, fsync: 'on', mayLose: null }, isTraining)).toBe(fault)
    }
  })
})
