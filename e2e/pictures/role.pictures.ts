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

pictures('switch-role', async ({ album, page, console }) => {
  await console.signIn('admin')
  const trusted = 'trusts=account&name=auditor'
  const policy = `policy=${encodeURIComponent('arn:aws:iam::aws:policy/IAMReadOnlyAccess')}`
  await page.goto(`/roles/create?step=3&${trusted}&${policy}`)
  await page.getByRole('button', { name: 'Create role' }).click()
  await expect(page.getByText('Role auditor created')).toBeVisible()
  await album.open('form', '/switch-role?role=auditor')
  await page.getByRole('button', { name: 'Switch role', exact: true }).click()
  await expect(page.getByRole('button', { name: 'Role: auditor' })).toBeVisible()
  await album.take('home')
  await page.getByRole('button', { name: 'Role: auditor' }).click()
  await album.take('chip')
  await album.open('own-page', '/security-credentials')
})
