import { describe, expect, it } from 'vitest'
import { later } from '@/lib/clock'
import { anAccount, aPassword, aUser, type TestAccount } from '@/lib/testing/account'
import { at } from '@/lib/testing/calls'
import { inStore, ownDatabase } from '@/lib/testing/database'
import { NOON } from '@/lib/testing/time'
import { type SignInClaim, signIn } from './sign-in'

ownDatabase()

const PASSWORD = 'Right-Passw0rd!'

type Try = { account: string; userName?: string; password?: string; now?: Date; sourceIp?: string }

function enter({ account, userName = 'alice', password = 'wrong', now = NOON, sourceIp = '192.0.2.1' }: Try) {
  const claim: SignInClaim = { kind: 'user', account, userName, password }
  return signIn(claim, '/', requestFrom(sourceIp), at(now))
}

const enterAsRoot = (email: string, password = 'wrong') =>
  signIn({ kind: 'root', email, password }, '/', requestFrom('192.0.2.1'), at(NOON))

const requestFrom = (sourceIp: string) => ({
  ...{ requestId: 'test-request', sourceIp, userAgent: 'tests' },
  ...{ secureTransport: true, entryPoint: 'console' as const },
})

async function scene() {
  const account = await anAccount()
  await aPassword(await aUser(account, 'alice'), PASSWORD)
  return account
}

async function fail(times: number, { account, ...more }: Try) {
  const kinds: string[] = []
  for (let count = 0; count < times; count++) kinds.push((await enter({ account, ...more })).kind)
  return kinds
}

describe('failed passwords', () => {
  it('are allowed five times, then held back, as is the right one', async () => {
    const { id } = await scene()
    expect(await fail(5, { account: id })).toEqual(Array.from({ length: 5 }, () => 'refused'))
    const heldBack = { kind: 'held-back', until: later(NOON, 1), now: NOON }
    expect(await enter({ account: id })).toEqual(heldBack)
    expect(await enter({ account: id, password: PASSWORD })).toEqual(heldBack)
    expect(await enter({ account: id, password: PASSWORD, now: later(NOON, 1) })).toMatchObject({ kind: 'session' })
  })

  it('wait longer each time, doubling up to fifteen seconds', async () => {
    const { id } = await scene()
    await fail(4, { account: id })
    const waits: number[] = []
    let now = NOON
    for (let count = 0; count < 7; count++) {
      expect(await enter({ account: id, now })).toEqual({ kind: 'refused' })
      const answer = await enter({ account: id, now })
      if (answer.kind !== 'held-back') throw new Error(`It was not held back: ${answer.kind}.`)
      waits.push((answer.until.getTime() - now.getTime()) / 1000)
      now = answer.until
    }
    expect(waits).toEqual([1, 2, 4, 8, 15, 15, 15])
  })

  it('wait no longer because of tries that were held back', async () => {
    const { id } = await scene()
    await fail(25, { account: id })
    expect(await enter({ account: id, now: later(NOON, 1) })).toEqual({ kind: 'refused' })
  })

  it('are reset by a right one', async () => {
    const { id } = await scene()
    await fail(4, { account: id })
    await enter({ account: id, password: PASSWORD })
    expect(await fail(6, { account: id })).toEqual([...Array.from({ length: 5 }, () => 'refused'), 'held-back'])
  })

  it('are forgotten ten minutes after the first, and leave nothing behind', async () => {
    const { id } = await scene()
    await fail(5, { account: id })
    const now = later(NOON, 600)
    expect(await fail(5, { account: id, now })).toEqual(Array.from({ length: 5 }, () => 'refused'))
    expect(await inStore((store) => store.throttle.count({ where: { since: { lt: now } } }))).toBe(0)
  })

  it('are checked at most five times, however many come at once', async () => {
    const { id } = await scene()
    const answers = await Promise.all(Array.from({ length: 50 }, () => enter({ account: id })))
    expect(answers.filter(({ kind }) => kind === 'refused')).toHaveLength(5)
    expect(answers.filter(({ kind }) => kind === 'held-back')).toHaveLength(45)
  })

  it('are held back for unknown names too, so that waits disclose nothing', async () => {
    const { id } = await scene()
    for (const claim of [
      { account: id, userName: 'nobody' },
      { account: '999999999999' },
      { account: 'no-such-alias' },
    ]) {
      expect((await fail(6, claim)).at(-1)).toBe('held-back')
    }
  })
})

