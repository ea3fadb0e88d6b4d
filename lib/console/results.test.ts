import { describe, expect, it } from 'vitest'
import type { CallResult } from '@/components/ui/flash'
import { resultOfCall, resultOfCalls } from './results'

describe('the result of one call', () => {
  it('says what was done', () => {
    expect(resultOfCall('iam:TagUser', { ok: true, output: {} }, { done: 'Saved' })).toEqual({
      tone: 'success',
      title: 'Saved',
      text: undefined,
      calls: [{ action: 'iam:TagUser', outcome: 'done' }],
    })
  })

  it('says that nothing was changed, and in the line of the call why', () => {
    const error = { code: 'LimitExceeded', message: 'Too many.', requestId: 'r' } as const
    expect(resultOfCall('iam:TagUser', { ok: false, error }, { done: 'Saved' })).toEqual({
      tone: 'danger',
      title: 'Nothing was changed',
      text: undefined,
      calls: [{ action: 'iam:TagUser', outcome: 'failed', text: 'Too many.' }],
    })
  })
})

describe('the result of several calls', () => {
  const texts = { done: 'All saved', partly: (done: number, all: number) => `${done} of ${all}` }
  const of = (...outcomes: CallResult['outcome'][]) =>
    resultOfCalls(
      outcomes.map((outcome) => ({ action: 'iam:TagUser', outcome })),
      texts,
    )

  it.each([
    ['all are done', of('done', 'done'), 'success', 'All saved'],
    ['some are', of('done', 'denied', 'not-tried'), 'danger', '1 of 3'],
    ['none is', of('denied', 'not-tried'), 'danger', 'Nothing was changed'],
  ])('where %s', (_, result, tone, title) => expect(result).toMatchObject({ tone, title }))
})
