import { userOf } from './support/account'
import { Console } from './support/console'
import { expect, test } from './support/test'

// admin may do everything, so any refusal here is the service's.

test('a changed password works, the old one does not, and other sessions end', async ({
  console,
  page,
  browser,
  account,
  address,
}) => {
  const elsewhere = await browser.newPage({ baseURL: address })
  const old = userOf(account, 'admin').password
  const next = 'Quite-An0ther!'
  await new Console(elsewhere, account, address).signIn('admin')

  await console.signIn('admin')
  await page.goto('/security-credentials/password')
  const change = async (current: string) => {
    await page.getByLabel('Current password').fill(current)
    await page.getByLabel('New password', { exact: true }).fill(next)
    await page.getByLabel(/^Confirm/).fill(next)
    await page.getByRole('button', { name: 'Change password' }).click()
  }
  await change('not the old one')
  await expect(console.alert()).toContainText('password')
  await change(old)
  await expect(page.getByRole('status').filter({ hasText: 'Password changed' })).toBeVisible()

  await elsewhere.goto('/security-credentials')
  await expect(elsewhere).toHaveURL(/\/sign-in/)
  await elsewhere.close()

  await console.signOut()
  await console.enterPassword('admin', old)
  await expect(console.alert()).toBeVisible()
  await console.enterPassword('admin', next)
  await expect(console.chip()).toBeVisible()
})

test('an access key is created, shown once, deactivated and deleted', async ({ console, page }) => {
  await console.signIn('admin')
  await page.goto('/security-credentials/access-keys/create')
  await page.getByRole('radio').first().check()
  await page.getByRole('checkbox').check()
  await page.getByRole('button', { name: 'Next' }).click()
  await page.getByRole('textbox', { name: /Description/ }).fill('build machine')
  await page.getByRole('button', { name: 'Create access key' }).click()

  const created = console.panel('retrieve')
  await expect(created).toBeVisible()
  const keyId = /AKIA[A-Z2-7]{16}/.exec(await created.innerText())?.[0] ?? ''
  await created.getByText('Show secret access key').click()
  const secret = await created.getByText(/^[A-Za-z0-9/+]{40}$/).innerText()
  await page.getByRole('link', { name: 'Done' }).click()

  const keys = console.panel('access-keys')
  await expect(keys).toContainText(keyId)
  await expect(keys).toContainText('build machine')
  await page.reload()
  await expect(keys).toContainText(keyId)
  expect(await page.content()).not.toContain(secret)

  const key = keys.getByRole('article', { name: `Access key ${keyId}` })
  await key.getByRole('button', { name: 'Deactivate', exact: true }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Deactivate', exact: true }).click()
  await expect(page.getByRole('status').filter({ hasText: `${keyId} deactivated` })).toBeVisible()
  await expect(key).toContainText('Inactive')

  await key.getByRole('button', { name: 'Delete', exact: true }).click()
  await page.getByRole('dialog').getByRole('textbox').fill(keyId)
  await page.getByRole('dialog').getByRole('button', { name: 'Delete', exact: true }).click()
  await expect(page.getByRole('status').filter({ hasText: `${keyId} deleted` })).toBeVisible()
  await expect(key).toHaveCount(0)
})
