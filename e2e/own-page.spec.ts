import type { Locator } from '@playwright/test'
import { userOf } from './support/account'
import { Authenticator } from './support/authenticator'
import { expect, test } from './support/test'

test.beforeEach(async ({ hooks, account }) => {
  await hooks.stopClock(account)
})

test('unfinished devices of others are one line; those that block names of the user are listed', async ({
  console,
  page,
  asAdmin,
}) => {
  const names = ['alice', 'alice-2', ...Array.from({ length: 60 }, (_, index) => `left-${index}`)]
  for (const VirtualMFADeviceName of names) await asAdmin('CreateVirtualMFADevice', { VirtualMFADeviceName })
  await console.signIn('alice')
  await console.openCredentials()
  const devices = console.panel('mfa-devices')
  await expect(devices).toContainText('Unfinished virtual devices that block your names (2)')
  await expect(devices.getByRole('listitem')).toHaveCount(2)
  await expect(devices.getByText(/:mfa\/left-/)).toHaveCount(0)
  // The world itself has an unfinished device of dave's.
  await expect(devices).toContainText('61 other unfinished devices in this account.')
  await devices.getByRole('link', { name: 'Show unfinished devices' }).click()
  await expect(page).toHaveURL(/\/mfa-devices\?status=Unassigned/)
})

test('a page without MFA says so once, and explains a statement that denies several panels once', async ({
  console,
  page,
}) => {
  await console.signIn('alice')
  await console.openCredentials()
  await console.expectPanel('signing-certificates', 'denied')
  await expect(page.getByText(/not MFA-authenticated/).filter({ visible: true })).toHaveCount(1)

  const assign = page.getByRole('main').getByRole('link', { name: 'Assign MFA device' })
  await expect(assign).toHaveCount(2)
  const grounds = await assign.evaluateAll((links) => links.map((link) => getComputedStyle(link).backgroundColor))
  expect(new Set(grounds).size, 'one of the two is the primary button').toBe(2)

  const denied = page.getByRole('group', { name: /access denied$/ })
  await expect(denied).toHaveCount(3)
  await expect(denied.getByRole('button')).toHaveCount(1)
  await expect(console.panel('access-keys')).toContainText(
    'Statement DenyAllExceptListedIfNoMFA denies iam:ListAccessKeys too.',
  )
})

test('the root user is told which credentials only users can have', async ({ console, page, account }) => {
  await page.goto('/sign-in/root')
  await page.getByLabel('Root user email address').fill(account.rootEmail)
  await page.getByRole('button', { name: 'Next' }).click()
  await page.getByLabel('Password', { exact: true }).fill(userOf(account, 'root').password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(console.chip()).toBeVisible()

  await console.openCredentials()
  await console.expectPanel('signing-certificates', 'empty')
  await expect(console.panel('signing-certificates')).toContainText('The root user has none.')
  await page.goto('/security-credentials?tab=service')
  await console.expectPanel('ssh-public-keys', 'empty')
  await console.expectPanel('service-specific-credentials', 'empty')
  await expect(page.locator('[data-state="error"]')).toHaveCount(0)
})

test.describe('in a small window', () => {
  test.use({ viewport: { width: 320, height: 640 } })

  test('what came of a removal is in the panel and in sight', async ({ console, page, account, hooks }) => {
    const { base32Secret } = account.mfaDevices.find(({ userName }) => userName === 'bob') ?? { base32Secret: '' }
    await console.signInWithMfa('bob', Authenticator.fromSecret(base32Secret).code(await hooks.now(account)))
    await console.openCredentials()
    const devices = console.panel('mfa-devices')
    await devices.getByRole('radio').check()
    await devices.getByRole('button', { name: 'Remove' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Remove', exact: true }).click()
    await expect(devices.getByRole('alert')).toContainText('Device deactivated but not deleted')
    await expect(devices.getByRole('alert')).toBeInViewport()
    await expect(devices.getByRole('heading', { name: /^MFA devices/ })).toBeFocused()
  })

  test('what came of a change to a key is in the panel and in sight, and no key ID breaks', async ({
    console,
    page,
    account,
    asAdmin,
  }) => {
    await asAdmin('CreateAccessKey', {})
    await console.signIn('admin')
    await console.openCredentials()
    const keys = console.panel('access-keys')
    const { accessKeyId } = account.accessKeys.find(({ userName }) => userName === 'admin') ?? { accessKeyId: '' }
    const key = keys.getByRole('article', { name: `Access key ${accessKeyId}` })
    expect(await linesOf(key.getByRole('heading').getByText(accessKeyId))).toBe(1)

    await key.getByRole('button', { name: 'Deactivate', exact: true }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Deactivate', exact: true }).click()
    const result = keys.getByRole('status').filter({ hasText: `Access key ${accessKeyId} deactivated` })
    await expect(result).toBeInViewport()

    await page.goto('/notices')
    expect(await linesOf(page.getByRole('main').getByText(/^AKIA[A-Z2-7]{16}$/))).toBe(1)
  })

  test('what came of a change of the password is in the panel, and takes the focus from the form', async ({
    console,
    page,
    account,
  }) => {
    await console.signIn('admin')
    await page.goto('/security-credentials/password')
    const panel = console.panel('change-password')
    await panel.getByLabel('Current password').fill(userOf(account, 'admin').password)
    await panel.getByLabel('New password', { exact: true }).fill('Quite-An0ther!')
    await panel.getByLabel('Confirm new password').fill('Quite-An0ther!')
    await panel.getByRole('button', { name: 'Change password' }).click()
    const result = panel.getByRole('status').filter({ hasText: 'Password changed' })
    await expect(result).toBeInViewport()
    await expect(panel.getByRole('heading', { name: 'Your password' })).toBeFocused()
  })
})

/** On how many lines the text of an element stands. */
function linesOf(element: Locator): Promise<number> {
  return element.evaluate((node) => {
    const range = document.createRange()
    range.selectNodeContents([...node.childNodes].find((child) => child instanceof Text) ?? node)
    return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size
  })
}
