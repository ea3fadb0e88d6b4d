import { expect, type Page, test } from '@playwright/test'
import { expectToFit } from '../support/reflow'
import { NARROW, openStage } from './stage'

const panelOn = (page: Page) => page.getByRole('dialog', { name: 'Decision trace' })

test.beforeEach(async ({ page }) => {
  await openStage(page, 'side-panel')
  await page.getByRole('button', { name: 'Why?' }).press('Enter')
})

test('it begins at its heading, and nothing behind it can be reached', async ({ page }) => {
  await expect(panelOn(page).getByRole('heading', { name: 'Decision trace' })).toBeFocused()
  for (let presses = 0; presses < 8; presses++) {
    await page.keyboard.press('Tab')
    await expect(page.getByRole('button', { name: 'Elsewhere', includeHidden: true })).not.toBeFocused()
  }
})

test.describe('going back', () => {
  const ways: Record<string, (page: Page) => Promise<unknown>> = {
    Escape: (page) => page.keyboard.press('Escape'),
    'its button': (page) => panelOn(page).getByRole('button', { name: 'Close panel' }).click(),
    'a click beside it': (page) => page.mouse.click(10, 300),
    'Back of the browser': (page) => page.goBack(),
  }
  for (const [name, goBack] of Object.entries(ways)) {
    test(`by ${name} takes it away and returns the focus`, async ({ page }) => {
      await goBack(page)
      await expect(panelOn(page)).toHaveCount(0)
      await expect(page.getByRole('button', { name: 'Why?' })).toBeFocused()
    })
  }
})

test('a link within it opens what it points to, and leaves no step to go back to', async ({ page }) => {
  await page.getByRole('link', { name: 'To the statement' }).click()
  await expect(page.locator('#statement')).toHaveAttribute('open')
  await expect(page.locator('#statement summary')).toBeFocused()
  await page.goBack()
  await expect(panelOn(page)).toHaveCount(0)
})

test('Escape closes the menu in it before the panel, and leaving the menu closes it', async ({ page }) => {
  const more = page.getByText('More', { exact: true })
  await more.click()
  await page.getByRole('link', { name: 'Compare' }).focus()
  await page.keyboard.press('Escape')
  await expect(more).toBeFocused()
  await expect(page.getByRole('link', { name: 'Compare' })).toBeHidden()
  await expect(panelOn(page)).toBeVisible()
  await page.keyboard.press('Enter')
  await page.getByRole('link', { name: 'To the statement' }).focus()
  await expect(page.getByRole('link', { name: 'Compare' })).toBeHidden()
})

test('on a phone it is as wide as the window, and fits with large text too', async ({ page }) => {
  await page.setViewportSize(NARROW)
  expect((await panelOn(page).boundingBox())?.width).toBe(NARROW.width)
  await expectToFit(page, 'a side panel')
})
