import { expect, test } from 'postern/playwright'

test('a stolen password is not enough', async ({ page, account, signIn }) => {
  await signIn('alice')
  await page.goto('/users')
  await expect(account).toHaveDecided({ action: 'iam:ListUsers', decision: 'explicitDeny', mfa: false })
})
