import type { Page } from '@playwright/test'
import { expectNoFault } from './support/faults'
import { expectToFit } from './support/reflow'
import { takenOver } from './support/taken-over'
import { expect, test } from './support/test'

// The last paragraphs of the document, lived by an administrator.

const policyPath = ({ accountId }: { accountId: string }) =>
  `/policies/${encodeURIComponent(`arn:aws:iam::${accountId}:policy/SelfManageMFA`)}`

/** Opens the form, changes the document and asks for the effect. */
async function reviewed(page: Page, path: string, change: (document: string) => string): Promise<void> {
  await page.goto(`${path}/edit`)
  await takenOver(page)
  const document = page.locator('.cm-content')
  await expect(document).toBeVisible()
  // What was written before is kept as a draft.
  const draft = page.getByRole('button', { name: 'Discard draft' })
  if (await draft.isVisible()) await draft.click()
  const was = await posted(page).inputValue()
  const now = change(was)
  expect(now).not.toBe(was)
  await document.fill(now)
  await page.getByRole('button', { name: 'Review effect' }).click()
  await expect(page.getByRole('heading', { name: 'Effect of the new version' })).toBeVisible()
}

/** The field that posts the document; the editor writes every change into it. */
const posted = (page: Page) => page.locator('textarea[name="document"]')

const counts = (page: Page) => page.locator('[data-count] dd')
const block = (page: Page, names: string) => page.locator(`[data-subjects="${names}"]`)

async function expectClean(page: Page): Promise<void> {
  await expectToFit(page, page.url())
  await expectNoFault(page, page.url())
}

const listUsers = {
  allowed: (document: string) =>
    document.replace(
      '"Action": "iam:ListVirtualMFADevices"',
      '"Action": ["iam:ListUsers", "iam:ListVirtualMFADevices"]',
    ),
  exempt: (document: string) =>
    document.replace('"sts:GetSessionToken"', '"iam:ListUsers",\n        "sts:GetSessionToken"'),
}

test('the list of users takes two places, and the deletion of a device stays closed', async ({
  account,
  console,
  page,
}) => {
  const path = policyPath(account)
  await console.signIn('admin')
  await page.goto('/policies')
  await page.getByRole('link', { name: 'SelfManageMFA', exact: true }).click()
  await expect(page.locator('[data-statement="DenyAllExceptListedIfNoMFA"]')).toContainText(
    'Only if aws:MultiFactorAuthPresent is false, or is missing.',
  )

  await test.step('named in one place, it opens nothing without MFA', async () => {
    await reviewed(page, path, listUsers.allowed)
    await expect(page.locator('[data-count="opens"] dd')).toHaveText('1')
    const cells = block(page, 'dave').locator('[data-request="iam:ListUsers *"] td')
    await expect(cells.nth(0)).toContainText('No change')
    await expect(cells.nth(1)).toContainText('becomes Allowed')
    await expect(cells.nth(2)).toContainText('No change')
    await expect(page.getByText('opens without MFA')).toHaveCount(0)
    await page.getByRole('button', { name: 'Back to editing' }).click()
    await expect(posted(page)).toHaveValue(/iam:ListUsers/)
  })

  await test.step('named in both, exactly the expected answers open', async () => {
    await reviewed(page, path, (document) => listUsers.exempt(listUsers.allowed(document)))
    await expect(counts(page).nth(0)).toHaveText('13')
    await expect(counts(page).nth(1)).toHaveText('0')
    await expect(counts(page).nth(2)).toHaveText('0')
    const cells = block(page, 'alice, bob, carol, erin, frank').locator('[data-request="iam:ListUsers *"] td')
    await expect(cells.nth(0)).toContainText('Explicitly denied becomes Allowed')
    await expect(cells.nth(1)).toContainText('No change')
    await expect(cells.nth(2)).toContainText('Explicitly denied becomes Allowed')
    await expect(page.getByText('A read opens without MFA')).toBeVisible()
    await expectClean(page)
    await page.getByRole('button', { name: 'Save as default' }).click()
    await expect(page.getByText('v2 of SelfManageMFA saved and in force')).toBeVisible()
    await expect(console.panel('comparison')).toContainText('DenyAllExceptListedIfNoMFA also exempts iam:ListUsers')
    await expect(page.locator('ins').filter({ hasText: 'iam:ListUsers' }).first()).toBeVisible()
  })
})

test('exempting the deletion of a device is warned of, and the first version is put back', async ({
  account,
  console,
  page,
}) => {
  const path = policyPath(account)
  await console.signIn('admin')
  await reviewed(page, path, (document) =>
    document.replace(
      '"sts:GetSessionToken"',
      '"iam:DeactivateMFADevice",\n        "iam:DeleteVirtualMFADevice",\n        "sts:GetSessionToken"',
    ),
  )

  await test.step('the effect names what opens, and asks to look and for the name', async () => {
    await expect(page.getByText('A write opens without MFA', { exact: true })).toBeVisible()
    await page.getByRole('button', { name: 'Save as default' }).click()
    await expect(console.alert().first()).toContainText('check the box')
    await page.getByRole('checkbox', { name: /I have looked at/ }).check()
    await page.getByLabel(/Type SelfManageMFA to confirm/).fill('SelfManageMFA')
    await page.getByRole('button', { name: 'Save as default' }).click()
    await expect(page.getByText('v2 of SelfManageMFA saved and in force')).toBeVisible()
  })

  await test.step('a finding on the statement says why that is wrong', async () => {
    await page.goto(`${path}/permissions`)
    await expect(page.locator('[data-statement="DenyAllExceptListedIfNoMFA"]')).toContainText(
      'Dangerous action exempt from MFA',
    )
  })

  await test.step('the first version is put back, after a look at what that closes', async () => {
    await page.goto(`${path}/versions`)
    await page.getByRole('link', { name: 'Set v1 as default' }).click()
    await expect(page.locator('[data-count="opens"] dd')).toHaveText('0')
    await page.getByRole('button', { name: 'Set v1 as default' }).click()
    await expect(page.getByText('v1 is now the default version of SelfManageMFA')).toBeVisible()
  })
})

