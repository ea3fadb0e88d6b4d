import { expect, it } from 'vitest'
import type { RequestFacts } from '@/lib/auth/caller'
import { sessionOf } from '@/lib/auth/session'
import { later, type Sources } from '@/lib/clock'
import { chanceFrom, digest } from '@/lib/ids'
import { lookAtLab } from '@/lib/lab-runs/look'
import { answerLab, openHint } from '@/lib/lab-runs/take-part'
import { labStamp, labTools } from '@/lib/lab-runs/tools'
import { LABS } from '@/lib/labs/labs'
import { allRows, inStore, ownDatabase } from '@/lib/testing/database'
import { ownSettings } from '@/lib/testing/settings'
import { NOON } from '@/lib/testing/time'
import { changeTime } from '@/lib/worlds/account-time'
import { makeAccount, resetEnvironment } from '@/lib/worlds/accounts'
import { LARGEST_INDEX } from '@/lib/worlds/identity'
import { enterAs } from './enter-as'
import { accountOfLab, numberInClass, SEATS_OF_A_CLASS, seatIndex } from './numbers'
import { classOfSeat } from './own-class'
import { progressOf } from './progress'
import { addSeat, forgetSeat, labOfSeat, removeOldSeats, type Seat, seatOf, takeSeat, UNSEEN_AFTER } from './seats'
import { startLab } from './start'

ownDatabase()
const set = ownSettings({ environment: 'training' })

const chance = chanceFrom('seats')
const at = (now = NOON): Sources => ({ clock: { now: () => now }, chance })
const REQUEST: RequestFacts = {
  ...{ requestId: 'test-request', sourceIp: '192.0.2.1', userAgent: 'tests' },
  ...{ secureTransport: true, entryPoint: 'console' },
}

const start = (seat: Seat, lab: string, anew = false) =>
  startLab(seat, { lab, returnTo: `/labs/${lab}`, anew }, REQUEST, at())

/** Starts a lab that signs its learner in, and returns the session. */
async function entered(seat: Seat, lab: string, anew = false) {
  const step = await start(seat, lab, anew)
  if (step.kind !== 'session') throw new Error(`The start led to: ${step.kind}.`)
  return sessionOf(step.cookie, REQUEST, at())
}

const eventsOf = (account: string) =>
  inStore((store) => store.auditEvent.findMany({ where: { account }, orderBy: { seq: 'asc' } }))

it('a seat is known by its cookie, of which only the digest is kept', async () => {
  const { seat, token } = await takeSeat(at())
  expect(await seatOf(token)).toEqual(seat)
  expect(await allRows()).not.toContain(token)
  expect(await seatOf('guess')).toBeUndefined()
  expect(await seatOf(digest(token))).toBeUndefined()
})

it('seats have different numbers, and accounts that no test suite can ask for', async () => {
  const [first, second] = [(await takeSeat(at())).seat, (await takeSeat(at())).seat]
  expect(first.number).not.toBe(second.number)
  expect(seatIndex(1)).toBeGreaterThan(LARGEST_INDEX)
  expect(accountOfLab(first, 'lab-01')).not.toBe(accountOfLab(second, 'lab-01'))
  expect(accountOfLab(first, 'lab-01')).not.toBe(accountOfLab(first, 'lab-02'))
})

it('gives a number again that was given back, once all are taken', async () => {
  await inStore((store) => store.labSeat.deleteMany())
  await inStore(
    (store) => store.$executeRaw`
      INSERT INTO "LabSeat" ("id", "tokenHash", "number", "createdAt", "seenAt")
      WITH RECURSIVE numbers(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM numbers WHERE i < ${SEATS_OF_A_CLASS - 1})
      SELECT 'seat-' || i, 'hash-' || i, i, ${NOON}, ${NOON} FROM numbers`,
  )
  await expect(takeSeat(at())).rejects.toMatchObject({ code: 'LimitExceeded' })
  await inStore((store) => store.labSeat.delete({ where: { number: 7 } }))
  expect((await takeSeat(at())).seat.number).toBe(7)
  await inStore((store) => store.labSeat.deleteMany())
})

it('places of a class have numbers of their own', async () => {
  await inStore((store) =>
    store.labClass.create({ data: { code: 'BCDFGH', name: 'Monday', number: 3, seats: 2, createdAt: NOON } }),
  )
  const place = { number: numberInClass(3, 2), classCode: 'BCDFGH', nickname: 'Ada' }
  const { seat, token } = await inStore((store) => addSeat(store, place, at()))
  expect(await seatOf(token)).toEqual({ ...seat, ...place })
  expect((await takeSeat(at())).seat.number).toBeLessThan(SEATS_OF_A_CLASS)
  await forgetSeat(seat)
  await inStore((store) => store.labClass.deleteMany())
})

it('a lab whose first step is another one begins signed in, by a true sign-in', async () => {
  const { seat } = await takeSeat(at())
  const session = await entered(seat, 'lab-05')
  const account = accountOfLab(seat, 'lab-05')
  expect(session).toMatchObject({ account: { id: account }, mfa: null })
  expect(session?.caller.arn).toBe(`arn:aws:iam::${account}:user/learner`)
  expect((await eventsOf(account)).map(({ eventName, outcome }) => [eventName, outcome])).toEqual([
    ['ConsoleLogin', 'Success'],
  ])
})

