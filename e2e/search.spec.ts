import type { Page } from '@playwright/test'
import { expectNoFault } from './support/faults'
import { takenOver } from './support/taken-over'
import { expect, test } from './support/test'

const palette = (page: Page) => page.getByRole('dialog', { name: 'Search' })
const field = (page: Page) => palette(page).getByRole('combobox', { name: 'Search the console' })
const option = (page: Page, name: RegExp) => palette(page).getByRole('option', { name })

test('an administrator goes through the console by searching, with the keyboard alone', async ({
  console,
  page,
  account,
}) => {
  await console.signIn('admin')
  await page.goto('/users')
  await takenOver(page)

  await test.step('a slash opens the search, and Enter opens the first hit', async () => {
    await page.keyboard.press('/')
    await expect(field(page)).toBeFocused()
    await page.keyboard.type('ali')
    await expect(option(page, /^alice/)).toHaveAttribute('aria-selected', 'false')
    await expect(option(page, /^Change the account alias/)).toHaveAttribute('aria-selected', 'true')
    await expectNoFault(page, 'the search over a page')
    await page.keyboard.press('ArrowDown')
    await expect(option(page, /^alice/)).toHaveAttribute('aria-selected', 'true')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1, name: 'alice' })).toBeFocused()
    await expect(palette(page)).toBeHidden()
  })

  await test.step('Ctrl K does so in a field too, and an ID opens at once', async () => {
    await page.goto('/users')
    await takenOver(page)
    await page.getByRole('searchbox').focus()
    await page.keyboard.press('Control+k')
    await field(page).fill(`arn:aws:iam::${account.accountId}:user/division/carol`)
    await expect(option(page, /^carol Path/)).toHaveAttribute('aria-selected', 'true')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1, name: 'carol' })).toBeVisible()
  })

  await test.step('an action leads to the simulator', async () => {
    await page.keyboard.press('Control+k')
    await field(page).fill('iam:EnableMFADevice')
    await expect(option(page, /^iam:EnableMFADevice/)).toHaveAttribute('aria-selected', 'true')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1, name: 'Policy simulator' })).toBeVisible()
    await expect(page.getByRole('textbox', { name: 'Actions', exact: true })).toHaveValue('iam:EnableMFADevice')
  })

  await test.step('Escape closes it and returns to where one was', async () => {
    const users = page.getByRole('navigation', { name: 'Services' }).getByRole('link', { name: 'Users' })
    await users.focus()
    await page.keyboard.press('Control+k')
    await expect(field(page)).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(palette(page)).toBeHidden()
    await expect(users).toBeFocused()
  })
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('alice finds what she may see, and is told what is left out', async ({ console, page, account }) => {
    await console.signIn('alice')
    await page.goto('/')
    await page.getByRole('textbox', { name: 'Search the console' }).fill('mfa')
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/\/search\?q=mfa$/)
    await expect(console.panel('found-tasks').getByRole('link')).toContainText(['Assign an MFA device'])
    await expect(console.panel('found-actions').getByRole('link', { name: /^All \d+ actions$/ })).toBeVisible()
    await expect(console.panel('found-users')).toHaveCount(0)
    await page.getByRole('link', { name: 'Why are users left out?' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Decision preview' })).toBeVisible()
    await expect(page.getByRole('main')).toContainText('iam:ListUsers')

    await page.goto('/search')
    await page.getByRole('searchbox', { name: 'Search for' }).fill(account.accountId)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1, name: 'Account settings' })).toBeVisible()
  })
})
