import { existsSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { databaseFaults } from '@/lib/db/health'
import { BUILT_IN_POLICIES } from '@/lib/gate/built-in-policies'
import { seal } from '@/lib/seal'
import { opensProof } from '@/lib/sealed/proof'
import { inStore, ownDatabase } from '@/lib/testing/database'
import { prepareDatabase, prepareEnvironment } from './prepare'

const dataDir = ownDatabase()

const OTHER_KEYS = [{ id: 'test', key: Buffer.alloc(32, 8) }]

describe('prepareEnvironment', () => {
  it('seeds an empty database once, with the texts that traces show', async () => {
    expect(await prepareEnvironment()).toBe(true)
    expect(await prepareEnvironment()).toBe(false)
    const digests = (await inStore((store) => store.policyText.findMany())).map(({ digest }) => digest)
    expect(digests).toEqual(expect.arrayContaining([...BUILT_IN_POLICIES.values()].map(({ digest }) => digest)))
    expect(existsSync(path.join(dataDir, 'operator-token'))).toBe(true)
    expect(await databaseFaults(opensProof)).toEqual([])
  })

  it('refuses a database sealed with other keys', async () => {
    await prepareDatabase()
    const value = seal(Buffer.from('This database opens with this key.'), 'Setting.value:seal-canary', OTHER_KEYS)
    await inStore((store) => store.setting.update({ where: { key: 'seal-canary' }, data: { value } }))
    await expect(prepareEnvironment()).rejects.toThrow('The seal keys are not those')
    await inStore((store) => store.setting.delete({ where: { key: 'seal-canary' } }))
  })

  it('fails while a migration is missing', async () => {
    await inStore((store) => store.$executeRaw`DELETE FROM _prisma_migrations`)
    expect(await databaseFaults(opensProof)).toContain('migrations')
  })
})