it.each(['lab-01', 'lab-08', 'lab-09'])(
  '%s, which begins with the sign-in, leads to its page and leaves no event',
  async (lab) => {
    const { seat } = await takeSeat(at())
    const account = accountOfLab(seat, lab)
    const [userName] = LABS.get(lab)?.people ?? []
    expect(await start(seat, lab)).toEqual({
      ...{ kind: 'sign-in page', alias: `example-${lab}-${seatIndex(seat.number)}`, userName },
    })
    expect(await eventsOf(account)).toEqual([])
  },
)

it('gives the code of the practice authenticator where one is asked for, and leaves a fresh one', async () => {
  const { seat } = await takeSeat(at())
  const session = await entered(seat, 'lab-03')
  expect(session?.mfa).toMatchObject({ serialNumber: expect.stringContaining('mfa/learner') })
  expect(session?.now).toEqual(later(NOON, 30))
  const again = await entered(seat, 'lab-03')
  expect(again?.mfa).not.toBeNull()
  const events = await eventsOf(accountOfLab(seat, 'lab-03'))
  expect(events.map(({ eventName, outcome }) => `${eventName} ${outcome}`)).toEqual([
    ...['CheckMfa Success', 'ConsoleLogin Success', 'CheckMfa Success', 'ConsoleLogin Success'],
  ])
})

it('waits by the clock of the lab where the code that is shown was used by hand', async () => {
  const { seat } = await takeSeat(at())
  await entered(seat, 'lab-03')
  // Back to the code that was used.
  await changeTime(accountOfLab(seat, 'lab-03'), { mode: 'advance', seconds: -30 }, at().clock)
  expect((await entered(seat, 'lab-03'))?.now).toEqual(later(NOON, 60))
})

it('leaves the challenge to the person where the device is off', async () => {
  const { seat } = await takeSeat(at())
  await start(seat, 'lab-08')
  const account = accountOfLab(seat, 'lab-08')
  const step = await enterAs(seat, { account, userName: 'learner' }, '/', REQUEST, at())
  expect(step?.kind).toBe('mfa')
  expect((await eventsOf(account)).map(({ eventName }) => eventName)).toEqual(['CheckMfa'])
})

it('signs in only people of the lab, with the password of its world, in accounts of the seat', async () => {
  const { seat } = await takeSeat(at())
  const other = (await takeSeat(at())).seat
  await start(seat, 'lab-05')
  const account = accountOfLab(seat, 'lab-05')
  const enter = (whose: Seat, userName: string) => enterAs(whose, { account, userName }, '/', REQUEST, at())
  expect((await enter(seat, 'lab-admin'))?.kind).toBe('session')
  expect(await enter(seat, 'nobody')).toBeUndefined()
  expect(await enter(seat, 'root')).toBeUndefined()
  expect(await enter(other, 'learner')).toBeUndefined()
  await inStore((store) => store.loginProfile.deleteMany({ where: { account } }))
  expect(await enter(seat, 'learner')).toBeUndefined()
  expect(await start(seat, 'lab-05')).toMatchObject({ kind: 'sign-in page', userName: 'learner' })
})

it('knows which accounts are its own', async () => {
  const { seat } = await takeSeat(at())
  const other = (await takeSeat(at())).seat
  const account = accountOfLab(seat, 'lab-04')
  expect(labOfSeat(seat, account)).toBe('lab-04')
  expect(labOfSeat(other, account)).toBeUndefined()
  expect(labOfSeat(seat, (await makeAccount('lab-04', seat.number)).accountId)).toBeUndefined()
})

it('keeps the account of a lab that was begun, and makes it anew when asked', async () => {
  const { seat } = await takeSeat(at())
  const account = accountOfLab(seat, 'lab-05')
  await start(seat, 'lab-05')
  await lookAtLab(account)
  await openHint(account, 1)
  const devices = () => inStore((store) => store.mfaDevice.count({ where: { account } }))
  const before = await devices()
  await inStore((store) => store.mfaDevice.deleteMany({ where: { account } }))
  await start(seat, 'lab-05')
  expect(await devices()).toBe(0)

  await start(seat, 'lab-05', true)
  expect(await devices()).toBe(before)
  expect(await lookAtLab(account)).toMatchObject({ verdict: 'open', resets: 1, hints: [{ rung: 1 }] })
  expect((await progressOf([seat])).get(seat.number)?.get('lab-05')).toEqual({
    ...{ state: 'open', passedAt: null, hints: 1, resets: 1 },
  })
})

it('makes the account anew that was put into another world', async () => {
  const { seat } = await takeSeat(at())
  const account = accountOfLab(seat, 'lab-05')
  await start(seat, 'lab-05')
  await inStore((store) => store.account.update({ where: { id: account }, data: { world: 'empty' } }))
  await start(seat, 'lab-05')
  expect((await lookAtLab(account)).lab).toBe('lab-05')
})

