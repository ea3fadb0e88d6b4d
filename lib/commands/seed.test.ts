import { spawnSync } from 'node:child_process'
import { expect, it } from 'vitest'
import { closeStore } from '@/lib/db/store'
import { inStore, ownDatabase } from '@/lib/testing/database'
import { DEFAULT_ACCOUNT } from '@/lib/worlds/identity'

ownDatabase({ ENVIRONMENT: 'training' })

async function seed(...args: string[]) {
  await closeStore()
  const command = ['--import', './lib/commands/typescript.mjs', 'lib/commands/db.ts', 'seed', ...args]
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { encoding: 'utf8' })
  return { status, said: stdout + stderr }
}

const users = async () =>
  (
    await inStore((store) => store.user.findMany({ where: { account: DEFAULT_ACCOUNT.id }, orderBy: { name: 'asc' } }))
  ).map(({ name }) => name)

it('puts the default account into a world, whatever it was before, and says how to sign in', async () => {
  const { status, said } = await seed()
  expect([status, said]).toEqual([0, expect.stringContaining(DEFAULT_ACCOUNT.id)])
  expect(await users()).toContain('alice')
  expect((await seed('empty')).status).toBe(0)
  expect(await users()).toEqual([])
})

it('says which worlds there are', async () => {
  expect(await seed('flat')).toEqual({
    status: 1,
    said: expect.stringMatching(/^There is no world "flat"[\s\S]*standard/),
  })
})
