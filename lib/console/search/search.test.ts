import { describe, expect, it } from 'vitest'
import type { Caller } from '@/lib/auth/caller'
import { ListOwnEvents } from '@/lib/operations/cloudtrail/list-own-events'
import { CreateGroup } from '@/lib/operations/iam/groups/create-group'
import { ADMINISTRATOR, allowing, anAccessKey, anAccount, aUser } from '@/lib/testing/account'
import { viewing, withMfa } from '@/lib/testing/callers'
import { call } from '@/lib/testing/calls'
import { ownDatabase } from '@/lib/testing/database'
import { search } from './search'

ownDatabase()

async function scene() {
  const account = await anAccount()
  const admin = await aUser(account, 'admin', { policies: [ADMINISTRATOR] })
  return { account, caller: withMfa(admin) }
}

const find = (caller: Caller, q: string, all?: 'tasks' | 'pages' | 'actions') =>
  search({ caller, isTraining: true }, q, all)

/** The names that were found, by their groups. */
async function found(caller: Caller, q: string) {
  const { groups } = await find(caller, q)
  return Object.fromEntries(groups.map(({ name, hits }) => [name, hits.map(({ label }) => label)]))
}

describe('a search', () => {
  it('finds tasks, pages and actions by the words of their names', async () => {
    const { caller } = await scene()
    expect(await found(caller, 'device MFA')).toMatchObject({
      tasks: ['Assign an MFA device', 'Clean up MFA devices that belong to nobody'],
      pages: ['MFA devices'],
      actions: ['iam:CreateVirtualMFADevice', 'iam:DeactivateMFADevice', 'iam:DeleteVirtualMFADevice'],
    })
  })

  it('shows three of a kind, counts all, and leads to the others', async () => {
    const { account, caller } = await scene()
    for (const name of ['al', 'alba', 'alice', 'Ralph']) await aUser(account, name)
    await call(CreateGroup, caller, { GroupName: 'alumni' })
    const { groups } = await find(caller, 'al')
    expect(groups.find(({ name }) => name === 'users')).toEqual({
      ...{ name: 'users', title: 'Users', total: 4, all: { label: 'All 4 users', href: '/users?q=al' } },
      hits: ['al', 'alba', 'alice'].map((label) => ({ href: `/users/${label}/permissions`, label, icon: 'user' })),
    })
    expect(groups.find(({ name }) => name === 'groups')).toMatchObject({ hits: [{ label: 'alumni' }], total: 1 })
    const actions = groups.find(({ name }) => name === 'actions')
    expect(actions?.all?.href).toBe('/search?q=al&all=actions')
  })

  it('finds managed policies, and says whose they are', async () => {
    const { caller } = await scene()
    const { groups } = await find(caller, 'administratoraccess')
    expect(groups.find(({ name }) => name === 'policies')).toMatchObject({
      hits: [{ label: 'AdministratorAccess', note: 'AWS managed' }],
      total: 1,
    })
    const arn = 'arn:aws:iam::aws:policy/AdministratorAccess'
    expect(groups.find(({ name }) => name === 'policies')?.hits[0]?.href).toBe(
      `/policies/${encodeURIComponent(arn)}/permissions`,
    )
    expect((await find(caller, arn)).groups[0]).toMatchObject({
      name: 'jump',
      hits: [{ label: 'AdministratorAccess' }],
    })
  })

  it('lists up to a hundred of one kind on its own page', async () => {
    const { caller } = await scene()
    const { groups } = await find(caller, 'iam', 'actions')
    expect(groups).toMatchObject([{ name: 'actions', hits: { length: 100 } }])
    expect(groups[0]?.total).toBeGreaterThan(100)
  })

  it('finds nothing without words, and nothing of the training outside it', async () => {
    const { caller } = await scene()
    expect(await find(caller, '  ')).toEqual({ q: '', groups: [], denied: [], failed: [] })
    const { groups } = await search({ caller, isTraining: false }, 'practice')
    expect(groups).toEqual([])
  })
})

