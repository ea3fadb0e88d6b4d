import type { Page } from '@playwright/test'
import { takenOver } from './support/taken-over'
import { expect, test } from './support/test'

const numbered = (count: number) =>
  Array.from({ length: count }, (_, index) => `person-${String(index + 1).padStart(2, '0')}`)

const shownUsers = (page: Page) =>
  page.locator('tr[data-user]').evaluateAll((rows) => rows.map((row) => row.getAttribute('data-user')))

const choose = (page: Page) => page.getByText('Columns and page size').click()

test.beforeEach(async ({ hooks, account }) => {
  await hooks.stopClock(account)
})

test.describe('users', () => {
  test.use({ timezoneId: 'Europe/Berlin' })

  test('are found by name, sorted and paged through, with their total and the time zone', async ({
    page,
    account,
    console,
    asAdmin,
  }) => {
    const people = numbered(27)
    for (const UserName of people) await asAdmin('CreateUser', { UserName })
    await console.signIn('admin')
    await page.goto('/users')
    const list = console.panel('users')
    const pages = page.getByRole('navigation', { name: 'Pages of users' })
    // Those of the world without its root user.
    const total = account.users.length - 1 + people.length
    await expect(list.getByRole('heading', { name: `Users (${total})` })).toBeVisible()
    await expect(pages).toContainText(`1–25 of ${total} users`)
    await expect(pages).toContainText('Times are in Europe/Berlin')

    await page.getByLabel('Search by name').fill('PERSON')
    await page.getByRole('button', { name: 'Filter' }).click()
    await expect(pages).toContainText('1–25 of 27 users')
    expect(await shownUsers(page)).toEqual(people.slice(0, 25))
    await pages.getByRole('link', { name: 'Next page' }).click()
    await expect(pages).toContainText('26–27 of 27 users')
    await expect(pages.getByRole('link', { name: 'Next page' })).toHaveCount(0)
    expect(await shownUsers(page)).toEqual(people.slice(25))
    await pages.getByRole('link', { name: 'Previous page' }).click()
    await expect(pages).toContainText('1–25 of 27 users')

    const header = page.getByRole('columnheader', { name: 'User name' })
    await expect(header).toHaveAttribute('aria-sort', 'ascending')
    await header.getByRole('link').press('Enter')
    await expect(header).toHaveAttribute('aria-sort', 'descending')
    expect(await shownUsers(page)).toEqual(people.toReversed().slice(0, 25))
    await pages.getByRole('link', { name: 'Next page' }).click()
    await expect(pages).toContainText('26–27 of 27 users')
    expect(await shownUsers(page)).toEqual(['person-02', 'person-01'])

    await page.reload()
    expect(await shownUsers(page)).toEqual(['person-02', 'person-01'])
    await page.goBack()
    await expect(pages).toContainText('1–25 of 27 users')
  })

  test('have the columns and the page size that were chosen, also at the next visit', async ({
    page,
    console,
    asAdmin,
  }) => {
    for (const UserName of numbered(27)) await asAdmin('CreateUser', { UserName })
    await console.signIn('admin')
    await page.goto('/users?q=person&desc=1&page=2')
    await choose(page)
    await page.getByRole('checkbox', { name: 'Access keys' }).uncheck()
    await page.getByRole('checkbox', { name: 'ARN' }).check()
    await page.getByLabel('Rows per page').selectOption('50')
    await page.getByRole('button', { name: 'Save' }).click()
    await expect(page).toHaveURL('/users?q=person&desc=1')
    await expect(console.panel('users')).toContainText('1–27 of 27 users')

    await console.signOut()
    await console.signIn('admin')
    await page.goto('/users?q=person')
    await expect(console.panel('users')).toContainText('1–27 of 27 users')
    await expect(page.getByRole('columnheader', { name: 'Access keys' })).toHaveCount(0)
    await expect(page.getByRole('columnheader', { name: 'ARN' })).toBeVisible()
    await choose(page)
    await expect(page.getByRole('checkbox', { name: 'Access keys' })).not.toBeChecked()
    await expect(page.getByLabel('Rows per page')).toHaveValue('50')
  })
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('a list can be searched, sorted, paged through and set up', async ({ page, console, asAdmin }) => {
    const people = numbered(27)
    for (const UserName of people) await asAdmin('CreateUser', { UserName })
    await console.signIn('admin')
    await page.goto('/users')
    await page.getByLabel('Search by name').fill('person')
    await page.getByRole('button', { name: 'Filter' }).click()
    await page.getByRole('columnheader', { name: 'User name' }).getByRole('link').click()
    await page.getByRole('link', { name: 'Next page' }).click()
    await expect(console.panel('users')).toContainText('26–27 of 27 users')
    await expect(console.panel('users')).toContainText('Times are in UTC')
    expect(await shownUsers(page)).toEqual(['person-02', 'person-01'])
    await choose(page)
    await page.getByLabel('Rows per page').selectOption('100')
    await page.getByRole('button', { name: 'Save' }).click()
    expect(await shownUsers(page)).toEqual(people.toReversed())
  })

  test('a device that belongs to nobody is deleted by its dialog', async ({ page, console, asAdmin }) => {
    await asAdmin('CreateVirtualMFADevice', { VirtualMFADeviceName: 'left-over' })
    await console.signIn('admin')
    await page.goto('/mfa-devices?status=Unassigned&q=left')
    const opener = page.getByRole('button', { name: 'Delete left-over' })
    const dialog = page.getByRole('dialog', { name: 'Delete left-over?' })
    await opener.click()
    await dialog.getByRole('button', { name: 'Cancel' }).click()
    await expect(dialog).toBeHidden()
    await opener.click()
    await dialog.getByRole('button', { name: 'Delete', exact: true }).click()
    await expect(page.getByText('The device left-over was deleted')).toBeVisible()
    await expect(opener).toHaveCount(0)
  })
})

