import { describe, expect, it } from 'vitest'
import { allowingWhere, aUser } from '@/lib/testing/account'
import { withMfa } from '@/lib/testing/callers'
import { call, outcomes, refusal } from '@/lib/testing/calls'
import { allRows, ownDatabase } from '@/lib/testing/database'
import { manyTags, TAGGED, TAGGED_POLICY, taggedScene, tagsNamed } from '@/lib/testing/tagged'
import { TagPolicy } from './tag'

ownDatabase()

const team = (Value: string, Key = 'Team') => ({ Key, Value })

describe.each(TAGGED)('tags of $kind', (row) => {
  it('adds tags, and replaces value and spelling of existing ones', async () => {
    const { tag, tags } = await taggedScene(row)
    expect(await tag([team('red')])).toEqual({})
    await tag([team('blue', 'team'), team('', 'Größe 1')])
    expect(await tags()).toEqual(['Größe 1=', 'team=blue'])
  })

  it('adds none if none are given', async () => {
    const { tag, tags } = await taggedScene(row)
    expect(await tag([])).toEqual({})
    expect(await tags()).toEqual([])
  })

  it('gives the policies the requested tags as context keys', async () => {
    const { account, name } = await taggedScene(row)
    const Condition = {
      StringEquals: { 'aws:RequestTag/Team': 'red' },
      'ForAllValues:StringEquals': { 'aws:TagKeys': ['Team'] },
    }
    const dora = withMfa(await aUser(account, 'dora', { policies: [allowingWhere(Condition, row.tag.action)] }))
    const tag = (Tags: object[]) => call(row.tag, dora, { [row.member]: name, Tags })
    await tag([team('red')])
    for (const Tags of [[team('blue')], [team('red'), team('1', 'Rank')]]) {
      expect((await refusal(tag(Tags))).code).toBe('AccessDenied')
    }
  })

  it('returns LimitExceeded for the fifty-first tag, and stores none of that request', async () => {
    const { tag, tags } = await taggedScene(row)
    await tag(manyTags(49))
    expect(await refusal(tag(tagsNamed('a', 'b')))).toMatchObject({
      code: 'LimitExceeded',
      status: 409,
      message: 'The number of tags has reached the maximum limit.',
    })
    expect(await tags()).toHaveLength(49)
    await tag(tagsNamed('a'))
    expect(await tags()).toHaveLength(50)
  })

  it('stores no more than fifty in simultaneous calls', async () => {
    const { tag, tags } = await taggedScene(row)
    const tries = manyTags(60).map((one) => tag([one]))
    expect(await outcomes(tries)).toEqual({ successes: 50, codes: ['LimitExceeded'] })
    expect(await tags()).toHaveLength(50)
  })

  it('returns InvalidInput for keys that differ only in case', async () => {
    const { tag } = await taggedScene(row)
    const before = await allRows()
    expect(await refusal(tag(tagsNamed('Team', 'TEAM')))).toMatchObject({
      code: 'InvalidInput',
      message: row.duplicate,
      field: 'Tags',
    })
    expect(await allRows()).toEqual(before)
  })

  it.each(['aws:team', 'AWS:Team'])('returns InvalidInput for %s, a key that AWS reserves', async (Key) => {
    const { tag, tags } = await taggedScene(row)
    expect(await refusal(tag(tagsNamed('Team', Key)))).toMatchObject({
      code: 'InvalidInput',
      message: 'aws: prefixed tag key names are not allowed for external use.',
      field: 'Tags',
    })
    expect(await tags()).toEqual([])
  })

  it('returns NoSuchEntity for an unknown name', async () => {
    const { tag, unknown } = await taggedScene(row)
    expect(await refusal(tag(tagsNamed('a'), unknown.name))).toMatchObject({
      code: 'NoSuchEntity',
      message: unknown.message,
      field: row.member,
    })
  })

  it.each([
    [undefined, "'tags' failed to satisfy constraint: Member must not be null"],
    ['Team', "'tags' failed to satisfy constraint: Member must be a list"],
    [['Team'], "'tags.1.member' failed to satisfy constraint"],
    [[{ Key: 'Team' }], "'tags.1.member.value' failed to satisfy constraint: Member must not be null"],
    [tagsNamed(''), "'tags.1.member.key' failed to satisfy constraint"],
    [tagsNamed('<b>'), "'tags.1.member.key' failed to satisfy constraint: Member must satisfy regular"],
    [[team('x'.repeat(257))], "'tags.1.member.value' failed to satisfy constraint: Member must have length"],
    [[team('\uD800')], "'tags.1.member.value' failed to satisfy constraint: Member must satisfy regular"],
    [manyTags(51), "'tags' failed to satisfy constraint"],
  ])('returns ValidationError for %j', async (Tags, constraint) => {
    const { tag } = await taggedScene(row)
    const { code, message } = await refusal(tag(Tags))
    expect(code).toBe('ValidationError')
    expect(message).toContain(constraint)
  })
})

describe('tags of a policy', () => {
  it("gives the policies the policy's tags as context keys", async () => {
    const { account, name: arn, tag } = await taggedScene(TAGGED_POLICY)
    const Condition = { StringEquals: { 'aws:ResourceTag/Owner': 'alice' } }
    const dora = withMfa(await aUser(account, 'dora', { policies: [allowingWhere(Condition, 'iam:TagPolicy')] }))
    const work = () => call(TagPolicy, dora, { PolicyArn: arn, Tags: [team('red')] })
    expect((await refusal(work())).code).toBe('AccessDenied')
    await tag([{ Key: 'Owner', Value: 'alice' }])
    await work()
  })

  it('returns AccessDenied for a built-in policy', async () => {
    const { tag } = await taggedScene(TAGGED_POLICY)
    expect((await refusal(tag(tagsNamed('a'), 'arn:aws:iam::aws:policy/ReadOnlyAccess'))).code).toBe('AccessDenied')
  })
})
