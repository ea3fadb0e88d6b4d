import { expect, it, vi } from 'vitest'
import type { InTurn, Turn } from '@/lib/db/store'
import { aDevice, anAccount, aPassword, aUser, changeDevice, sessionsOf } from '@/lib/testing/account'
import { at } from '@/lib/testing/calls'
import { codeAt } from '@/lib/testing/codes'
import { ownDatabase } from '@/lib/testing/database'
import { NOON } from '@/lib/testing/time'
import type { RequestFacts } from './caller'
import { answerWithCode, cancelChallenge } from './second-factor'
import { signIn } from './sign-in'

/** Runs after the next transaction, before whoever waits for it goes on. */
let afterNext: (() => Promise<unknown>) | undefined

vi.mock('@/lib/db/store', async (importOriginal) => {
  const original = await importOriginal<typeof import('@/lib/db/store')>()
  const inTransaction = async <T>(turn: Turn, work: Parameters<InTurn>[0]) => {
    const result = await original.inTransaction(turn, work)
    const next = afterNext
    afterNext = undefined
    await next?.()
    return result as T
  }
  return { ...original, inTransaction }
})

ownDatabase()

const PASSWORD = 'Right-Passw0rd!'
const REQUEST: RequestFacts = {
  ...{ requestId: 'test-request', sourceIp: '192.0.2.1', userAgent: 'tests' },
  ...{ secureTransport: true, entryPoint: 'console' },
}

it.each(['the challenge is cancelled', 'the device is taken away'])(
  'a right code opens no session when %s after the try was counted',
  async (event) => {
    const account = await anAccount()
    const alice = await aUser(account, 'alice')
    await aPassword(alice, PASSWORD)
    const phone = await aDevice(account, 'phone', { owner: alice })
    const who = { kind: 'user', account: alice.account, userName: 'alice', password: PASSWORD } as const
    const begun = await signIn(who, '/users', REQUEST, at(NOON))
    if (begun.kind !== 'mfa') throw new Error(`No challenge follows: ${begun.kind}.`)
    afterNext = () =>
      event === 'the challenge is cancelled'
        ? cancelChallenge(begun.cookie, at(NOON))
        : changeDevice(phone, { principalId: null })
    expect(await answerWithCode(begun.cookie, codeAt(phone, NOON), REQUEST, at(NOON))).toEqual({ kind: 'over' })
    expect(afterNext).toBeUndefined()
    expect(await sessionsOf(alice)).toEqual([])
  },
)
