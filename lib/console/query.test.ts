import { describe, expect, it } from 'vitest'
import { one } from './query'

describe('the only value of a query parameter', () => {
  it.each<[string, string | string[] | undefined, string | undefined]>([
    ['its text', 'alice', 'alice'],
    ['its text with the spaces', ' ', ' '],
    ['none where it is empty', '', undefined],
    ['none where it is missing', undefined, undefined],
    ['none where it is repeated', ['alice', 'bob'], undefined],
    ['none where it is repeated once', ['alice'], undefined],
    ['none where there is a list of none', [], undefined],
  ])('is %s', (_, value, expected) => expect(one(value)).toBe(expected))
})
