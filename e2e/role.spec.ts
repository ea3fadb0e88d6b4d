import type { Page } from '@playwright/test'
import { expectNoFault } from './support/faults'
import { expectToFit } from './support/reflow'
import { takenOver } from './support/taken-over'
import { expect, test } from './support/test'

// What the person who runs the account does with roles.

test.beforeEach(async ({ hooks, account }) => {
  await hooks.stopClock(account)
})

const tab = (page: Page, name: string) =>
  page.getByRole('navigation', { name: /^Pages of / }).getByRole('link', { name })

test('a role is created, changed and deleted', async ({ console, page }) => {
  await console.signIn('admin')
  await page.goto('/roles')
  await expect(page.getByText('No roles yet.')).toBeVisible()
  await page.getByRole('link', { name: 'Create role' }).click()

  await test.step('at first it trusts users with MFA', async () => {
    await expect(page.getByLabel('Users of this account with MFA')).toBeChecked()
    await page.getByRole('button', { name: 'Next' }).click()
    await expect(console.alert().first()).toContainText('Enter a role name.')
    await page.getByLabel('Role name').fill('auditor')
    await page.getByLabel('Longest session in hours').fill('2')
    await page.getByRole('button', { name: 'Next' }).click()
    await page.getByLabel('IAMReadOnlyAccess').first().check()
    await page.getByLabel('Key 1').fill('team')
    await page.getByLabel('Value 1').fill('audit')
    await page.getByRole('button', { name: 'Next' }).click()
  })

  await test.step('document and calls are shown before they are made', async () => {
    await expect(console.panel('review')).toContainText('"aws:MultiFactorAuthPresent": "true"')
    await expect(console.panel('calls').getByRole('row')).toHaveCount(3)
    await expectClean(page, page.url())
    await page.getByRole('button', { name: 'Create role' }).click()
    await expect(page.getByText('Role auditor created')).toBeVisible()
    await expect(page.locator('[data-policy="IAMReadOnlyAccess"]')).toBeVisible()
    await expect(page.getByLabel('Facts about auditor')).toContainText('2 hours')
  })

  await test.step('the engine says who may assume it', async () => {
    await tab(page, 'Who may assume').click()
    const cells = (user: string) => page.locator(`tr[data-user="${user}"]`).getByRole('cell')
    await expect(cells('admin')).toHaveText(['Implicitly denied', 'Allowed', 'Implicitly denied'])
    await cells('bob').nth(1).getByRole('link', { name: 'Implicitly denied' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Trace of sts:AssumeRole' })).toBeVisible()
    await page.goBack()
  })

  await test.step('a trust policy with a fault is not saved, and the validator names it', async () => {
    await tab(page, 'Trust').click()
    await takenOver(page)
    const document = page.getByRole('textbox', { name: 'Trust policy document' })
    // The editor writes every change into the field that is posted.
    const posted = page.locator('textarea[name="PolicyDocument"]')
    const was = await posted.inputValue()
    await document.fill(was.replace('"Allow"', '"Maybe"'))
    await page.getByRole('button', { name: 'Review effect' }).click()
    await expect(console.alert().first()).toBeVisible()
    await expect(posted).toHaveValue(/Maybe/)
    await document.fill(was.replace('sts:AssumeRole', 'sts:AssumeRol'))
    await page.getByRole('button', { name: 'Check' }).click()
    await expect(page.getByRole('list', { name: 'Findings on Trust policy document' })).toBeVisible()
    await document.fill(was.replace('"Bool"', '"BoolIfExists"'))
    await page.getByRole('button', { name: 'Review effect' }).click()
    await expect(page.getByText('Without MFA the role opens to admin')).toBeVisible()
    const changes = console.panel('trust-effect').locator('tr[data-user="admin"]').getByRole('cell')
    await expect(changes).toHaveText(['Same', 'Same', /Gains/])
    await page.getByRole('button', { name: 'Save trust policy' }).click()
    await expect(console.alert().first()).toContainText('Look at who gets the role without MFA')
    await page.getByLabel('I have looked at who gets the role without MFA').check()
    await page.getByRole('button', { name: 'Save trust policy' }).click()
    await expect(page.getByText('Trust policy of auditor saved')).toBeVisible()
    await expect(page.getByLabel('Facts about auditor')).toContainText('No')
    await tab(page, 'Who may assume').click()
    await expect(page.locator('tr[data-user="admin"]').getByRole('cell')).toHaveText([
      ...['Implicitly denied', 'Allowed', 'Allowed'],
    ])
  })

  await test.step('boundary, tags and longest session are changed', async () => {
    await tab(page, 'Permissions').click()
    await page.getByLabel('Set boundary').selectOption({ label: 'ReadOnlyAccess' })
    await page.getByRole('button', { name: 'Set boundary' }).click()
    await expect(page.getByText('ReadOnlyAccess now limits auditor')).toBeVisible()
    await tab(page, 'Tags').click()
    await expect(page.getByLabel('Value 1')).toHaveValue('audit')
    await page.getByLabel('Value 1').fill('security')
    await page.getByRole('button', { name: 'Save tags' }).click()
    await expect(page.getByText('Tags saved: 1 change')).toBeVisible()
    await page.getByRole('link', { name: 'Edit', exact: true }).click()
    await page.getByLabel('Longest session in hours').fill('13')
    await page.getByRole('button', { name: 'Save' }).click()
    await expect(console.alert().first()).toContainText('from 1 to 12')
    await page.getByLabel('Longest session in hours').fill('12')
    await page.getByRole('button', { name: 'Save' }).click()
    await expect(page.getByText('Role auditor saved')).toBeVisible()
    await expect(page.getByLabel('Facts about auditor')).toContainText('12 hours')
  })

  await test.step('it is deleted after its policies', async () => {
    for (const name of ['permissions', 'trust', 'who-may-assume', 'tags', 'edit']) {
      await expectClean(page, `/roles/auditor/${name}`)
    }
    await expectClean(page, '/roles/auditor/delete')
    await page.getByLabel('Type auditor to confirm').fill('auditor')
    await page.getByRole('button', { name: 'Delete role' }).click()
    await expect(page.getByText('Role auditor deleted')).toBeVisible()
    await expect(page.locator('tr[data-step]'), 'nothing is left').toHaveCount(0)
  })
})

test('the list says whom a role trusts and whether it demands MFA', async ({ console, page, account, asAdmin }) => {
  const create = (RoleName: string, Principal: object) =>
    asAdmin('CreateRole', {
      RoleName,
      AssumeRolePolicyDocument: JSON.stringify({
        Version: '2012-10-17',
        Statement: { Effect: 'Allow', Principal, Action: 'sts:AssumeRole' },
      }),
    })
  await create('machine', { Service: 'ec2.amazonaws.com' })
  await create('Everybody', { AWS: account.accountId })
  await console.signIn('admin')
  await page.goto('/roles')
  await expect(page.locator('tbody tr th')).toHaveText(['Everybody', 'machine'])
  await expect(page.locator('tr[data-role="machine"]')).toContainText('ec2.amazonaws.com')
  await expect(page.locator('tr[data-role="Everybody"]')).toContainText(`Account ${account.accountId}`)
  await expect(page.locator('tr[data-role="Everybody"] td[data-label="MFA demanded"]')).toHaveText('No')
  await page.getByLabel('Search by name').fill('MACH')
  await page.getByRole('button', { name: 'Filter' }).click()
  await expect(page.locator('tbody tr th')).toHaveText(['machine'])
  await expectClean(page, '/roles')
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('a role is created, and its trust policy replaced', async ({ console, page }) => {
    await console.signIn('admin')
    await page.goto('/roles/create')
    await page.getByLabel('An AWS service').check()
    await page.getByLabel('Service', { exact: true }).fill('ec2.amazonaws.com')
    await page.getByLabel('Role name').fill('machine')
    await page.getByRole('button', { name: 'Next' }).click()
    await page.getByRole('button', { name: 'Next' }).click()
    await page.getByRole('button', { name: 'Create role' }).click()
    await expect(page.getByText('Role machine created')).toBeVisible()
    await page.goto('/roles/machine/trust')
    const document = page.getByRole('textbox', { name: 'Trust policy document' })
    await document.fill((await document.inputValue()).replace('ec2.', 'lambda.'))
    await page.getByRole('button', { name: 'Review effect' }).click()
    await expect(page.getByText('For nobody who was asked does anything change.')).toBeVisible()
    await page.getByRole('button', { name: 'Save trust policy' }).click()
    await expect(page.getByText('Trust policy of machine saved')).toBeVisible()
    await expect(page.getByLabel('Facts about machine')).toContainText('lambda.amazonaws.com')
  })
})

test('alice sees the pages of a role refused, each part by itself', async ({ console, page }) => {
  await console.signIn('alice')
  await page.goto('/roles')
  await console.expectPanel('roles', 'denied')
  await expectClean(page, '/roles/anything/permissions')
  await console.expectPanel('policies', 'denied')
  await expectClean(page, '/roles/anything/trust')
  await console.expectPanel('trust', 'denied')
  await expectClean(page, '/roles/create')
})

test('a role that there is not is not found', async ({ console, page }) => {
  await console.signIn('admin')
  const answer = await page.goto('/roles/nothing/permissions')
  expect(answer?.status()).toBe(404)
})

async function expectClean(page: Page, path: string): Promise<void> {
  await page.goto(path)
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
  await expectToFit(page, path)
  await expectNoFault(page, path)
}
