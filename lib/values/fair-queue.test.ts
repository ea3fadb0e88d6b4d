import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fairQueue } from './fair-queue'

/** A queue whose turns end when the test ends them. `started` and `refused` record what happened, in order. */
function scene(limits = { atOnce: 2, longest: 64 }) {
  const queue = fairQueue(limits)
  const started: string[] = []
  const refused: string[] = []
  const ends: (() => void)[] = []
  const come = async (from: string, name = from) => {
    const end = await queue.turn(from)
    if (!end) return void refused.push(name)
    started.push(name)
    ends.push(end)
  }
  /** Waits until nothing more can happen before a turn ends. */
  const settle = async () => {
    for (let round = 0; round < 5; round++) await Promise.resolve()
  }
  const endOne = async () => {
    ends.shift()?.()
    await settle()
  }
  return { come, started, refused, settle, endOne, isIdle: () => ends.length === 0 }
}

const times = (count: number) => Array.from({ length: count }, (_, index) => index)

describe('a fair queue', () => {
  it('has the owner wait for one more turn at most, while one address tries 80 names (S-34)', async () => {
    const { come, started, refused, settle, endOne } = scene()
    for (const index of times(80)) void come('attacker', `attacker ${index}`)
    await settle()
    void come('owner')
    for (const _ of times(2)) await endOne()
    expect(started).toEqual(['attacker 0', 'attacker 1', 'attacker 2', 'owner'])
    expect(refused).toEqual(
      times(14)
        .map((index) => `attacker ${index + 66}`)
        .concat('attacker 65'),
    )
  })

  it('serves one of each line in turn', async () => {
    const { come, started, settle, endOne } = scene({ atOnce: 1, longest: 64 })
    for (const name of ['a1', 'a2', 'a3', 'b1', 'b2', 'c1']) void come(name.charAt(0), name)
    await settle()
    for (const _ of times(6)) await endOne()
    expect(started).toEqual(['a1', 'a2', 'b1', 'c1', 'a3', 'b2'])
  })

  it('runs as many at once as it may, and no more', async () => {
    const { come, started, settle, endOne } = scene({ atOnce: 3, longest: 64 })
    for (const index of times(9)) void come(`network ${index}`)
    await settle()
    expect(started).toHaveLength(3)
    await endOne()
    expect(started).toHaveLength(4)
  })

  it('refuses a newcomer at once when it is full and no line is longer', async () => {
    const { come, refused, settle } = scene({ atOnce: 1, longest: 3 })
    for (const name of ['running', 'a', 'b', 'c']) void come(name)
    await settle()
    for (const _ of times(100)) void come('newcomer')
    await settle()
    expect(new Set(refused)).toEqual(new Set(['newcomer']))
    expect(refused).toHaveLength(100)
  })

  it('counts a turn once even if it is ended twice', async () => {
    const queue = fairQueue({ atOnce: 1, longest: 1 })
    const end = await queue.turn('a')
    end?.()
    end?.()
    await queue.turn('a')
    void queue.turn('a')
    expect(await queue.turn('a')).toBeUndefined()
  })

  it('starts or refuses everybody, in any order of arrivals and ends', async () => {
    const steps = fc.array(fc.oneof(fc.constantFrom('a', 'b', 'c', 'd'), fc.constant(null)), { maxLength: 120 })
    await fc.assert(
      fc.asyncProperty(
        steps,
        fc.integer({ min: 1, max: 3 }),
        fc.integer({ min: 0, max: 6 }),
        async (all, atOnce, longest) => {
          const { come, started, refused, settle, endOne, isIdle } = scene({ atOnce, longest })
          for (const step of all) {
            if (step === null) await endOne()
            else void come(step)
            await settle()
          }
          while (!isIdle()) await endOne()
          expect(started.length + refused.length).toBe(all.filter((step) => step !== null).length)
        },
      ),
    )
  })
})
