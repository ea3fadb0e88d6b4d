import type { Page } from '@playwright/test'
import { expectNoFault } from './support/faults'
import { expectToFit } from './support/reflow'
import { takenOver } from './support/taken-over'
import { expect, test } from './support/test'

// A user goes on with the permissions of a role, and comes back.

test.beforeEach(async ({ hooks, account, asAdmin }) => {
  await hooks.stopClock(account)
  const AssumeRolePolicyDocument = JSON.stringify({
    Version: '2012-10-17',
    Statement: { Effect: 'Allow', Principal: { AWS: account.accountId }, Action: 'sts:AssumeRole' },
  })
  await asAdmin('CreateRole', { RoleName: 'auditor', Path: '/staff/', AssumeRolePolicyDocument })
  await asAdmin('AttachRolePolicy', { RoleName: 'auditor', PolicyArn: 'arn:aws:iam::aws:policy/IAMReadOnlyAccess' })
})

const chip = (page: Page) => page.getByRole('button', { name: 'Role: auditor' })

test('an administrator uses a role that may only read, and switches back', async ({ console, page }) => {
  await console.signIn('admin')
  await page.goto('/roles/auditor/permissions')
  await takenOver(page)
  await page.getByRole('link', { name: 'Switch to this role' }).click()
  await expect(page.getByLabel('Role name')).toHaveValue('staff/auditor')
  await expectClean(page, page.url())
  await takenOver(page)
  await page.getByRole('button', { name: 'Switch role', exact: true }).click()
  await expect(chip(page)).toBeVisible()

  await test.step('the session is shown as that of the role', async () => {
    await expect(page.getByRole('button', { name: /^auditor\/admin, account / })).toBeVisible()
    await chip(page).click()
    await expect(page.getByText('The policies of the role decide. Yours do not apply.')).toBeVisible()
    await expect(console.chip()).toHaveCount(0)
    await page.keyboard.press('Escape')
    await expectClean(page, '/')
  })

  await test.step('the policies of the role decide, and the trace names it', async () => {
    await page.goto('/users/bob/permissions')
    await console.expectPanel('policies', 'ready')
    await page.getByRole('link', { name: 'Why is Delete user refused?' }).click()
    await expect(page.getByText(':assumed-role/auditor/admin').first()).toBeVisible()
  })

  await test.step('a role has no credentials of its own', async () => {
    await expectClean(page, '/security-credentials')
    await expect(page.getByText('A role has no credentials of its own')).toBeVisible()
    for (const path of ['mfa/assign', 'mfa/assign/app', 'mfa/assign/hardware', 'password', 'access-keys/create']) {
      await page.goto(`/security-credentials/${path}`)
      await expect(page).toHaveURL(/\/security-credentials$/)
    }
  })

  await test.step('no page breaks', async () => {
    for (const path of [
      '/sessions',
      '/notices',
      '/audit',
      '/simulator',
      '/mfa-devices',
      '/switch-role',
      '/roles/auditor',
    ]) {
      const answer = await page.goto(path)
      expect(answer?.status(), path).toBe(200)
      await expect(chip(page), path).toBeVisible()
    }
  })

  await test.step('the event history has what was done as the role', async () => {
    await page.goto('/audit?of=everybody')
    await expect(page.getByText('auditor/admin').first()).toBeVisible()
  })

  await page.goto('/')
  await chip(page).click()
  await page.getByRole('button', { name: 'Back to admin' }).first().click()
  await expect(console.chip()).toBeVisible()
  await expect(chip(page)).toHaveCount(0)
})

test('alice may not switch where no policy allows it, and is told why', async ({ console, page }) => {
  await console.signIn('alice')
  await page.goto('/switch-role?role=staff/auditor')
  await takenOver(page)
  await page.getByRole('button', { name: 'Switch role', exact: true }).click()
  await expect(console.alert().first()).toContainText('sts:AssumeRole')
  await expect(chip(page)).toHaveCount(0)
})

test('when the role has ended, nobody goes on with other permissions unasked', async ({
  console,
  page,
  hooks,
  account,
}) => {
  await console.signIn('admin')
  await page.goto('/switch-role?role=staff/auditor')
  await takenOver(page)
  await page.getByRole('button', { name: 'Switch role', exact: true }).click()
  await expect(chip(page)).toBeVisible()
  await hooks.advanceClock(account, 3_601)
  await page.goto('/users')
  await expect(page.getByRole('heading', { level: 1, name: 'The role session has ended' })).toBeVisible()
  await page.getByRole('button', { name: 'Continue as admin' }).click()
  await expect(console.chip()).toBeVisible()
})

test('signing out leaves the role too', async ({ console, page }) => {
  await console.signIn('admin')
  await page.goto('/switch-role?role=staff/auditor')
  await takenOver(page)
  await page.getByRole('button', { name: 'Switch role', exact: true }).click()
  await expect(chip(page)).toBeVisible()
  await console.signOut()
  await console.signIn('admin')
  await page.goto('/')
  await expect(console.chip()).toBeVisible()
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('a role is used and left', async ({ console, page }) => {
    await console.signIn('admin')
    await page.goto('/switch-role')
    await page.getByLabel('Role name').fill('staff/auditor')
    await page.getByRole('button', { name: 'Switch role', exact: true }).click()
    await expect(chip(page)).toBeVisible()
    await page.goto('/security-credentials')
    await page.locator('[data-panel="role-session"]').getByRole('button', { name: 'Back to admin' }).click()
    await expect(console.chip()).toBeVisible()
  })
})

async function expectClean(page: Page, path: string): Promise<void> {
  await page.goto(path)
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
  await expectToFit(page, path)
  await expectNoFault(page, path)
}
