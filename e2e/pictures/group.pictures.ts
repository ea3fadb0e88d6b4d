import { expect } from '@playwright/test'
import { pictures } from './album'

pictures('group', async ({ album, page, console }) => {
  await console.signIn('admin')
  await album.open('groups-empty', '/groups')
  await album.open('create-group-details', '/groups/create')
  await album.open('create-group-problems', '/groups/create?step=2&name=two+words')
  const policy = `policy=${encodeURIComponent('arn:aws:iam::aws:policy/IAMReadOnlyAccess')}`
  await album.open('create-group-review', `/groups/create?step=2&name=readers&user=alice&user=bob&${policy}`)
  await page.getByRole('button', { name: 'Create group' }).click()
  await expect(page.getByText('Group readers created')).toBeVisible()
  await album.take('group-users')
  for (const tab of ['permissions', 'effect', 'rename', 'delete'])
    await album.open(`group-${tab}`, `/groups/readers/${tab}`)
  await album.open('groups', '/groups')
})

pictures('group-denied', async ({ album, console }) => {
  await console.signIn('alice')
  await album.open('groups-denied', '/groups')
  await album.open('group-users-denied', '/groups/readers/users')
})
