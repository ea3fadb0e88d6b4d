import { describe, expect, it } from 'vitest'
import { later } from '@/lib/clock'
import {
  aGroup,
  allowing,
  anAccount,
  aRole,
  aUser,
  putInline,
  type TestAccount,
  type TestHolder,
} from '@/lib/testing/account'
import { withMfa } from '@/lib/testing/callers'
import { call, outcomes, refusal } from '@/lib/testing/calls'
import { allRows, inStore, ownDatabase } from '@/lib/testing/database'
import { NOON } from '@/lib/testing/time'
import { DeleteGroupPolicy } from './delete-group-policy'
import { DeleteRolePolicy } from './delete-role-policy'
import { DeleteUserPolicy } from './delete-user-policy'
import { GetGroupPolicy } from './get-group-policy'
import { GetRolePolicy } from './get-role-policy'
import { GetUserPolicy } from './get-user-policy'
import { ListGroupPolicies } from './list-group-policies'
import { ListRolePolicies } from './list-role-policies'
import { ListUserPolicies } from './list-user-policies'
import { PutGroupPolicy } from './put-group-policy'
import { PutRolePolicy } from './put-role-policy'
import { PutUserPolicy } from './put-user-policy'

ownDatabase()

// What is the same whoever the holder is. What differs stands in the tests of the operations.
type Kind = {
  quota: number
  make: (account: TestAccount) => Promise<TestHolder>
  put: (account: TestAccount, input: object, now?: Date) => Promise<unknown>
  get: (account: TestAccount, PolicyName: string) => Promise<{ PolicyName: string; PolicyDocument: string }>
  remove: (account: TestAccount, PolicyName: string) => Promise<unknown>
  list: (
    account: TestAccount,
    input?: object,
  ) => Promise<{ PolicyNames: string[]; IsTruncated: boolean; Marker?: string }>
}

const user = { UserName: 'holder' }
const group = { GroupName: 'holder' }
const role = { RoleName: 'holder' }

const KINDS: readonly (readonly ['user' | 'group' | 'role', Kind])[] = [
  [
    'user',
    {
      quota: 2_048,
      make: (account) => aUser(account, 'holder'),
      put: ({ root }, input, now) => call(PutUserPolicy, withMfa(root), { ...user, ...input }, now),
      get: ({ root }, PolicyName) => call(GetUserPolicy, withMfa(root), { ...user, PolicyName }),
      remove: ({ root }, PolicyName) => call(DeleteUserPolicy, withMfa(root), { ...user, PolicyName }),
      list: ({ root }, input) => call(ListUserPolicies, withMfa(root), { ...user, ...input }),
    },
  ],
  [
    'group',
    {
      quota: 5_120,
      make: (account) => aGroup(account, 'holder'),
      put: ({ root }, input, now) => call(PutGroupPolicy, withMfa(root), { ...group, ...input }, now),
      get: ({ root }, PolicyName) => call(GetGroupPolicy, withMfa(root), { ...group, PolicyName }),
      remove: ({ root }, PolicyName) => call(DeleteGroupPolicy, withMfa(root), { ...group, PolicyName }),
      list: ({ root }, input) => call(ListGroupPolicies, withMfa(root), { ...group, ...input }),
    },
  ],
  [
    'role',
    {
      quota: 10_240,
      make: (account) => aRole(account, 'holder'),
      put: ({ root }, input, now) => call(PutRolePolicy, withMfa(root), { ...role, ...input }, now),
      get: ({ root }, PolicyName) => call(GetRolePolicy, withMfa(root), { ...role, PolicyName }),
      remove: ({ root }, PolicyName) => call(DeleteRolePolicy, withMfa(root), { ...role, PolicyName }),
      list: ({ root }, input) => call(ListRolePolicies, withMfa(root), { ...role, ...input }),
    },
  ],
]

const { document } = allowing('s3:GetObject')

/** A policy whose text has exactly so many characters, blanks not counted. */
const sized = (length: number) => {
  const empty = JSON.stringify({ Version: '2012-10-17', Statement: { Effect: 'Allow', Action: '', Resource: '*' } })
  return empty.replace('""', `"s3:${'x'.repeat(length - empty.length - 3)}"`)
}

const policiesOf = ({ account, id }: TestHolder) =>
  inStore((store) =>
    store.inlinePolicy.findMany({
      where: { account, principalId: id },
      orderBy: { name: 'asc' },
      include: { text: true },
    }),
  )

