import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AwsError } from '@/lib/errors'
import { cut, pageOf } from './paging'

const refused = (Marker: string) => {
  try {
    pageOf({ Marker })
    return undefined
  } catch (thrown) {
    return thrown
  }
}

describe('a page', () => {
  it('has a hundred items by default, and the first begins at the beginning', () => {
    expect(pageOf({})).toEqual({ after: undefined, take: 100 })
    expect(pageOf({ MaxItems: 7 })).toEqual({ after: undefined, take: 7 })
  })

  it('follows another without losing or repeating an item, for any keys and sizes', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string(), { maxLength: 40 }), fc.integer({ min: 1, max: 10 }), (keys, MaxItems) => {
        const all = keys.toSorted()
        const seen: string[] = []
        let Marker: string | undefined
        do {
          const { after, take } = pageOf({ MaxItems, ...(Marker !== undefined && { Marker }) })
          const rows = all.filter((key) => after === undefined || key > after).slice(0, take + 1)
          const { page, paging } = cut(rows, take, (key) => key)
          seen.push(...page)
          Marker = 'Marker' in paging ? paging.Marker : undefined
          expect(paging.IsTruncated).toBe(Marker !== undefined)
        } while (Marker !== undefined)
        expect(seen).toEqual(all)
      }),
    )
  })
})

describe('a marker', () => {
  it('is opaque, and fits the service model', () => {
    const { paging } = cut(['arn:aws:iam::111122223333:mfa/a', 'b'], 1, (key) => key)
    expect(paging).toEqual({ IsTruncated: true, Marker: expect.stringMatching(/^[\w-]+$/) })
  })

  it.each(['', 'a', 'after:x', '===', 'YWZ0ZXI6YQ==', 'YWZ0ZXI6YQ ', 'YWZ0ZXI6/w', '🙂'])('%j is invalid', (Marker) => {
    expect(refused(Marker)).toBeInstanceOf(AwsError)
    expect(refused(Marker)).toMatchObject({ code: 'ValidationError', message: 'Invalid Marker.', field: 'Marker' })
  })
})
