import { beforeEach, describe, expect, it } from 'vitest'
import type { RequestFacts } from '@/lib/auth/caller'
import { later, type Sources } from '@/lib/clock'
import { chanceFrom } from '@/lib/ids'
import { openHint } from '@/lib/lab-runs/take-part'
import { LABS } from '@/lib/labs/labs'
import { boardAnswer, boardCsv, makeClassOf } from '@/lib/test-hooks/classes'
import { inStore, ownDatabase } from '@/lib/testing/database'
import { changeTime } from '@/lib/worlds/account-time'
import { readBoard } from './board'
import {
  closeClass,
  joinClass,
  listClasses,
  MOST_SEATS,
  makeClass,
  readClass,
  removeClass,
  resetPlaces,
  revealLab,
} from './classes'
import { accountOfLab } from './numbers'
import { seatOf } from './seats'
import { startLab } from './start'

ownDatabase()

const NOON = new Date('2026-05-05T12:00:00Z')
const chance = chanceFrom('classes')
const at = (now = NOON): Sources => ({ clock: { now: () => now }, chance })
const REQUEST: RequestFacts = {
  ...{ requestId: 'test-request', sourceIp: '192.0.2.1', userAgent: 'tests' },
  ...{ secureTransport: true, entryPoint: 'console' },
}
const HERE = '192.0.2.1'

beforeEach(() =>
  inStore(async (store) => {
    await store.throttle.deleteMany()
    await store.account.deleteMany()
    await store.labRun.deleteMany()
    await store.labSeat.deleteMany()
    await store.labClass.deleteMany()
  }),
)

const ofThree = () => makeClass({ name: 'Monday', seats: 3, labs: ['lab-05', 'lab-01'] }, at())
const join = (code: string, nickname: string, now = NOON, sourceIp = HERE) =>
  joinClass({ code, nickname, sourceIp }, at(now))

describe('a class', () => {
  it('has a code that is no word, a number of its own, and its labs in their order', async () => {
    const made = await ofThree()
    expect(made).toEqual({
      ...{ code: expect.stringMatching(/^[BCDFGHJKLMNPRSTV]{6}$/), name: 'Monday', seats: 3, taken: 0 },
      ...{ labs: ['lab-01', 'lab-05'], revealed: [], createdAt: NOON, closedAt: null },
    })
    const other = await makeClass({ name: 'Tuesday', seats: 1, labs: [] }, at(later(NOON, 1)))
    expect(other.labs).toEqual([...LABS.keys()])
    expect(await listClasses()).toEqual([other, made])
  })

  it.each([
    { name: '', seats: 3, labs: [] },
    { name: '=1+1', seats: 3, labs: [] },
    { name: 'x'.repeat(65), seats: 3, labs: [] },
    { name: 'a', seats: 0, labs: [] },
    { name: 'a', seats: MOST_SEATS + 1, labs: [] },
    { name: 'a', seats: 1.5, labs: [] },
    { name: 'a', seats: 3, labs: ['standard'] },
    { name: 'a', seats: '3', labs: [] },
    { name: 'a', seats: 3, labs: 'lab-01' },
    { seats: 3 },
  ])('is not made of %j', async (wish) => {
    await expect(makeClassOf(wish)).rejects.toMatchObject({ code: 'ValidationError' })
  })
})

describe('joining a class', () => {
  it('gives the next free place, whose seat is that of the browser', async () => {
    const { code } = await ofThree()
    const ada = await join(` ${code.slice(0, 3).toLowerCase()}-${code.slice(3)}`, ' Ada ')
    const bob = await join(code, 'Bob')
    expect(ada.seat).toMatchObject({ classCode: code, nickname: 'Ada' })
    expect(await seatOf(ada.token, at().clock)).toEqual(ada.seat)
    expect((await readClass(code)).seats.map(({ place, nickname }) => [place, nickname])).toEqual([
      ...[
        [1, 'Ada'],
        [2, 'Bob'],
      ],
    ])
    await inStore((store) => store.labSeat.delete({ where: { id: ada.seat.id } }))
    expect((await join(code, 'Cy')).seat.number).toBe(ada.seat.number)
    expect(bob.seat.number).toBe(ada.seat.number + 1)
  })

  it('is refused when the class is full or closed', async () => {
    const { code } = await ofThree()
    for (const name of ['Ada', 'Bob', 'Cy']) await join(code, name)
    await expect(join(code, 'Dee')).rejects.toMatchObject({
      code: 'LimitExceeded',
      message: expect.stringMatching(/All 3/),
    })
    await closeClass(code, at())
    await expect(join(code, 'Dee')).rejects.toMatchObject({ message: expect.stringMatching(/closed/) })
    expect((await readClass(code)).ofClass).toMatchObject({ closedAt: NOON, taken: 3 })
  })

  it('gives places to simultaneous learners one by one', async () => {
    const { code } = await ofThree()
    const answers = await Promise.allSettled(['A', 'B', 'C', 'D', 'E'].map((name) => join(code, name)))
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(3)
  })

  it.each(['', ' ', '=1+1', '<b>', 'x'.repeat(33), 'a\nb'])('is refused for the name %j', async (nickname) => {
    const { code } = await ofThree()
    await expect(async () => join(code, nickname)).rejects.toMatchObject({ code: 'ValidationError' })
  })

  it('is held back after many wrong codes, from their network alone', async () => {
    const { code } = await ofThree()
    const wrong = (number: number) => join(`WRONG${number}`, 'Eve')
    for (let number = 1; number <= 100; number++) {
      await expect(wrong(number)).rejects.toMatchObject({ code: 'NoSuchEntity' })
    }
    await expect(wrong(101)).rejects.toMatchObject({ code: 'Throttling' })
    await expect(join(code, 'Eve')).rejects.toMatchObject({ code: 'Throttling' })
    expect((await join(code, 'Ada', NOON, '198.51.100.7')).seat.nickname).toBe('Ada')
  })
})