describe.each(KINDS)('of a %s', (kind, { quota, make, put, get, remove, list }) => {
  const scene = async () => {
    const account = await anAccount()
    return { account, holder: await make(account) }
  }
  const named = (PolicyName: string, PolicyDocument = document) => ({ PolicyName, PolicyDocument })

  it('puts policies, and replaces the one of that name', async () => {
    const { account, holder } = await scene()
    expect(await put(account, named('Readers'))).toEqual({})
    await put(account, named('Writers'))
    const now = later(NOON, 60)
    await put(account, named('Readers', allowing('s3:PutObject').document), now)
    expect(await policiesOf(holder)).toMatchObject([
      { name: 'Readers', updatedAt: now, text: { document: allowing('s3:PutObject').document } },
      { name: 'Writers', updatedAt: NOON, text: { document } },
    ])
  })

  it('takes documents of the older version, and without one, as managed policies may not be', async () => {
    const { account, holder } = await scene()
    await put(account, named('Older', document.replace('2012', '2008')))
    await put(account, named('None', document.replace('"Version":"2012-10-17",', '')))
    expect(await policiesOf(holder)).toHaveLength(2)
  })

  it('holds as many characters as fit in all its policies together, blanks not counted', async () => {
    const { account, holder } = await scene()
    await put(account, named('First', sized(1_000)))
    const rest = sized(quota - 1_000).replaceAll(',', ',\n    ')
    await put(account, named('Second', rest))
    await put(account, named('First', sized(1_000)))
    const before = await allRows()
    for (const input of [named('First', sized(1_001)), named('Third')]) {
      expect(await refusal(put(account, input))).toMatchObject({
        code: 'LimitExceeded',
        status: 409,
        message: `Maximum policy size of ${quota} bytes exceeded for ${kind} holder`,
        field: 'PolicyDocument',
      })
    }
    expect(await allRows()).toEqual(before)
    expect(await policiesOf(holder)).toHaveLength(2)
  })

  it('has room for as many as fit, when more come at once', async () => {
    const { account, holder } = await scene()
    const third = sized(Math.floor(quota / 3))
    const tries = Array.from({ length: 12 }, (_, number) => put(account, named(`Policy-${number}`, third)))
    expect(await outcomes(tries)).toEqual({ successes: 3, codes: ['LimitExceeded'] })
    expect(await policiesOf(holder)).toHaveLength(3)
  })

  it.each([
    ['{}', 'Syntax errors in policy.'],
    [document.replace('"Action":"s3:GetObject",', ''), 'Policy statement must contain actions.'],
    [document.replace('"Resource"', '"Principal":"*","Resource"'), 'Policy document should not specify a principal.'],
  ])('takes no text that is no policy: %s', async (PolicyDocument, message) => {
    const { account } = await scene()
    const before = await allRows()
    expect(await refusal(put(account, named('Broken', PolicyDocument)))).toMatchObject({
      code: 'MalformedPolicyDocument',
      status: 400,
      message,
      field: 'PolicyDocument',
    })
    expect(await allRows()).toEqual(before)
  })

  it.each([
    ['PolicyName', ''],
    ['PolicyName', 'a b'],
    ['PolicyName', 'x'.repeat(129)],
    ['PolicyDocument', ''],
    ['PolicyDocument', '{"Id":"ключ"}'],
  ])('takes no %s %j', async (field, value) => {
    const { account } = await scene()
    const input = { ...named('Readers'), [field]: value }
    expect(await refusal(put(account, input))).toMatchObject({ code: 'ValidationError', field })
  })

  it('answers a document as it was put', async () => {
    const { account } = await scene()
    const PolicyDocument = JSON.stringify(JSON.parse(document), null, 3)
    await put(account, named('Readers', PolicyDocument))
    expect(await get(account, 'Readers')).toMatchObject({ PolicyName: 'Readers', PolicyDocument })
  })

  it('removes one policy and leaves the others', async () => {
    const { account, holder } = await scene()
    for (const name of ['Readers', 'Writers']) await put(account, named(name))
    expect(await remove(account, 'Readers')).toEqual({})
    expect(await policiesOf(holder)).toMatchObject([{ name: 'Writers' }])
  })

  it("knows no policy that is not there, nor another holder's", async () => {
    const { account } = await scene()
    await putInline(await aUser(account, 'other'), { name: 'Others', document })
    for (const name of ['Nobody', 'Others']) {
      for (const work of [get(account, name), remove(account, name)]) {
        expect(await refusal(work)).toMatchObject({
          code: 'NoSuchEntity',
          status: 404,
          message: `The ${kind} policy with name ${name} cannot be found.`,
          field: 'PolicyName',
        })
      }
    }
  })

  it('lists names, by page', async () => {
    const { account } = await scene()
    for (const name of ['c', 'a', 'B']) await put(account, named(name))
    const first = await list(account, { MaxItems: 2 })
    expect(first).toEqual({ PolicyNames: ['B', 'a'], IsTruncated: true, Marker: expect.any(String) })
    expect(await list(account, { Marker: first.Marker })).toEqual({ PolicyNames: ['c'], IsTruncated: false })
  })

  it.each([
    [{ Marker: 'made-up' }, 'Marker'],
    [{ MaxItems: 1_001 }, 'MaxItems'],
  ])('does not list for %j', async (input, field) => {
    const { account } = await scene()
    expect(await refusal(list(account, input))).toMatchObject({ code: 'ValidationError', field })
  })
})
