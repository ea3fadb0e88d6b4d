import { describe, expect, it } from 'vitest'
import { inStore, ownDatabase } from '@/lib/testing/database'
import { isHealthy, isRoomy } from './health'

ownDatabase()

describe('a database', () => {
  it('is healthy when it takes changes, and is left as it was', async () => {
    expect(await isHealthy()).toBe(true)
    expect(await inStore((store) => store.setting.count())).toBe(0)
  })

  it('that takes none is not, and is again by itself', async () => {
    await inStore((store) => store.$queryRawUnsafe('PRAGMA query_only=ON'))
    expect(await isHealthy()).toBe(false)
    expect(await isHealthy()).toBe(true)
  })

  it('that lacks a migration is not', async () => {
    await inStore((store) => store.$executeRaw`UPDATE _prisma_migrations SET rolled_back_at = started_at`)
    expect(await isHealthy()).toBe(false)
    await inStore((store) => store.$executeRaw`UPDATE _prisma_migrations SET rolled_back_at = NULL`)
    expect(await isHealthy()).toBe(true)
  })
})

describe('room on the disk', () => {
  const MB = 1024 * 1024
  const disk = (size: number, free: number) => ({ blocks: size / 4096, bavail: free / 4096, bsize: 4096 })

  it.each([
    ['100 MB of a large disk', 250_000 * MB, 100 * MB, true],
    ['less than that', 250_000 * MB, 99 * MB, false],
    ['a twentieth of a small one', 64 * MB, 4 * MB, true],
    ['less than that', 64 * MB, 3 * MB, false],
    ['none', 64 * MB, 0, false],
  ])('%s', (_, size, free, isEnough) => {
    expect(isRoomy(disk(size, free))).toBe(isEnough)
  })
})
