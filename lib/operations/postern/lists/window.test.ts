import { describe, expect, it } from 'vitest'
import { quickWindowOf, windowOf } from './window'

const ITEMS = ['a', 'b', 'c', 'd', 'e']

function page(input: Parameters<typeof windowOf>[0]) {
  const { offset, limit, inOrder } = windowOf(input, ITEMS.length)
  return inOrder(ITEMS.slice(offset, offset + limit)).join('')
}

function quickPage(input: Parameters<typeof windowOf>[0]) {
  const { direction, skip, take, inOrder } = quickWindowOf(input, ITEMS.length)
  const items = direction === 'asc' ? ITEMS : ITEMS.toReversed()
  return { text: inOrder(items.slice(skip, skip + take)).join(''), skip }
}

describe('a page of a list', () => {
  it.each([
    [{ MaxItems: 2 }, 'ab'],
    [{ MaxItems: 2, Skip: 2 }, 'cd'],
    [{ MaxItems: 2, Skip: 4 }, 'e'],
    [{ MaxItems: 2, Skip: 5 }, ''],
    [{ MaxItems: 2, Skip: 99 }, ''],
    [{ MaxItems: 2, Descending: true }, 'ed'],
    [{ MaxItems: 2, Skip: 2, Descending: true }, 'cb'],
    [{ MaxItems: 2, Skip: 4, Descending: true }, 'a'],
    [{ MaxItems: 2, Skip: 5, Descending: true }, ''],
  ])('for %j is %j', (input, expected) => {
    expect(page(input)).toBe(expected)
    const quick = quickPage(input)
    expect(quick.text).toBe(expected)
    expect(quick.skip).toBeLessThanOrEqual(ITEMS.length / 2)
  })
})
