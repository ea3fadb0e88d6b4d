import { expect, it } from 'vitest'
import { gathered } from './gathered'

function scene() {
  const asked: string[][] = []
  const ask = gathered(async (questions: readonly string[]) => {
    asked.push([...questions])
    if (questions.includes('broken')) throw new Error('broken')
    return questions.map((question) => question.toUpperCase())
  })
  return { asked, ask }
}

it('answers the questions of one tick together, each with its own answer', async () => {
  const { asked, ask } = scene()
  const later = Promise.resolve().then(() => ask('c'))
  expect(await Promise.all([ask('a'), ask('b'), later])).toEqual(['A', 'B', 'C'])
  expect(asked).toEqual([['a', 'b', 'c']])
})

it('answers what is asked after an answer by itself', async () => {
  const { asked, ask } = scene()
  await ask('a')
  expect(await ask('b')).toBe('B')
  expect(asked).toEqual([['a'], ['b']])
})

it('rejects all that were asked together if they cannot be answered, and none of the next', async () => {
  const { ask } = scene()
  const answers = await Promise.allSettled([ask('a'), ask('broken')])
  expect(answers.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  expect(await ask('b')).toBe('B')
})
