import { describe, expect, it } from 'vitest'
import { allowingWhere, aUser } from '@/lib/testing/account'
import { withMfa } from '@/lib/testing/callers'
import { call, refusal } from '@/lib/testing/calls'
import { ownDatabase } from '@/lib/testing/database'
import { TAGGED, TAGGED_POLICY, taggedScene, tagsNamed } from '@/lib/testing/tagged'

ownDatabase()

describe.each(TAGGED)('tags of $kind', (row) => {
  it('removes the tags of these keys, in any case, and ignores keys that do not exist', async () => {
    const { tag, untag, tags } = await taggedScene(row)
    await tag(tagsNamed('Team', 'Rank', 'Site'))
    expect(await untag(['team', 'SITE', 'None'])).toEqual({})
    expect(await tags()).toEqual(['Rank='])
  })

  it("leaves another account's tags alone", async () => {
    const [one, two] = [await taggedScene(row), await taggedScene(row)]
    for (const { tag } of [one, two]) await tag(tagsNamed('Team'))
    await one.untag(['Team'])
    expect(await two.tags()).toEqual(['Team='])
  })

  it('gives the policies the requested keys as context keys', async () => {
    const { account, name } = await taggedScene(row)
    const Condition = { 'ForAllValues:StringEquals': { 'aws:TagKeys': ['Rank'] } }
    const dora = withMfa(await aUser(account, 'dora', { policies: [allowingWhere(Condition, row.untag.action)] }))
    const untag = (TagKeys: string[]) => call(row.untag, dora, { [row.member]: name, TagKeys })
    await untag(['Rank'])
    expect((await refusal(untag(['Rank', 'Team']))).code).toBe('AccessDenied')
  })

  it('returns NoSuchEntity for an unknown name', async () => {
    const { untag, unknown } = await taggedScene(row)
    expect(await refusal(untag(['a'], unknown.name))).toMatchObject({
      code: 'NoSuchEntity',
      message: unknown.message,
      field: row.member,
    })
  })

  it.each([undefined, 'Team', [7], [''], ['<b>'], ['x'.repeat(129)], Array(51).fill('a')])(
    'returns ValidationError for %j',
    async (TagKeys) => {
      const { tag, untag, tags } = await taggedScene(row)
      await tag(tagsNamed('Team'))
      expect((await refusal(untag(TagKeys))).code).toBe('ValidationError')
      expect(await tags()).toEqual(['Team='])
    },
  )
})

describe('tags of a policy', () => {
  it('returns AccessDenied for a built-in policy', async () => {
    const { untag } = await taggedScene(TAGGED_POLICY)
    expect((await refusal(untag(['a'], 'arn:aws:iam::aws:policy/ReadOnlyAccess'))).code).toBe('AccessDenied')
  })
})