describe('what does not matter to the count:', () => {
  it.each<[string, (account: TestAccount) => Partial<Try>]>([
    ['dashes in the account', ({ id }) => ({ account: id.replace(/^(\d{4})/, '$1-') })],
    ['many dashes and spaces in it', ({ id }) => ({ account: [...id].join('- ') })],
    ['the alias instead of the id', ({ alias }) => ({ account: alias.toUpperCase() })],
    ['the case of the user', () => ({ userName: 'ALICE' })],
    ['spaces around the user', () => ({ userName: '  alice ' })],
  ])('%s', async (_, respelled) => {
    const account = await scene()
    await fail(5, { account: account.id })
    expect(await enter({ account: account.id, ...respelled(account) })).toMatchObject({ kind: 'held-back' })
  })

  it("spaces and case in the root user's address", async () => {
    const { rootEmail, root } = await scene()
    await aPassword(root, PASSWORD)
    for (let count = 0; count < 5; count++) await enterAsRoot(rootEmail)
    expect(await enterAsRoot(`  ${rootEmail.toUpperCase()} `, PASSWORD)).toMatchObject({ kind: 'held-back' })
  })

  it('the host within an IPv6 network', async () => {
    const { id } = await scene()
    for (let host = 1; host <= 5; host++) await enter({ account: id, sourceIp: `2001:db8:1:2::${host}` })
    expect(await enter({ account: id, sourceIp: '2001:db8:1:2:ffff:ffff:ffff:ffff' })).toMatchObject({
      kind: 'held-back',
    })
  })
})

describe('does not have to wait:', () => {
  it.each<[string, Partial<Try>]>([
    ['the owner, in another network', { sourceIp: '198.51.100.7' }],
    ['the owner, in another IPv6 network', { sourceIp: '2001:db8:1:3::1' }],
    ['another user, in the same network', { userName: 'bob' }],
  ])('%s', async (_, more) => {
    const account = await scene()
    await aPassword(await aUser(account, 'bob'), PASSWORD)
    await fail(6, { account: account.id })
    expect(await enter({ account: account.id, password: PASSWORD, ...more })).toMatchObject({ kind: 'session' })
  })

  it('the user of that name in another account', async () => {
    const [{ id }, other] = [await scene(), await scene()]
    await fail(6, { account: id })
    expect(await enter({ account: other.id, password: PASSWORD })).toMatchObject({ kind: 'session' })
  })

  it.each(['fixed', 'offset'])('anybody while the account has a test clock (%s)', async (clockMode) => {
    const { id } = await scene()
    await inStore((store) => store.account.update({ where: { id }, data: { clockMode, clockAt: NOON } }))
    expect(await fail(8, { account: id })).toEqual(Array.from({ length: 8 }, () => 'refused'))
    expect(await enter({ account: id, password: PASSWORD })).toMatchObject({ kind: 'session' })
  })
})

describe('the switch of an account', () => {
  const turn = (account: string, throttling: string) =>
    inStore((store) => store.accountSwitches.create({ data: { account, throttling } }))

  it('ends the waits in it, and in no other', async () => {
    const [{ id }, other] = [await scene(), await scene()]
    await turn(id, 'off')
    expect(await fail(8, { account: id })).toEqual(Array.from({ length: 8 }, () => 'refused'))
    expect((await fail(6, { account: other.id })).at(-1)).toBe('held-back')
  })

  it('lets an account with a test clock have the waits, by the machine’s time', async () => {
    const { id } = await scene()
    const clock = { clockMode: 'fixed', clockAt: later(NOON, 86_400) }
    await inStore((store) => store.account.update({ where: { id }, data: clock }))
    await turn(id, 'on')
    await fail(5, { account: id })
    expect(await enter({ account: id })).toEqual({ kind: 'held-back', until: later(NOON, 1), now: NOON })
  })
})
