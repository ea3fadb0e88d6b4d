import type { Page } from '@playwright/test'
import { expectNoFault } from './support/faults'
import { expectToFit } from './support/reflow'
import { expect, test } from './support/test'

// What the person who runs the account does with groups.

test.beforeEach(async ({ hooks, account }) => {
  await hooks.stopClock(account)
})

const tab = (page: Page, name: string) =>
  page.getByRole('navigation', { name: /^Pages of / }).getByRole('link', { name })

test('a group is created, used, renamed and deleted', async ({ console, page }) => {
  await console.signIn('admin')
  await page.goto('/groups')
  await expect(page.getByText('No groups yet.')).toBeVisible()
  await page.getByRole('link', { name: 'Create group' }).click()

  await test.step('a wrong name is found before anything is created', async () => {
    await page.getByLabel('Group name').fill('two words')
    await page.getByRole('button', { name: 'Next' }).click()
    await expect(console.alert().first()).toContainText('without spaces')
    await page.getByLabel('Group name').fill('readers')
    await page.getByLabel('alice', { exact: true }).check()
    await page.getByLabel('IAMReadOnlyAccess').check()
    await page.getByRole('button', { name: 'Next' }).click()
  })

  await test.step('the calls are shown before they are made', async () => {
    await expect(console.panel('calls').getByRole('row')).toHaveCount(4)
    await expectClean(page, page.url())
    await page.getByRole('button', { name: 'Create group' }).click()
    await expect(page.getByText('Group readers created')).toBeVisible()
    await expect(page.locator('tr[data-user="alice"]')).toBeVisible()
  })

  await test.step('other users are found by name and added, one call for each', async () => {
    await page.getByLabel('Find users by name').fill('O')
    await page.getByRole('button', { name: 'Find' }).click()
    const add = console.panel('add-users')
    await add.getByLabel('bob', { exact: true }).check()
    await add.getByLabel('carol', { exact: true }).check()
    await add.getByRole('button', { name: 'Add users' }).click()
    await expect(page.getByText('2 users added to readers')).toBeVisible()
    await expect(console.panel('add-users').getByLabel('bob in this group')).toBeDisabled()
    await page.getByRole('button', { name: 'Remove carol from readers' }).click()
    await expect(page.getByText('carol removed from readers')).toBeVisible()
    await expect(page.locator('tr[data-user="carol"]')).toHaveCount(0)
  })

  await test.step('a policy is attached, and what the users may do follows', async () => {
    await tab(page, 'Permissions').click()
    await expect(page.locator('[data-policy="IAMReadOnlyAccess"]')).toContainText('AWS managed')
    await page.getByLabel('Policy', { exact: true }).selectOption({ label: 'IAMUserChangePassword' })
    await page.getByRole('button', { name: 'Attach policy' }).click()
    await expect(page.getByText('IAMUserChangePassword attached to readers')).toBeVisible()
    await tab(page, 'Effect').click()
    await page.getByRole('link', { name: 'MFA', exact: true }).click()
    const alice = page.locator('tr[data-user="alice"]')
    await expect(alice.getByRole('cell')).toHaveText([
      ...['Allowed', 'Allowed', 'Allowed', 'Implicitly denied', 'Allowed', 'Implicitly denied'],
    ])
  })

  await test.step('its new name is another ARN', async () => {
    await page.getByRole('link', { name: 'Rename' }).click()
    await expect(page.getByText('Policies that name the old ARN no longer match.')).toBeVisible()
    await page.getByLabel('New group name').fill('auditors')
    await page.getByRole('button', { name: 'Rename group' }).click()
    await expect(page.getByText('The group is now named auditors')).toBeVisible()
    await expect(page.getByText(':group/auditors')).toBeVisible()
    await expect(page.locator('tr[data-user="alice"]')).toBeVisible()
  })

  await test.step('it is deleted after its users and policies', async () => {
    await page.getByRole('link', { name: 'Delete group' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Delete auditors' })).toBeVisible()
    const kinds = await page
      .locator('tr[data-step]')
      .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-step')))
    expect(kinds).toEqual(['member', 'member', 'attached', 'attached', 'group'])
    await expectClean(page, '/groups/auditors/delete')
    await page.getByLabel('Type auditors to confirm').fill('auditors')
    await page.getByRole('button', { name: 'Delete group' }).click()
    await expect(page.getByText('Group auditors deleted')).toBeVisible()
    await expect(page.locator('tr[data-step]'), 'nothing is left').toHaveCount(0)
  })
})

test('the list finds, sorts and counts, and its state is the address', async ({ console, page, asAdmin }) => {
  for (const GroupName of ['readers', 'Writers', 'auditors']) await asAdmin('CreateGroup', { GroupName })
  await asAdmin('AddUserToGroup', { GroupName: 'readers', UserName: 'bob' })
  await console.signIn('admin')
  await page.goto('/groups')
  const names = page.locator('tbody tr th')
  await expect(names).toHaveText(['auditors', 'readers', 'Writers'])
  await expect(page.locator('tr[data-group="readers"] td[data-label="Users"]')).toHaveText('1')
  await page.getByRole('link', { name: 'Group name' }).click()
  await page.getByRole('link', { name: 'Group name' }).click()
  await expect(names).toHaveText(['Writers', 'readers', 'auditors'])
  await page.getByLabel('Search by name').fill('ERS')
  await page.getByRole('button', { name: 'Filter' }).click()
  await expect(names).toHaveText(['readers', 'Writers'])
  await page.reload()
  await expect(names).toHaveText(['readers', 'Writers'])
  await expectClean(page, '/groups')
  for (const name of ['users', 'permissions', 'effect', 'rename']) await expectClean(page, `/groups/readers/${name}`)
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('a group is created, and gets a user', async ({ console, page }) => {
    await console.signIn('admin')
    await page.goto('/groups/create')
    await page.getByLabel('Group name').fill('readers')
    await page.getByRole('button', { name: 'Next' }).click()
    await page.getByRole('button', { name: 'Create group' }).click()
    await expect(page.getByText('Group readers created')).toBeVisible()
    await console.panel('add-users').getByLabel('bob', { exact: true }).check()
    await page.getByRole('button', { name: 'Add users' }).click()
    await expect(page.getByText('bob added to readers')).toBeVisible()
  })
})

test('alice sees the pages of a group refused, each part by itself', async ({ console, page }) => {
  await console.signIn('alice')
  await page.goto('/groups')
  await console.expectPanel('groups', 'denied')
  await expect(page.getByRole('link', { name: 'Why is Create group refused?' })).toBeVisible()
  await expectClean(page, '/groups/anything/users')
  await console.expectPanel('users', 'denied')
  await expectClean(page, '/groups/anything/permissions')
  await console.expectPanel('policies', 'denied')
})

test('a group that there is not is not found', async ({ console, page }) => {
  await console.signIn('admin')
  const answer = await page.goto('/groups/nothing/users')
  expect(answer?.status()).toBe(404)
})

async function expectClean(page: Page, path: string): Promise<void> {
  await page.goto(path)
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
  await expectToFit(page, path)
  await expectNoFault(page, path)
}
