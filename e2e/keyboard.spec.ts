import { userOf } from './support/account'
import { Authenticator } from './support/authenticator'
import { tabTo } from './support/keyboard'
import { expect, test } from './support/test'

test('enrolling works by keyboard alone', async ({ page, console, hooks, account }) => {
  await hooks.stopClock(account)
  await page.goto('/sign-in')
  await tabTo(page, /^Account ID or alias/)
  await page.keyboard.type(account.alias)
  await tabTo(page, /^IAM user name/)
  await page.keyboard.type('alice')
  await tabTo(page, /^Password/)
  await page.keyboard.type(userOf(account, 'alice').password)
  await page.keyboard.press('Enter')
  await expect(console.chip()).toHaveText('MFA: off')

  await tabTo(page, /^Security credentials/)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Security credentials')
  await tabTo(page, /^Assign MFA device/)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Assign MFA device')
  await tabTo(page, /^Next$/)
  await page.keyboard.press('Enter')
  await page.waitForURL('**/assign/app*')

  await tabTo(page, /^Show QR code/)
  await page.keyboard.press('Enter')
  const app = await Authenticator.scan(page.getByRole('img', { name: /QR code/ }))
  const [first, second] = app.pair(await hooks.now(account))
  await tabTo(page, /^MFA code 1/)
  await page.keyboard.type(first)
  await tabTo(page, /^MFA code 2/)
  await page.keyboard.type(second)
  await page.keyboard.press('Enter')
  await page.waitForURL('**/assign/done*')
})

test('skip links lead past the navigation, and to the MFA devices of the credentials page', async ({
  console,
  page,
}) => {
  await console.signIn('alice')
  await page.goto('/security-credentials')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Skip to main content' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.locator('#main')).toBeFocused()

  await page.goto('/security-credentials')
  await console.expectPanel('mfa-devices', 'empty')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Skip to MFA devices' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: /^MFA devices/ })).toBeFocused()
})
