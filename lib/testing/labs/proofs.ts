import { describe, expect, it } from 'vitest'
import { lookAtLab } from '@/lib/lab-runs/look'
import type { LabSolvers, SolverStep } from '@/lib/lab-solvers/solver'
import type { Lab } from '@/lib/labs/lab'
import { missText } from '@/lib/texts/lab-misses'
import type { LabTexts } from '@/lib/texts/labs/lab-texts'
import { makeAccount, resetAccount } from '@/lib/worlds/accounts'
import { aPlayer } from './player'

let index = 0

/** How far somebody is in a lab: goals that are not met with their reasons, and traps. */
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

/**
 * Tests of a lab by its solvers, which are played at an address of the API: untouched, by every right way, every wrong
 * one, into every trap, after a reset, and by the first right way without one of its steps.
 */
export function proveBySolvers(lab: Lab, { right, wrong, trapped }: LabSolvers, address: () => string): void {
  const { id, traps } = lab
  const afterwards = async (steps: readonly SolverStep[]) => {
    const player = await aPlayer(id, ++index, address())
    await player.play(steps)
    return summary(player.made.accountId)
  }

  it('has at least two right ways, two wrong ones, and a way into each trap', () => {
    expect(Object.keys(right).length).toBeGreaterThan(1)
    expect(Object.keys(wrong).length).toBeGreaterThan(1)
    expect(Object.keys(trapped)).toEqual(traps.map((trap) => trap.id))
  })

  it('is open while nobody has done anything', async () => {
    expect((await afterwards([])).verdict).toBe('open')
  })

  it.each(Object.entries(right))('is passed: %s', async (_, steps) => {
    expect(await afterwards(steps)).toMatchObject({ verdict: 'passed', open: {}, trapped: [] })
  })

  it.each(Object.entries(wrong))('is open: %s', async (_, { steps, open }) => {
    const after = await afterwards(steps)
    expect(after).toMatchObject({ verdict: 'open', open: { [open]: expect.any(String) }, passedAt: null })
  })

  it.each(Object.entries(trapped))('warns of the trap: %s', async (trap, steps) => {
    const after = await afterwards(steps)
    expect(after).toMatchObject({ verdict: 'warning', open: {} })
    expect(after.trapped).toContain(trap)
  })

  const [first = []] = Object.values(right)

  it('is open again after a reset, and remembers that it was passed', async () => {
    const player = await aPlayer(id, ++index, address())
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
      const after = await afterwards(rest).catch(() => undefined)
      expect(after?.verdict).not.toBe('passed')
    },
  )
}

/** Tests that no step of a lab looks done before anybody has done anything. */
export function proveStart({ id }: Lab): void {
  it(`at the start of ${id} no step is done`, async () => {
    const { accountId } = await makeAccount(id, ++index)
    expect((await lookAtLab(accountId)).steps).not.toContain(true)
  })
}

/** Tests that the texts of a lab are those of its parts, three hints among them, and sentences in that language. */
export function proveTexts(
  { id, steps, goals, traps, bonus, questions }: Lab,
  texts: LabTexts | undefined,
  language: string,
): void {
  describe(`the ${language} of ${id}`, () => {
    it('has a text for each of its parts, and no other', () => {
      const idsOf = (parts: readonly { id: string }[]) => parts.map((part) => part.id)
      expect(texts?.steps.length).toBe(steps.length)
      expect(Object.keys(texts?.goals ?? {})).toEqual(idsOf(goals))
      expect(Object.keys(texts?.traps ?? {})).toEqual(idsOf(traps))
      expect(Object.keys(texts?.questions ?? {})).toEqual(Object.keys(questions))
      expect(texts?.bonus !== undefined).toBe(bonus !== undefined)
    })

    it('has steps and three hints, all of them sentences', () => {
      if (!texts) throw new Error(`${id} has no texts.`)
      const ofParts = [texts.goals, texts.traps, texts.questions].flatMap((some) => Object.values(some))
      for (const text of [texts.goal, texts.learnt, ...texts.steps, ...texts.hints, ...ofParts]) {
        expect(text).toMatch(/^\p{L}.*[.?]$/u)
      }
      expect(texts.steps.length).toBeGreaterThan(2)
      expect(texts.hints.length).toBe(3)
    })
  })
}