describe('the board', () => {
  const start = (
    seat: { id: string; number: number; classCode: string | null; nickname: string | null },
    lab: string,
  ) => startLab(seat, { lab, returnTo: `/labs/${lab}` }, REQUEST, at())

  it('shows how far everybody is, and since when nobody has done anything', async () => {
    const { code } = await ofThree()
    const { seat } = await join(code, 'Ada')
    await join(code, 'Bob')
    await start(seat, 'lab-05')
    const account = accountOfLab(seat, 'lab-05')
    await openHint(account, 1, at().clock)
    await changeTime(account, { mode: 'advance', seconds: 3_600 }, at().clock)
    const board = await readBoard(code, { now: () => later(NOON, 60) })
    expect(board.rows).toEqual([
      {
        ...{ place: 1, nickname: 'Ada', idle: 3_660 },
        labs: new Map([['lab-05', { state: 'open', passedAt: null, hints: 1, resets: 0 }]]),
      },
      { place: 2, nickname: 'Bob', labs: new Map(), idle: null },
    ])
    expect(await boardAnswer(code)).toMatchObject({
      ...{ name: 'Monday', taken: 2 },
      places: [{ place: 1, labs: { 'lab-01': { state: 'new' }, 'lab-05': { state: 'open', hints: 1 } } }, { place: 2 }],
    })
  })

  it('is a file, in which no name is a formula and which has names only when asked', async () => {
    const { code } = await ofThree()
    await join(code, "-2 o'clock")
    const board = await readBoard(code, at().clock)
    expect(boardCsv(board, true).split('\r\n')).toEqual([
      'place,name,lab,state,passed_at,hints,resets,idle_seconds',
      "1,'-2 o'clock,lab-01,new,,0,0,",
      "1,'-2 o'clock,lab-05,new,,0,0,",
      '',
    ])
    expect(boardCsv(board, false)).not.toContain('clock')
  })

  it('resets one place, or all, and keeps the seats', async () => {
    const { code } = await ofThree()
    const [ada, bob] = [(await join(code, 'Ada')).seat, (await join(code, 'Bob')).seat]
    for (const seat of [ada, bob]) {
      await start(seat, 'lab-05')
      await openHint(accountOfLab(seat, 'lab-05'), 1, at().clock)
    }
    const begun = async () => (await readBoard(code, at().clock)).rows.map(({ labs }) => labs.size)
    await resetPlaces(code, 1)
    expect(await begun()).toEqual([0, 1])
    await expect(resetPlaces(code, 3)).rejects.toMatchObject({ code: 'NoSuchEntity' })
    await resetPlaces(code)
    expect(await begun()).toEqual([0, 0])
    expect(await inStore((store) => store.account.count())).toBe(0)
  })

  it('shows the solution of a lab to the class, and to nobody else', async () => {
    const { code } = await ofThree()
    const other = await makeClass({ name: 'Other', seats: 1, labs: [] }, at())
    await revealLab(code, 'lab-05')
    await revealLab(code, 'lab-05')
    expect((await readClass(code)).ofClass.revealed).toEqual(['lab-05'])
    expect((await readClass(other.code)).ofClass.revealed).toEqual([])
    await expect(revealLab(code, 'lab-02')).rejects.toMatchObject({ code: 'ValidationError' })
  })

  it('goes with its class, seats and accounts', async () => {
    const { code } = await ofThree()
    const { seat, token } = await join(code, 'Ada')
    await start(seat, 'lab-05')
    await removeClass(code.toLowerCase())
    expect(await seatOf(token, at().clock)).toBeUndefined()
    expect(await inStore((store) => store.account.count())).toBe(0)
    for (const ask of [
      () => readBoard(code),
      () => removeClass(code),
      () => closeClass(code),
      () => revealLab(code, 'lab-05'),
      () => resetPlaces(code),
    ]) {
      await expect(ask()).rejects.toMatchObject({ code: 'NoSuchEntity' })
    }
  })
})
