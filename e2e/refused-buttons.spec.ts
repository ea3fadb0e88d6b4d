import { expect, test } from './support/test'

const PAGES = ['/', '/security-credentials', '/users', '/mfa-devices', '/audit', '/sessions', '/simulator']

test('a refused action is a link that says so, not a disabled button that still works', async ({ console, page }) => {
  await console.signIn('alice')
  for (const path of PAGES) {
    await page.goto(path)
    await expect(page.locator('[data-state="loading"]')).toHaveCount(0)
    await expect(page.locator('[aria-disabled="true"], a[role="button"]'), path).toHaveCount(0)
    for (const link of await page.locator('main a[href^="/decisions/preview/"]').filter({ visible: true }).all()) {
      await expect(link, path).toHaveAccessibleName(/^Why/)
    }
  }

  await page.goto('/security-credentials')
  await expect(console.panel('console-sign-in')).toMatchAriaSnapshot(`- link "Why is Change password refused?"`)
  const why = page.getByRole('link', { name: 'Why is Change password refused?' })
  await expect(why).toHaveAccessibleDescription('Denied: iam:ChangePassword')
  await why.press('Enter')
  await expect(page.getByRole('dialog', { name: 'Decision preview' })).toBeVisible()
})

test('carol may not assign a device: every button that leads there says so', async ({ page, console }) => {
  await console.signIn('carol')
  for (const path of ['/', '/security-credentials']) {
    await page.goto(path)
    await expect(page.getByRole('link', { name: 'Why is Assign MFA device refused?' }).first()).toBeVisible()
    await expect(page.getByRole('link', { name: 'Assign MFA device', exact: true })).toHaveCount(0)
  }
  await console.chip().click()
  await expect(page.getByRole('group').getByRole('link', { name: 'Why is Assign MFA device refused?' })).toBeVisible()
})
