import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { later } from '@/lib/clock'
import { CreateAccessKey } from '@/lib/operations/iam/access-keys/create-access-key'
import { ADMINISTRATOR, anAccount, aUser } from '@/lib/testing/account'
import { withKey } from '@/lib/testing/callers'
import { call } from '@/lib/testing/calls'
import { inStore, ownDatabase } from '@/lib/testing/database'
import { NOON } from '@/lib/testing/time'
import { deliverDue, type Message, program } from './deliver'

ownDatabase({ NOTICE_COMMAND: '/bin/true' })
vi.mock('@/lib/log', () => ({ log: () => ({ error: () => undefined }) }))

const folder = mkdtempSync(path.join(tmpdir(), 'postern-notices-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
beforeEach(() => inStore((store) => store.notice.deleteMany()))

/** A user for whom somebody else created an access key. */
async function scene() {
  const account = await anAccount()
  const admin = await aUser(account, 'admin', { policies: [ADMINISTRATOR] })
  const bob = await aUser(account, 'bob', { path: '/team/' })
  const { AccessKey } = await call(CreateAccessKey, withKey(admin), { UserName: 'bob' })
  return { account, admin, bob, key: AccessKey }
}

const rows = () => inStore((store) => store.notice.findMany())
const fails = () => Promise.reject(new Error('no mail today'))

/** A program that runs this script. */
function aProgram(name: string, script: string): string {
  const file = path.join(folder, name)
  writeFileSync(file, `#!/bin/sh\n${script}\n`)
  chmodSync(file, 0o700)
  return file
}

describe('a notice', () => {
  it('is delivered once it is committed, with who, what, when, by whom and from where, and without a secret', async () => {
    const { account, admin, bob, key } = await scene()
    const told: Message[] = []
    expect(await deliverDue(async (message) => void told.push(message), NOON)).toBe(1)
    expect(told).toEqual([
      {
        ...{ id: expect.any(Number), event: 'access-key-added', account: account.id, userName: 'bob', arn: bob.arn },
        ...{ at: '2026-01-15T12:00:00.000Z', subject: key.AccessKeyId, by: admin.arn, sourceIp: '127.0.0.1' },
      },
    ])
    expect(JSON.stringify(told)).not.toContain(key.SecretAccessKey)
  })

  it('is delivered once', async () => {
    await scene()
    expect(await deliverDue(async () => undefined, NOON)).toBe(1)
    expect(await deliverDue(async () => undefined, later(NOON, 86_400))).toBe(0)
  })

  it('that failed is tried again after one minute, two, four, and dropped after eight tries', async () => {
    await scene()
    const waits: number[] = []
    let now = NOON
    for (;;) {
      expect(await deliverDue(fails, now)).toBe(0)
      const [row] = await rows()
      if (!row?.dueAt) break
      waits.push((row.dueAt.getTime() - now.getTime()) / 60_000)
      expect(await deliverDue(async () => undefined, later(row.dueAt, -1))).toBe(0)
      now = row.dueAt
    }
    expect(waits).toEqual([1, 2, 4, 8, 16, 32, 60])
    expect(await rows()).toMatchObject([{ tries: 8, dueAt: null }])
  })

  it('is delivered again if the process ended during the delivery', async () => {
    await scene()
    const during: unknown[] = []
    await deliverDue(async () => void during.push(...(await rows())), NOON)
    expect(during).toMatchObject([{ dueAt: later(NOON, 60), tries: 1 }])
  })

  it("does not wait for another person's, which fails", async () => {
    const { account } = await scene()
    const other = await scene()
    const told: string[] = []
    const run = async (message: Message) => {
      if (message.account === account.id) throw new Error('no such mailbox')
      told.push(message.account)
    }
    expect(await deliverDue(run, NOON)).toBe(1)
    expect(told).toEqual([other.account.id])
  })
})

describe('the program', () => {
  const message: Message = {
    ...{ id: 1, event: 'password-changed', account: '111122223333', userName: "a';exit 1", arn: 'arn', at: 'now' },
    ...{ subject: '', by: '', sourceIp: '192.0.2.1' },
  }

  it('gets one line of JSON on its standard input, no arguments, and none of our secrets', async () => {
    const file = path.join(folder, 'got')
    vi.stubEnv('SEAL_KEYS', 'a secret')
    await program(aProgram('mail', `{ cat; echo "$#"; env | grep -c SEAL_KEYS; } > ${file}`.concat('; true')))(message)
    const [line, ...rest] = readFileSync(file, 'utf8').trim().split('\n')
    expect(JSON.parse(line ?? '')).toEqual(message)
    expect(rest).toEqual(['0', '0'])
  })

  it('need not read its input', async () => {
    await expect(program('/bin/true')(message)).resolves.toBeUndefined()
  })

  it.each([
    ['that fails', () => aProgram('fails', 'exit 3'), /ended with exit code 3/],
    ['that is killed', () => aProgram('killed', 'kill -9 $$'), /ended with SIGKILL/],
    ['that does not exist', () => '/nonexistent/mail', /ENOENT/],
  ])('%s did not deliver', async (_, command, why) => {
    await expect(program(command())(message)).rejects.toThrow(why)
  })
})
