import { userOf } from './support/account'
import { Console } from './support/console'
import { expect, test } from './support/test'

// admin may do everything, so what is refused here is refused by the service.

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
  await new Console(elsewhere, account).signIn('admin')

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

test('an access key is created, shown once, switched off and deleted', async ({ console, page, account }) => {
  await console.signIn('admin')
  await page.goto('/security-credentials/access-keys/create')
  await page.getByRole('radio').first().check()
  await page.getByRole('checkbox').check()
  await page.getByRole('button', { name: 'Next' }).click()
  await page.getByRole('textbox', { name: /Description/ }).fill('build machine')
  await page.getByRole('button', { name: 'Create access key' }).click()
  const id = page.getByText(/^AKIA[A-Z2-7]{16}$/).first()
  await expect(id).toBeVisible()
  const keyId = (await id.innerText()).trim()
  await page.getByRole('button', { name: /Show/ }).first().click()
  await expect(page.getByText(/^[A-Za-z0-9/+]{40}$/)).toBeVisible()
  await page.getByRole('link', { name: 'Done' }).click()

  const keys = console.panel('access-keys')
  await expect(keys).toContainText(keyId)
  await expect(keys).toContainText('build machine')
  await page.reload()
  await expect(page.locator('body')).not.toContainText(/[A-Za-z0-9/+]{40}/)
  expect(account.accessKeys.map(({ accessKeyId }) => accessKeyId)).not.toContain(keyId)
})
