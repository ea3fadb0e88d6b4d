import { expect, test } from './support/test'

const PAGES = ['/', '/security-credentials', '/users', '/mfa-devices', '/audit', '/sessions', '/simulator']

test('a refused action is a link that says so, not a disabled button that still works', async ({ console, page }) => {
  await console.signIn('alice')
  for (const path of PAGES) {
    await page.goto(path)
    await expect(page.locator('[data-state="loading"]')).toHaveCount(0)
    await expect(page.locator('[aria-disabled="true"], a[role="button"]'), path).toHaveCount(0)
    for (const link of await page.locator('main a[href^="/decisions/preview/"]').all()) {
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