test('unfinished devices are found by name, and several are deleted with one result for each', async ({
  page,
  console,
  asAdmin,
}) => {
  for (const VirtualMFADeviceName of ['left-1', 'left-2', 'left-3', 'kept']) {
    await asAdmin('CreateVirtualMFADevice', { VirtualMFADeviceName })
  }
  await console.signIn('admin')
  await page.goto('/mfa-devices')
  await page.getByRole('link', { name: 'Unassigned' }).first().click()
  const devices = console.panel('virtual-mfa-devices')
  await page.getByLabel('Search by name').fill('LEFT')
  await devices.getByRole('button', { name: 'Search' }).click()
  await expect(devices).toContainText('1–3 of 3 devices')

  await test.step('a search in the other panel keeps it', async () => {
    const tokens = console.panel('hardware-tokens')
    await tokens.getByRole('searchbox').fill('no-such-token')
    await tokens.getByRole('button', { name: 'Search' }).click()
    await expect(tokens).toContainText('No tokens match')
    await expect(devices).toContainText('1–3 of 3 devices')
    await tokens.getByRole('link', { name: 'Show all tokens' }).click()
    await expect(tokens).not.toContainText('No tokens match')
    await expect(devices).toContainText('1–3 of 3 devices')
  })

  // The button opens its dialog by a script.
  await takenOver(page)
  for (const name of ['left-1', 'left-2']) await page.getByRole('checkbox', { name: `Select ${name}` }).check()

  await test.step('one of them is gone by then', async () => {
    const serial = await page.locator('tr[data-device-serial$="left-2"]').getAttribute('data-device-serial')
    await asAdmin('DeleteVirtualMFADevice', { SerialNumber: serial ?? '' })
  })

  await devices.getByRole('button', { name: 'Delete selected' }).click()
  const dialog = page.getByRole('dialog', { name: 'Delete the selected devices?' })
  await dialog.getByRole('button', { name: 'Delete', exact: true }).click()
  const result = page.getByRole('alert').filter({ hasText: '1 of 2 devices deleted' })
  await expect(result.getByRole('listitem').filter({ hasText: 'left-1' })).toContainText('Done')
  await expect(result.getByRole('listitem').filter({ hasText: 'left-2' })).toContainText('The device no longer exists')
  await page.getByLabel('Search by name').fill('left')
  await devices.getByRole('button', { name: 'Search' }).click()
  await expect(devices).toContainText('1–1 of 1 device')
  await expect(page.locator('tr[data-device-serial$="left-3"]')).toBeVisible()
})
