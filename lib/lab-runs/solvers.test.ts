import { describe, expect, it } from 'vitest'
import type { SolverStep } from '@/lib/lab-solvers/solver'
import { SOLVERS } from '@/lib/lab-solvers/solvers'
import { LABS } from '@/lib/labs/labs'
import { ownApi } from '@/lib/testing/api-server'
import { ownDatabase } from '@/lib/testing/database'
import { aPlayer } from '@/lib/testing/labs/player'
import { missText } from '@/lib/texts/lab-misses'
import { resetAccount } from '@/lib/worlds/accounts'
import { lookAtLab } from './look'

ownDatabase()
const address = ownApi()

let index = 0

/** How far somebody is in a lab after these steps: goals that are not met with their reasons, and traps. */
async function afterwards(lab: string, steps: readonly SolverStep[]) {
  const player = await aPlayer(lab, ++index, address())
  await player.play(steps)
  return summary(player.made.accountId)
}

async function summary(account: string) {
  const { verdict, goals, traps, passedAt, resets } = await lookAtLab(account)
  return {
    verdict,
    open: Object.fromEntries(
      goals.flatMap((goal) => (goal.verdict.met ? [] : [[goal.id, missText(goal.verdict.nearest)]])),
    ),
    trapped: traps.flatMap(({ id, met }) => (met ? [id] : [])),
    passedAt,
    resets,
  }
}

it('every lab has solvers', () => {
  expect([...SOLVERS.keys()]).toEqual([...LABS.keys()])
})

describe.each([...SOLVERS.values()])('$lab', ({ lab, right, wrong, trapped }) => {
  const { traps = [] } = LABS.get(lab) ?? {}

  it('has at least two right ways, two wrong ones, and a way into each trap', () => {
    expect(Object.keys(right).length).toBeGreaterThan(1)
    expect(Object.keys(wrong).length).toBeGreaterThan(1)
    expect(Object.keys(trapped)).toEqual(traps.map(({ id }) => id))
  })

  it('is open while nobody has done anything', async () => {
    const { verdict, trapped } = await afterwards(lab, [])
    expect({ verdict, trapped }).toMatchObject({ verdict: 'open' })
  })

  it.each(Object.entries(right))('is passed: %s', async (_, steps) => {
    expect(await afterwards(lab, steps)).toMatchObject({ verdict: 'passed', open: {}, trapped: [] })
  })

  it.each(Object.entries(wrong))('is open: %s', async (_, { steps, open }) => {
    const after = await afterwards(lab, steps)
    expect(after).toMatchObject({ verdict: 'open', open: { [open]: expect.any(String) }, passedAt: null })
  })

  it.each(Object.entries(trapped))('warns of the trap: %s', async (trap, steps) => {
    const after = await afterwards(lab, steps)
    expect(after).toMatchObject({ verdict: 'warning', open: {} })
    expect(after.trapped).toContain(trap)
  })

  const [first = []] = Object.values(right)

  it('is open again after a reset, and remembers that it was passed', async () => {
    const player = await aPlayer(lab, ++index, address())
    await player.play(first)
    const { passedAt } = await summary(player.made.accountId)
    await resetAccount(player.made.accountId)
    expect(await summary(player.made.accountId)).toMatchObject({ verdict: 'open', passedAt, resets: 1 })
  })

  it.each(first.flatMap((step, at) => (step.story ? [] : [[at + 1, step] as const])))(
    'is not passed without step %i of the first way',
    async (number) => {
      const rest = first.filter((_, at) => at !== number - 1)
      // Without a step, a later one may be impossible.
      const after = await afterwards(lab, rest).catch(() => undefined)
      expect(after?.verdict).not.toBe('passed')
    },
  )
})
