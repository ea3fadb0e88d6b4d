import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { expect, it } from 'vitest'
import { archiveTrail } from '@/lib/archive/archive-trail'
import { systemSources } from '@/lib/clock'
import { closeStore, inTransaction, type Run } from '@/lib/db/store'
import { perform } from '@/lib/gate/perform'
import { GetUser } from '@/lib/operations/iam/users/get-user'
import { anAccount, trailOf } from '@/lib/testing/account'
import { withMfa } from '@/lib/testing/callers'
import { at } from '@/lib/testing/calls'
import { ownDatabase } from '@/lib/testing/database'
import { NOON } from '@/lib/testing/time'

const dataDir = ownDatabase()

async function run(command: string, ...args: string[]) {
  await closeStore()
  return runBeside(command, ...args)
}

/** Runs a command while this process has the database open, as a server has. */
function runBeside(command: string, ...args: string[]) {
  const [node, options] = [
    process.execPath,
    ['--import', './lib/commands/typescript.mjs', `lib/commands/${command}.ts`],
  ]
  const { status, stdout, stderr } = spawnSync(node, [...options, ...args], { encoding: 'utf8' })
  return { status, said: stdout + stderr }
}

it('archives what is older than so many days, and what it wrote verifies', async () => {
  const account = await anAccount()
  // Long ago, by the clock of the machine.
  for (let call = 0; call < 3; call++) await perform(GetUser, withMfa(account.root), {}, at(NOON)).catch(() => {})
  expect(await run('archive-trail', '--days', '89')).toEqual({
    status: 1,
    said: '--days must be a whole number from 90, not "89".\n',
  })
  expect((await run('archive-trail')).said).toBe('Say how old: set EVENT_RETENTION_DAYS, or pass --days.\n')
  const folder = path.join(dataDir, 'archive')
  const { status, said } = await run('archive-trail', '--days', '90')
  expect([status, said]).toEqual([0, expect.stringMatching(`^2 records: ${folder}/trail-\\w+\\.jsonl\n$`)])
  expect(await trailOf(account)).toHaveLength(1)
  const verified = await run('verify-trail', '--archive')
  expect(verified).toEqual({ status: 0, said: expect.stringContaining(`archive of account ${account.id}: 2 records`) })
  expect((await run('archive-trail', '--days', '90')).said).toBe('No record that is older than 90 days was archived.\n')
})

it('is refused while another process archives, which goes on', async () => {
  const account = await anAccount()
  for (let call = 0; call < 3; call++) await perform(GetUser, withMfa(account.root), {}, at(NOON)).catch(() => {})
  let beside: unknown
  const first: Run = (turn, work) => {
    if (turn === account.id) beside = runBeside('archive-trail', '--days', '90')
    return inTransaction(turn, work)
  }
  const archived = await archiveTrail({ days: 90, folder: path.join(dataDir, 'other') }, systemSources, first)
  expect(beside).toEqual({
    status: 1,
    said: 'Another process is archiving. Try again when it has ended.\n',
  })
  expect(archived).toMatchObject({ records: 2, broken: [] })
})
