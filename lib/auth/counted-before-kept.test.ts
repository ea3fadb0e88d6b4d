import { verify } from '@node-rs/argon2'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Turn } from '@/lib/db/store'
import { AwsError } from '@/lib/errors'
import { anAccount, aPassword, aUser, sessionsOf } from '@/lib/testing/account'
import { at } from '@/lib/testing/calls'
import { inStore, ownDatabase } from '@/lib/testing/database'
import { NOON } from '@/lib/testing/time'
import { signIn } from './sign-in'

/** What the disk has to say about the count of a try. */
let disk: { kept: Promise<void>; answer: (failure?: Error) => void }

vi.mock('@/lib/db/store', async (importOriginal) => {
  const original = await importOriginal<typeof import('@/lib/db/store')>()
  const inTransactionAhead = async <T>(turn: Turn, work: Parameters<typeof original.inTransactionAhead<T>>[1]) => {
    const { value } = await original.inTransactionAhead(turn, work)
    return { value, kept: disk.kept }
  }
  return { ...original, inTransactionAhead }
})
vi.mock('@node-rs/argon2', { spy: true })

ownDatabase()

const PASSWORD = 'Right-Passw0rd!'

beforeEach(() => {
  let answer = (_failure?: Error) => {}
  const kept = new Promise<void>((resolve, reject) => {
    answer = (failure) => (failure ? reject(failure) : resolve())
  })
  disk = { kept, answer }
})

/** A sign-in. `hashed` resolves when its hash is computed, with the number of tries that are counted then. */
async function scene(password: string) {
  const account = await anAccount()
  const alice = await aUser(account, 'alice')
  await aPassword(alice, PASSWORD)
  const tries = () => inStore((store) => store.throttle.count())
  const before = await tries()
  let tell = (_tries: number) => {}
  const hashed = new Promise<number>((resolve) => {
    tell = resolve
  })
  vi.mocked(verify).mockImplementation(async () => {
    tell((await tries()) - before)
    return password === PASSWORD
  })
  const facts = { userAgent: 'tests', secureTransport: true, entryPoint: 'console' as const }
  const request = { requestId: 'test-request', sourceIp: '192.0.2.1', ...facts }
  const answers: unknown[] = []
  const claim = { kind: 'user', account: account.id, userName: 'alice', password } as const
  const answered = signIn(claim, '/', request, at(NOON)).then(
    (answer) => answers.push(answer),
    (thrown) => answers.push(thrown),
  )
  const events = () => inStore((store) => store.auditEvent.count({ where: { account: account.id } }))
  return { alice, hashed, answers, answered, events }
}

describe('a try', () => {
  it.each([PASSWORD, 'wrong'])(
    'is counted for all others before %s is checked, and answered when that is on the disk (S-31)',
    async (password) => {
      const { alice, hashed, answers, answered, events } = await scene(password)
      expect(await hashed).toBeGreaterThan(0)
      expect([await events(), answers, await sessionsOf(alice)]).toEqual([0, [], []])
      disk.answer()
      await answered
      expect(answers).toMatchObject([{ kind: password === PASSWORD ? 'session' : 'refused' }])
    },
  )

  it('whose count is lost is told nothing, although the password was right', async () => {
    const { alice, hashed, answers, answered, events } = await scene(PASSWORD)
    await hashed
    disk.answer(new AwsError('ServiceUnavailable', 'The disk is full.'))
    await answered
    expect(answers).toMatchObject([{ code: 'ServiceUnavailable' }])
    expect([await events(), await sessionsOf(alice)]).toEqual([0, []])
  })
})