test('what detaching, and an inline policy, come to is seen before, also beside the list', async ({
  console,
  page,
}) => {
  await console.signIn('admin')

  await test.step('a policy is shown beside the list, by the keyboard', async () => {
    await page.goto('/policies')
    await takenOver(page)
    const beside = page.getByRole('complementary', { name: 'SelfManageMFA' })
    await page.getByRole('radio', { name: 'Show SelfManageMFA beside the list' }).press('Space')
    await expect(beside.getByRole('list', { name: 'Findings' })).toBeVisible()
    await expect(beside.getByRole('link', { name: 'alice' })).toBeVisible()
    await expectClean(page)
    await page.getByRole('radio', { name: 'Show SelfManageMFA beside the list' }).press('ArrowDown')
    await expect(beside).toHaveCount(0)
    await page.keyboard.press('ArrowUp')
    await expect(beside).toBeVisible()
    await page.reload()
    await takenOver(page)
    await expect(page.getByRole('radio', { name: 'Show SelfManageMFA beside the list' })).toBeChecked()
    await page.getByRole('radio', { name: 'Show SelfManageMFA beside the list' }).press('Escape')
    await expect(beside).toHaveCount(0)
    await page.getByRole('button', { name: 'Actions for SelfManageMFA' }).press('Enter')
    await expectNoFault(page, 'with a menu')
    await page.getByRole('group', { name: 'Actions for SelfManageMFA' }).getByRole('link', { name: 'Attach' }).click()
  })

  await test.step('detaching opens reads without MFA; the keys go from change to change, and a check is saved', async () => {
    await page.getByRole('link', { name: 'Effect of detaching from alice' }).click()
    await expect(page.getByRole('heading', { name: 'Detach SelfManageMFA from alice' })).toBeVisible()
    await expect(page.getByText('A read opens without MFA', { exact: true })).toBeVisible()
    await takenOver(page)
    await page.keyboard.press(']')
    await page.keyboard.press(']')
    await page.keyboard.press('[')
    await expect(page.locator('[data-direction] > summary').first()).toBeFocused()
    await expectClean(page)
    await page.getByRole('button', { name: 'Save as check' }).click()
    await expect(page.getByRole('link', { name: 'alice-console.check.json' })).toHaveAttribute('download', /alice/)
    await page.getByRole('button', { name: 'Detach', exact: true }).click()
    await expect(page.getByText('SelfManageMFA detached from alice')).toBeVisible()
    await expect(page.locator('[data-holder="alice"]')).toHaveCount(0)
  })

  await test.step('an inline policy is written, and what it opens is confirmed', async () => {
    await page.goto('/users/alice/permissions')
    await page.getByRole('link', { name: 'Add inline policy' }).click()
    await page.getByLabel('Policy name').fill('Creating')
    await expect(page.locator('.cm-content')).toBeVisible()
    await page
      .locator('.cm-content')
      .fill('{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"iam:CreateUser","Resource":"*"}}')
    await page.getByRole('button', { name: 'Review effect' }).click()
    await expect(page.getByText('A write opens without MFA', { exact: true })).toBeVisible()
    await page.getByRole('checkbox', { name: /I have looked at/ }).check()
    await page.getByLabel('Type Creating to confirm').fill('Creating')
    await page.getByLabel('Type Creating to confirm').press('Enter')
    await expect(page.getByText('Creating of alice saved')).toBeVisible()
    await expect(page.locator('[data-policy="Creating"]')).toContainText('Only this user')
  })
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('a policy is created from a template, attached and deleted', async ({ console, page }) => {
    await console.signIn('admin')
    await page.goto('/policies/create?template=deny-without-mfa')
    await page.getByLabel('Policy name').fill('NeedsMFA')
    await page.getByRole('button', { name: 'Create policy' }).click()
    await expect(page.getByText('Policy NeedsMFA created')).toBeVisible()
    await page.goto(`${new URL(page.url()).pathname.replace('/permissions', '')}/attached?find=dave`)
    await page.getByLabel('dave').check()
    await page.getByRole('button', { name: 'Review effect' }).click()
    await expect(page.getByRole('heading', { name: 'Attach NeedsMFA to dave' })).toBeVisible()
    await page.getByRole('button', { name: 'Attach', exact: true }).click()
    await expect(page.locator('[data-holder="dave"]')).toContainText('Permissions')
    await page.getByRole('link', { name: 'Delete policy' }).click()
    await page.getByLabel('Type NeedsMFA to confirm').fill('NeedsMFA')
    await page.getByRole('button', { name: 'Delete policy' }).click()
    await expect(page.getByText('Policy NeedsMFA deleted')).toBeVisible()
  })
})
