import { describe, expect, it } from 'vitest'
import { failureInWords, leftOf, linesOfRun, type RunItem, resultOfRun } from './run'

const items = ['alice', 'bob', 'carol', 'dave'].map(
  (on): RunItem => ({ action: 'iam:AddUserToGroup', on, fields: { UserName: on } }),
)
const [alice, bob, carol, dave] = items as [RunItem, RunItem, RunItem, RunItem]
const titles = { done: '4 users added', partly: (done: number, all: number) => `${done} of ${all} users added` }
const failure = (item: RunItem, text = 'Denied.') => failureInWords(item, text)

describe('a run through items that do not depend on each other', () => {
  it('says in one line that all is done', () => {
    const run = { items, ended: [undefined, undefined, undefined, undefined] }
    expect(resultOfRun(run, titles)).toEqual({ tone: 'success', title: '4 users added' })
  })

  it('lists failures by their cause, and offers just these again', () => {
    const run = { items, ended: [undefined, failure(bob), failure(carol, 'Full.'), failure(dave)] }
    const { tone, title, calls, next } = resultOfRun(run, titles)
    expect({ tone, title, verb: next?.verb }).toEqual({
      ...{ tone: 'danger', title: '1 of 4 users added', verb: 'Try the 3 again' },
    })
    expect(calls?.map(({ on, text }) => [on, text])).toEqual([
      ['bob and dave', 'Denied.'],
      ['carol', 'Full.'],
    ])
    expect(leftOf(run)).toEqual([bob, carol, dave])
  })

  it('says after a stop what is done and what is not, and offers what is left with what failed', () => {
    const run = { items, ended: [undefined, failure(bob)] }
    const { tone, title, text, calls, next } = resultOfRun(run, titles)
    expect({ tone, title, text, verb: next?.verb }).toEqual({
      ...{ tone: 'warning', title: 'Stopped: 1 of 4 done', text: 'Not done: carol and dave.', verb: 'Do the other 3' },
    })
    expect(calls?.map(({ on }) => on)).toEqual(['bob'])
    expect(leftOf(run)).toEqual([bob, carol, dave])
  })

  it('names no more than twenty of those that are not done', () => {
    const many = Array.from({ length: 250 }, (_, index) => ({ ...alice, on: `u${index}` }))
    const { text } = resultOfRun({ items: many, ended: [] }, titles)
    expect(text).toContain('u19, and 230 others.')
    expect(text).not.toContain('u20,')
  })
})

describe('a run through items that follow from each other', () => {
  it('has a line for each: done, failed, not tried', () => {
    const lines = linesOfRun({ items, ended: [undefined, failure(bob)] })
    expect(lines.map(({ on, outcome }) => [on, outcome])).toEqual([
      ...[['alice', 'done'], ['bob', 'failed'], ...[carol, dave].map(({ on }) => [on, 'not-tried'])],
    ])
  })
})
