import { expectToFit } from './support/reflow'
import { expect, test } from './support/test'

test.beforeEach(async ({ hooks, account }) => {
  await hooks.stopClock(account)
})

test('the wizard shows which resource a policy allows, beside the one that was asked for', async ({ console }) => {
  const { page } = console
  // Her path keeps the document's policy from matching her own user.
  await console.signIn('carol')
  await page.goto('/security-credentials/mfa/assign')
  const nearMiss = page.locator('[data-near-miss]')
  await expect(nearMiss).toContainText('Statement AllowManageOwnUserMFA of policy SelfManageMFA allows this action')
  await expect(nearMiss).toContainText('arn:aws:iam::*:user/${aws:username} means arn:aws:iam::*:user/carol')
  await expect(nearMiss.locator('mark')).toHaveText('division/')
  await expectToFit(page, 'the wizard of carol')
})

test('a panel that MFA would open shows none', async ({ console }) => {
  await console.signIn('alice')
  await console.openCredentials()
  const signIn = console.panel('console-sign-in')
  await expect(signIn).toContainText('Denied because you signed in without MFA.')
  await expect(signIn).toContainText('Statement DenyAllExceptListedIfNoMFA of policy SelfManageMFA denies it.')
  await expect(signIn.locator('[data-near-miss]')).toHaveCount(0)
})
