import { expect } from '@playwright/test'
import { pictures } from './album'

pictures('role', async ({ album, page, console }) => {
  await console.signIn('admin')
  await album.open('create-role-trust', '/roles/create')
  const chosen = `name=auditor&policy=${encodeURIComponent('arn:aws:iam::aws:policy/IAMReadOnlyAccess')}`
  await album.open('create-role-permissions', `/roles/create?step=2&${chosen}`)
  await album.open('create-role-review', `/roles/create?step=3&${chosen}`)
  await page.getByRole('button', { name: 'Create role' }).click()
  await expect(page.getByText('Role auditor created')).toBeVisible()
  await album.take('role-permissions')
  for (const name of ['trust', 'who-may-assume', 'tags', 'edit', 'delete']) {
    await album.open(`role-${name}`, `/roles/auditor/${name}`)
  }
  await album.open('roles', '/roles')
})
