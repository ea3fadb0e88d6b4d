import { expect } from '@playwright/test'
import { pictures } from './album'

pictures('user', async ({ album, page, console }) => {
  await console.signIn('admin')
  for (const tab of ['permissions', 'groups', 'tags', 'security-credentials', 'last-accessed']) {
    await album.open(`user-${tab}`, `/users/bob/${tab}`)
  }
  await album.open('user-console-access', '/users/dave/security-credentials/console-access')
  await page.getByRole('button', { name: 'Reset password' }).click()
  await expect(page.getByText('Password of dave reset')).toBeVisible()
  await album.take('user-password-given')
  await album.open('user-delete', '/users/bob/delete')
  await page.getByLabel('Type bob to confirm').fill('bob')
  await page.getByRole('button', { name: 'Delete user' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'User bob deleted' })).toBeVisible()
  await album.take('user-deleted')
})

pictures('create user', async ({ album, page, console }) => {
  await console.signIn('admin')
  const chosen = 'sent=yes&name=gina&access=yes&demand=yes'
  const policy = `policy=${encodeURIComponent('arn:aws:iam::aws:policy/IAMReadOnlyAccess')}`
  await album.open('create-user-details', '/users/create?step=2')
  await album.open('create-user-permissions', `/users/create?step=2&${chosen}`)
  await album.open('create-user-review', `/users/create?step=3&${chosen}&${policy}`)
  await page.getByRole('button', { name: 'Create user' }).click()
  await expect(page.getByText('User gina created')).toBeVisible()
  await album.take('create-user-password')
  await album.open('selected-users', '/users/selected?UserName=bob&UserName=gina')
})

pictures('user-denied', async ({ album, console }) => {
  await console.signIn('alice')
  for (const tab of ['permissions', 'groups', 'tags', 'security-credentials', 'last-accessed']) {
    await album.open(`user-${tab}-denied`, `/users/bob/${tab}`)
  }
})
