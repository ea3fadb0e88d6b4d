import { expect, it } from 'vitest'
import {
  ADMINISTRATOR,
  aGroup,
  allowing,
  anAccount,
  aUser,
  denying,
  putInline,
  setBoundary,
} from '@/lib/testing/account'
import { withMfa } from '@/lib/testing/callers'
import { ownDatabase } from '@/lib/testing/database'
import { withPermissionsOf } from './copied-permissions'
import type { NewUser } from './new-user'

ownDatabase()

const NEW: NewUser = {
  ...{ name: 'gina', path: '/', hasAccess: true, demandsNew: true, groups: ['writers'] },
  ...{ policies: [ADMINISTRATOR], inline: [], boundary: undefined, tags: [] },
}

async function scene(...denied: string[]) {
  const account = await anAccount()
  const alice = await aUser(account, 'alice', { policies: [ADMINISTRATOR] })
  await aGroup(account, 'readers', { members: [alice] })
  await putInline(alice, { name: 'ReadsBuckets', document: allowing('s3:GetObject').document })
  await setBoundary(alice, ADMINISTRATOR)
  const policies = denied.length > 0 ? [ADMINISTRATOR, denying(denied)] : [ADMINISTRATOR]
  return withMfa(await aUser(account, 'admin', { policies }))
}

it('copies groups, policies and boundary beside what was chosen', async () => {
  expect(await withPermissionsOf(await scene(), NEW, 'alice')).toEqual({
    user: {
      ...{ ...NEW, groups: ['writers', 'readers'], policies: [ADMINISTRATOR], boundary: ADMINISTRATOR },
      inline: [{ from: 'alice', name: 'ReadsBuckets' }],
    },
    ...{ groups: 1, policies: 1, inline: 1, notCopied: [], unread: [] },
  })
})

it('copies no second inline policy of one name, and says so', async () => {
  const inline = [{ from: 'bob', name: 'ReadsBuckets' }]
  const { user, notCopied } = await withPermissionsOf(await scene(), { ...NEW, inline }, 'alice')
  expect(user.inline).toEqual(inline)
  expect(notCopied).toEqual(['ReadsBuckets'])
  const again = await withPermissionsOf(
    await scene(),
    { ...NEW, inline: [{ from: 'alice', name: 'ReadsBuckets' }] },
    'alice',
  )
  expect(again.notCopied).toEqual([])
})

it('says which calls were refused', async () => {
  const { user, unread } = await withPermissionsOf(await scene('iam:ListGroupsForUser', 'iam:GetUser'), NEW, 'alice')
  expect(unread).toEqual(['iam:ListGroupsForUser', 'iam:GetUser'])
  expect(user).toMatchObject({ groups: ['writers'], boundary: undefined })
})
