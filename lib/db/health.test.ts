import { describe, expect, it } from 'vitest'
import { inStore, ownDatabase } from '@/lib/testing/database'
import { databaseFaults, isRoomy } from './health'

ownDatabase()

const faults = () => databaseFaults(async () => true)

describe('a database', () => {
  it('is healthy if it can be written to, and the check does not change it', async () => {
    expect(await faults()).toEqual([])
    expect(await inStore((store) => store.setting.count())).toBe(0)
  })

  it('is unhealthy while it cannot be written to, and recovers by itself', async () => {
    await inStore((store) => store.$queryRawUnsafe('PRAGMA query_only=ON'))
    expect(await faults()).toEqual(['database'])
    expect(await faults()).toEqual([])
  })

  it('is unhealthy if it lacks a migration', async () => {
    await inStore((store) => store.$executeRaw`UPDATE _prisma_migrations SET rolled_back_at = started_at`)
    expect(await faults()).toEqual(['migrations'])
    await inStore((store) => store.$executeRaw`UPDATE _prisma_migrations SET rolled_back_at = NULL`)
    expect(await faults()).toEqual([])
  })

  it('is unhealthy if the keys do not open its secrets', async () => {
    expect(await databaseFaults(async () => false)).toEqual(['keys'])
  })
})

describe('free space on the disk', () => {
  const MB = 1024 * 1024
  const disk = (size: number, free: number) => ({ blocks: size / 4096, bavail: free / 4096, bsize: 4096 })

  it.each([
    ['100 MB of a large disk is enough', 250_000 * MB, 100 * MB, true],
    ['less than 100 MB of a large disk is not enough', 250_000 * MB, 99 * MB, false],
    ['a twentieth of a small disk is enough', 64 * MB, 4 * MB, true],
    ['less than a twentieth of a small disk is not enough', 64 * MB, 3 * MB, false],
    ['no free space is not enough', 64 * MB, 0, false],
  ])('%s', (_, size, free, isEnough) => {
    expect(isRoomy(disk(size, free))).toBe(isEnough)
  })
})
