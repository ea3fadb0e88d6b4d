import { expect, test } from 'postern/playwright'

test('erin signs in with the passkey that her world gave her', async ({ page, account, passkey }) => {
  await passkey.of('erin')
  await page.goto(account.signInPath)
  await page.getByLabel('IAM user name').fill('erin')
  await page.getByLabel('Password', { exact: true }).fill('Erin-Passw0rd!')
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.getByRole('button', { name: 'Use passkey or security key' }).click()
  await expect(page.getByRole('button', { name: 'MFA: on' })).toBeVisible()
})
