import { verify } from '@node-rs/argon2'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { listenToReadings } from '@/lib/meter'
import { anAccount, aPassword, aUser } from '@/lib/testing/account'
import { at } from '@/lib/testing/calls'
import { inStore, ownDatabase } from '@/lib/testing/database'
import { NOON } from '@/lib/testing/time'
import { signIn } from './sign-in'

ownDatabase()
vi.mock('@node-rs/argon2', { spy: true })

/** What ends each hash that is computed, the oldest first. */
let hashes: (() => void)[] = []
let transactions = 0

// A hash takes longer than everything else, so one ends when nothing else is done any more.
function endOneWhenIdle(): void {
  setImmediate(() => {
    if (transactions === 0) hashes.shift()?.()
  })
}

// An expensive hash counts as nobody's, a fixture's cheap one as alice's: these tests check the place in the queue, not
// the hashing.
beforeEach(() => {
  vi.clearAllMocks()
  hashes = []
  transactions = 0
  listenToReadings((reading) => {
    if (reading.of !== 'queue' || reading.queue !== 'database') return
    if (reading.step === 'came') transactions++
    if (reading.step === 'ended' || reading.step === 'left') transactions--
    endOneWhenIdle()
  })
  vi.mocked(verify).mockImplementation((hash) => {
    endOneWhenIdle()
    return new Promise((resolve) => {
      hashes.push(() => resolve(!String(hash).startsWith('$argon2id$v=19$m=65536,')))
    })
  })
})
afterEach(() => listenToReadings(undefined))

const PASSWORD = 'Right-Passw0rd!'

function enter(account: string, userName: string, sourceIp: string, password = 'wrong') {
  const facts = { userAgent: 'tests', secureTransport: true, entryPoint: 'console' as const }
  const request = { requestId: 'test-request', sourceIp, ...facts }
  return signIn({ kind: 'user', account, userName, password }, '/', request, at(NOON))
}

async function scene() {
  const account = await anAccount()
  const alice = await aUser(account, 'alice')
  await aPassword(alice, PASSWORD)
  const where = { account_principalId: { account: account.id, principalId: alice.id } }
  const { passwordHash } = await inStore((store) => store.loginProfile.findUniqueOrThrow({ where }))
  return { id: account.id, passwordHash }
}

/** How many hashes were started before the one of a password. */
const placeOf = (passwordHash: string) => vi.mocked(verify).mock.calls.findIndex(([hash]) => hash === passwordHash)

const kindsOf = async (answers: readonly ReturnType<typeof signIn>[]) =>
  (await Promise.all(answers)).map(({ kind }) => kind)

describe('while one address tries 80 names', () => {
  it.each<[string, (index: number) => string]>([
    ['one address', () => '192.0.2.10'],
    ['addresses of one IPv6 network', (index) => `2001:db8:1:2::${index.toString(16)}`],
  ])('the owner waits for no more than four hashes of %s (S-34)', async (_, addressOf) => {
    const { id, passwordHash } = await scene()
    const flood = Array.from({ length: 80 }, (_, index) => enter(id, `name-${index}`, addressOf(index)))
    expect(await enter(id, 'alice', '198.51.100.7', PASSWORD)).toMatchObject({ kind: 'session' })
    expect(placeOf(passwordHash)).toBeLessThanOrEqual(4)

    const kinds = await kindsOf(flood)
    expect(kinds.filter((kind) => kind === 'refused')).toHaveLength(66)
    expect(kinds.filter((kind) => kind === 'busy')).toHaveLength(14)
  })

  it('tries whose password was not checked are not counted', async () => {
    const { id } = await scene()
    const before = await inStore((store) => store.throttle.count())
    // A new name for each, so that every checked try leaves two rows, and one for the network.
    const kinds = await kindsOf(Array.from({ length: 80 }, (_, index) => enter(id, `name-${index}`, '203.0.113.80')))
    const judged = kinds.filter((kind) => kind === 'refused').length
    expect(judged).toBe(67)
    expect((await inStore((store) => store.throttle.count())) - before).toBe(2 * judged + 1)
  })
})
