import { expect, it } from 'vitest'
import { LAB_TEXTS } from '@/lib/texts/labs/labs'
import { LABS } from './labs'

it('every lab has texts', () => {
  expect([...LAB_TEXTS.keys()]).toEqual([...LABS.keys()])
})

it.each([...LABS.values()])(
  '$id has a text for each of its parts, and no other',
  ({ id, steps, goals, traps, bonus, questions }) => {
    const texts = LAB_TEXTS.get(id)
    const idsOf = (parts: readonly { id: string }[]) => parts.map((part) => part.id)
    expect(texts?.steps.length).toBe(steps.length)
    expect(Object.keys(texts?.goals ?? {})).toEqual(idsOf(goals))
    expect(Object.keys(texts?.traps ?? {})).toEqual(idsOf(traps))
    expect(Object.keys(texts?.questions ?? {})).toEqual(Object.keys(questions))
    expect(texts?.bonus !== undefined).toBe(bonus !== undefined)
  },
)

it.each([...LAB_TEXTS])('%s has steps and three hints, all of them sentences', (_, texts) => {
  const { goal, learnt, steps, hints, goals, traps, questions } = texts
  const all = [goal, learnt, ...steps, ...hints, ...[goals, traps, questions].flatMap((texts) => Object.values(texts))]
  for (const text of all) expect(text).toMatch(/^[A-Za-z].*[.?]$/)
  expect(steps.length).toBeGreaterThan(2)
})
