import { describe, expect, it } from 'vitest'
import { ADMINISTRATOR } from '@/lib/testing/account'
import { refusal } from '@/lib/testing/calls'
import { ownDatabase } from '@/lib/testing/database'
import { TAGGED, TAGGED_POLICY, taggedScene, tagsNamed } from '@/lib/testing/tagged'

ownDatabase()

describe.each(TAGGED)('tags of $kind', (row) => {
  it('lists by key regardless of case, page by page', async () => {
    const { tag, list } = await taggedScene(row)
    await tag([{ Key: 'c', Value: 'of c' }, ...tagsNamed('A', 'b')])
    const first = await list({ MaxItems: 2 })
    expect(first).toEqual({ Tags: tagsNamed('A', 'b'), IsTruncated: true, Marker: expect.any(String) })
    expect(await list({ MaxItems: 2, Marker: first.Marker })).toEqual({
      Tags: [{ Key: 'c', Value: 'of c' }],
      IsTruncated: false,
    })
  })

  it('returns NoSuchEntity for an unknown name', async () => {
    const { list, unknown } = await taggedScene(row)
    expect(await refusal(list({}, unknown.name))).toMatchObject({
      code: 'NoSuchEntity',
      message: unknown.message,
      field: row.member,
    })
  })

  it.each([
    [{ [row.member]: '' }, row.member],
    [{ Marker: 'made-up' }, 'Marker'],
    [{ MaxItems: 0 }, 'MaxItems'],
  ])('returns ValidationError for %j', async (input, field) => {
    const { list } = await taggedScene(row)
    expect(await refusal(list(input))).toMatchObject({ code: 'ValidationError', field })
  })
})

describe('tags of a policy', () => {
  it('are empty for a built-in policy', async () => {
    const { list } = await taggedScene(TAGGED_POLICY)
    expect(await list({}, ADMINISTRATOR)).toEqual({ Tags: [], IsTruncated: false })
  })
})
