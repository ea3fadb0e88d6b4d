import { describe, expect, it } from 'vitest'
import type { RequestFacts } from '@/lib/auth/caller'
import { sessionOf } from '@/lib/auth/session'
import { type Sources, systemClock } from '@/lib/clock'
import { chanceFrom, newUuid } from '@/lib/ids'
import { lookAtLab } from '@/lib/lab-runs/look'
import { accountOfLab, accountOfTour } from '@/lib/lab-seats/numbers'
import { passesOf } from '@/lib/lab-seats/passes'
import { SOLVERS } from '@/lib/lab-solvers/solvers'
import { LABS } from '@/lib/labs/labs'
import { ownApi } from '@/lib/testing/api-server'
import { inStore, ownDatabase } from '@/lib/testing/database'
import { enterTourStep } from './enter-step'
import { reached, tourPosition } from './position'
import type { Tour } from './tour'
import { TOURS } from './tours'

ownDatabase()
const address = ownApi()

const sources: Sources = { clock: systemClock, chance: chanceFrom('tours') }
const request = (): RequestFacts => ({
  requestId: newUuid(sources.chance),
  ...{ sourceIp: '127.0.0.1', userAgent: 'tours', secureTransport: false, entryPoint: 'console' },
})
const SEAT = { number: 3 }
const enter = (tour: Tour, number: number) =>
  enterTourStep(SEAT, tour, number, { sources, request, address: address() })

const goalsMet = async (account: string) =>
  (await lookAtLab(account)).goals.flatMap(({ id, verdict }) => (verdict.met ? [id] : []))

describe.each([...TOURS.values()])('the tour $id', (tour) => {
  it.each(tour.steps.map((step, at) => ({ ...step, number: at + 1 })))(
    'is at the step $id as its notes say',
    async ({ number, lab, as, met, shows }) => {
      const { cookie, href } = await enter(tour, number)
      const account = accountOfTour(SEAT, lab)
      const session = await sessionOf(cookie, request(), sources)
      expect(session?.caller.arn).toBe(`arn:aws:iam::${account}:user/${as}`)
      expect((await goalsMet(account)).sort()).toEqual([...met].sort())
      expect(await tourPosition(SEAT, tour, number)).toBe(number)
      expect(href).toMatch('page' in shows ? /^\// : /^\/decisions\/[-0-9a-f]{36}(\/compare\/[-0-9a-f]{36})?$/)
    },
  )

  it('never goes back in a lab, and plays no more than its right way has', () => {
    const before = new Map<string, number>()
    for (const { lab, played } of tour.steps) {
      const [way = []] = Object.values(SOLVERS.get(lab)?.right ?? {})
      expect(played).toBeLessThanOrEqual(way.length)
      expect(played).toBeGreaterThan(before.get(lab) ?? 0)
      before.set(lab, played)
    }
  })

  it('takes a presenter about three minutes', () => {
    const seconds = tour.steps.reduce((sum, step) => sum + step.seconds, 0)
    expect(seconds).toBeLessThanOrEqual(180)
  })
})

const [tour] = TOURS.values()
if (!tour) throw new Error('There is no tour.')

it('is shown in accounts of its own, and is nobody’s progress', async () => {
  const last = tour.steps.length
  await enter(tour, last)
  expect((await lookAtLab(accountOfTour(SEAT, 'lab-03'))).verdict).toBe('passed')
  expect(await passesOf(SEAT)).toEqual([])
  expect([...LABS.keys()].map((lab) => accountOfLab(SEAT, lab))).not.toContain(accountOfTour(SEAT, 'lab-03'))
})

it('starts again from the same state, whatever was done', async () => {
  await enter(tour, 1)
  const account = accountOfTour(SEAT, 'lab-01')
  await inStore((store) => store.policyAttachment.deleteMany({ where: { account } }))
  await enter(tour, 1)
  expect(await inStore((store) => store.policyAttachment.count({ where: { account } }))).toBeGreaterThan(0)
  expect(await goalsMet(account)).toEqual(['signIn'])
})

it('has no other step', async () => {
  await expect(enter(tour, 0)).rejects.toMatchObject({ code: 'NoSuchEntity' })
  await expect(enter(tour, 99)).rejects.toMatchObject({ code: 'NoSuchEntity' })
  expect(await tourPosition(SEAT, tour, 99)).toBeUndefined()
  expect(await tourPosition({ number: 4 }, tour, 1)).toBeUndefined()
})

describe('the position of a tour', () => {
  it('moves on with what the presenter does by hand', () => {
    expect(reached(tour, 1, new Set(['signIn']))).toBe(1)
    expect(reached(tour, 1, new Set(['signIn', 'refused']))).toBe(2)
  })

  it('stays in the lab', () => {
    expect(reached(tour, 2, new Set(['signIn', 'refused', 'absent']))).toBe(2)
  })

  it('never moves back', () => {
    expect(reached(tour, 4, new Set())).toBe(4)
  })
})