it('has a stamp that changes with whatever may change how far one is', async () => {
  const { seat } = await takeSeat(at())
  const account = accountOfLab(seat, 'lab-01')
  expect(await labStamp(account)).toBeUndefined()
  await start(seat, 'lab-01')
  const stamps = [await labStamp(account), await labStamp(account)]
  expect(stamps[0]).toBe(stamps[1])
  await enterAs(seat, { account, userName: 'learner' }, '/', REQUEST, at())
  stamps.push(await labStamp(account))
  await openHint(account, 1)
  stamps.push(await labStamp(account))
  await answerLab(account, { q1: 'TeamReadOnly' })
  stamps.push(await labStamp(account))
  await changeTime(account, { mode: 'advance', seconds: 30 })
  stamps.push(await labStamp(account))
  await start(seat, 'lab-01', true)
  stamps.push(await labStamp(account))
  expect(new Set(stamps).size).toBe(6)
})

it('shows what happened last and the policies of a person', async () => {
  const { seat } = await takeSeat(at())
  await start(seat, 'lab-05')
  const { events, policies } = await labTools(accountOfLab(seat, 'lab-05'), 'learner')
  expect(events).toMatchObject([{ name: 'ConsoleLogin', actor: 'learner', error: null, decision: null }])
  expect(policies.map(({ name }) => name)).toEqual(['SelfManageMFA', 'TeamReadOnly'])
  expect(await labTools(accountOfLab(seat, 'lab-05'), 'nobody')).toMatchObject({ policies: [] })
})

it('knows the class of a seat, its labs, and whose solution the operator has shown', async () => {
  const labs = { labs: '["lab-01","lab-02"]', revealed: '["lab-02"]' }
  const data = { code: 'BCDFGJ', name: 'Tuesday', number: 4, seats: 1, createdAt: NOON, ...labs }
  await inStore((store) => store.labClass.create({ data }))
  const { seat } = await inStore((store) => addSeat(store, { number: numberInClass(4, 1), classCode: 'BCDFGJ' }, at()))
  expect(await classOfSeat(seat)).toEqual({ name: 'Tuesday', labs: ['lab-01', 'lab-02'], revealed: ['lab-02'] })
  expect(await classOfSeat({ classCode: null })).toBeUndefined()
  await forgetSeat(seat)
  await inStore((store) => store.labClass.deleteMany())
  expect(await classOfSeat(seat)).toBeUndefined()
})

it('refuses a lab that there is not', async () => {
  const { seat } = await takeSeat(at())
  await expect(start(seat, 'lab-99')).rejects.toMatchObject({ code: 'NoSuchEntity' })
  await expect(start(seat, 'standard')).rejects.toMatchObject({ code: 'NoSuchEntity' })
})

it('does not exist outside training', async () => {
  const { seat, token } = await takeSeat(at())
  set({ environment: 'production' })
  expect(await seatOf(token)).toBeUndefined()
  expect(() => takeSeat(at())).toThrow('There are no labs here.')
  await expect(start(seat, 'lab-01')).rejects.toMatchObject({ code: 'NoSuchEntity' })
  expect(await removeOldSeats({ now: () => later(NOON, 10 * UNSEEN_AFTER) })).toBe(0)
})

it('forgets a seat with its runs and accounts, and no other', async () => {
  const { seat, token } = await takeSeat(at())
  const other = (await takeSeat(at())).seat
  for (const one of [seat, other]) {
    await start(one, 'lab-05')
    await lookAtLab(accountOfLab(one, 'lab-05'))
  }
  await forgetSeat(seat)
  expect(await seatOf(token)).toBeUndefined()
  const left = await inStore(async (store) => ({
    accounts: (await store.account.findMany({ select: { id: true } })).map(({ id }) => id),
    runs: (await store.labRun.findMany({ select: { account: true } })).map(({ account }) => account),
  }))
  const [mine, theirs] = [accountOfLab(seat, 'lab-05'), accountOfLab(other, 'lab-05')]
  expect(left.accounts).not.toContain(mine)
  expect(left.runs).not.toContain(mine)
  expect(left.accounts).toContain(theirs)
  expect(left.runs).toContain(theirs)
})

it('removes seats that nobody has used for 30 days', async () => {
  await inStore((store) => store.labSeat.deleteMany())
  const { seat: unused, token: old } = await takeSeat(at())
  const { seat: used, token } = await takeSeat(at())
  await start(unused, 'lab-05')
  const then = later(NOON, UNSEEN_AFTER + 1)
  expect(await seatOf(token, { now: () => then })).toEqual(used)
  expect(await removeOldSeats({ now: () => then })).toBe(1)
  expect([await seatOf(old), await seatOf(token)]).toEqual([undefined, used])
  expect(await inStore((store) => store.account.count({ where: { id: accountOfLab(unused, 'lab-05') } }))).toBe(0)
  expect(await removeOldSeats({ now: () => then })).toBe(0)
})

it('ends with the environment', async () => {
  const { token } = await takeSeat(at())
  await resetEnvironment()
  expect(await seatOf(token)).toBeUndefined()
})