describe('a search by somebody who may list roles alone', () => {
  it('names the other kinds, and leaves no record of a refusal', async () => {
    const { account } = await scene()
    const carol = withMfa(await aUser(account, 'carol', { policies: [allowing('iam:ListRoles')] }))
    expect(await find(carol, 'carol')).toMatchObject({
      groups: [],
      denied: [
        { title: 'Policies', action: 'iam:ListPolicies', why: '/decisions/preview/ListPolicies' },
        { title: 'Users', action: 'iam:ListUsers', why: '/decisions/preview/ListUsers' },
        { title: 'User groups', action: 'iam:ListGroups', why: '/decisions/preview/ListGroups' },
      ],
    })
    const { Events } = await call(ListOwnEvents, carol, {})
    expect(Events.map(({ EventName, Outcome }) => [EventName, Outcome])).toEqual([['ListRoles', 'Success']])
  })
})

describe('a whole identifier', () => {
  const jumpOf = async (caller: Caller, q: string) => {
    const { groups } = await find(caller, q)
    return groups[0]?.name === 'jump' ? groups[0].hits[0]?.href : undefined
  }

  it.each([
    ['user/division/carol', '/users/carol/permissions'],
    ['group/readers', '/groups/readers/users'],
    ['role/auditor', '/roles/auditor/permissions'],
    ['mfa/bob', '/mfa-devices?q=bob'],
    ['policy/Open', /^\/policies\/arn%3Aaws%3Aiam%3A%3A\d{12}%3Apolicy%2FOpen\/permissions$/],
  ])('an ARN of %s leads to %s', async (resource, href) => {
    const { account, caller } = await scene()
    expect(await jumpOf(caller, `arn:aws:iam::${account.id}:${resource}`)).toEqual(
      typeof href === 'string' ? href : expect.stringMatching(href),
    )
  })

  it('of another account leads nowhere', async () => {
    const { caller } = await scene()
    const other = await anAccount()
    expect(await jumpOf(caller, other.id)).toBeUndefined()
    expect(await jumpOf(caller, `arn:aws:iam::${other.id}:user/carol`)).toBeUndefined()
  })

  it('of the account leads to its settings', async () => {
    const { account, caller } = await scene()
    expect(await jumpOf(caller, account.id)).toBe('/account-settings')
  })

  it('of an access key leads to its user, for those who may know', async () => {
    const { account, caller } = await scene()
    const bob = await aUser(account, 'bob')
    const accessKeyId = await anAccessKey(bob)
    expect(await jumpOf(caller, accessKeyId)).toBe('/users/bob/security-credentials')
    expect(await jumpOf(withMfa(bob), accessKeyId)).toBeUndefined()
  })

  it('of an event, a decision or a request leads there', async () => {
    const { caller } = await scene()
    await call(CreateGroup, caller, { GroupName: 'readers' })
    const { Events } = await call(ListOwnEvents, caller, {})
    expect(await jumpOf(caller, Events[0]?.EventId ?? '')).toBe(`/decisions/${Events[0]?.EventId}`)
    const requestId = '11111111-1111-4111-8111-111111111111'
    await call(CreateGroup, viewing('/groups', requestId, caller), { GroupName: 'writers' })
    expect(await jumpOf(caller, requestId)).toBe(`/audit?request=${requestId}&reads=shown`)
    expect(await jumpOf(caller, '00000000-0000-4000-8000-000000000000')).toBeUndefined()
  })

  it("of somebody else's event leads there for those who may look up events", async () => {
    const { account, caller } = await scene()
    await call(CreateGroup, caller, { GroupName: 'readers' })
    const { Events } = await call(ListOwnEvents, caller, {})
    const id = Events[0]?.EventId ?? ''
    const watcher = withMfa(await aUser(account, 'watcher', { policies: [allowing('cloudtrail:LookupEvents')] }))
    expect(await jumpOf(watcher, id)).toBe(`/decisions/${id}`)
    expect(await jumpOf(withMfa(await aUser(account, 'nobody')), id)).toBeUndefined()
  })
})
