import { describe, expect, it } from 'vitest'
import { GetGroup } from '@/lib/operations/iam/groups/get-group'
import { GetUser } from '@/lib/operations/iam/users/get-user'
import { ADMINISTRATOR, aGroup, allowing, anAccount, attach, aUser, denying, putInline } from '@/lib/testing/account'
import { withMfa } from '@/lib/testing/callers'
import { ownDatabase } from '@/lib/testing/database'
import { askAs } from './ask'
import { performDeletion } from './deletion'
import { groupDeletion } from './group-deletion'

ownDatabase()

/** "readers" has two users and two policies; admin may do everything but what is denied. */
async function scene(...denied: string[]) {
  const account = await anAccount()
  const policies = denied.length > 0 ? [ADMINISTRATOR, denying(denied)] : [ADMINISTRATOR]
  const admin = withMfa(await aUser(account, 'admin', { policies }))
  const readers = await aGroup(account, 'readers', {
    members: [await aUser(account, 'alice'), await aUser(account, 'bob')],
  })
  await attach(readers, ADMINISTRATOR)
  await putInline(readers, { ...allowing('s3:GetObject'), name: 'Inline' })
  return admin
}

const WHOLE = ['member', 'member', 'attached', 'inline', 'group']

describe('the plan to delete a group', () => {
  it('has its users and its policies before the group', async () => {
    const { steps, unread } = await groupDeletion(await scene(), 'readers')
    expect(steps.map(({ of }) => of)).toEqual(WHOLE)
    expect(unread).toEqual([])
  })

  it('names the lists that could not be read', async () => {
    const { steps, unread } = await groupDeletion(await scene('iam:GetGroup', 'iam:ListGroupPolicies'), 'readers')
    expect(steps.map(({ of }) => of)).toEqual(['attached', 'group'])
    expect(unread).toMatchObject([{ action: 'iam:GetGroup' }, { action: 'iam:ListGroupPolicies' }])
  })
})

describe('the deletion of a group', () => {
  it('leaves the users, and no group', async () => {
    const admin = await scene()
    const calls = await performDeletion(admin, (await groupDeletion(admin, 'readers')).steps)
    expect(calls.map(({ outcome }) => outcome)).toEqual(WHOLE.map(() => 'done'))
    expect(await askAs(admin, GetGroup, { GroupName: 'readers' })).toMatchObject({ error: { code: 'NoSuchEntity' } })
    expect((await askAs(admin, GetUser, { UserName: 'alice' })).ok).toBe(true)
  })

  it('stops at the first refusal', async () => {
    const admin = await scene('iam:DetachGroupPolicy')
    const calls = await performDeletion(admin, (await groupDeletion(admin, 'readers')).steps)
    expect(calls.map(({ outcome }) => outcome)).toEqual(['done', 'done', 'denied', 'not-tried', 'not-tried'])
  })
})
