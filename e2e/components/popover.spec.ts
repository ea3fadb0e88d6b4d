import { expect, type Page, test } from '@playwright/test'
import { expectToFit } from '../support/reflow'
import { openStage } from './stage'

/** What a screen reader is told, by the browser itself: no attribute says it. */
async function isExpanded(page: Page, button: string): Promise<unknown> {
  const browser = await page.context().newCDPSession(page)
  const { nodes } = await browser.send('Accessibility.getFullAXTree')
  await browser.detach()
  const node = nodes.find(({ role, name }) => role?.value === 'button' && name?.value === button)
  return node?.properties?.find(({ name }) => name === 'expanded')?.value.value
}

test.beforeEach(async ({ page }) => {
  await openStage(page, 'popover')
})

test('the arrow keys open it and go round in it; Escape closes it and gives the focus back', async ({ page }) => {
  const button = page.getByRole('button', { name: 'User menu' })
  const [first, second] = [page.getByRole('link', { name: 'Sessions' }), page.getByRole('link', { name: 'Help' })]
  const last = page.getByRole('button', { name: 'Sign out' })
  await button.focus()
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('group', { name: 'User' })).toBeVisible()
  await expect(first).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(second).toBeFocused()
  await page.keyboard.press('End')
  await expect(last).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(first).toBeFocused()
  await page.keyboard.press('ArrowUp')
  await expect(last).toBeFocused()
  await page.keyboard.press('Home')
  await expect(first).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('group', { name: 'User' })).toBeHidden()
  await expect(button).toBeFocused()
})

test('its button tells whether it is open, and Tab goes from the button into it', async ({ page }) => {
  const button = page.getByRole('button', { name: 'User menu' })
  expect(await isExpanded(page, 'User menu')).toBe(false)
  await button.click()
  expect(await isExpanded(page, 'User menu')).toBe(true)
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Sessions' })).toBeFocused()
})

test('a click outside closes it', async ({ page }) => {
  await page.getByRole('button', { name: 'User menu' }).click()
  await page.getByRole('button', { name: 'Elsewhere' }).click()
  await expect(page.getByRole('group', { name: 'User' })).toBeHidden()
})

test('a link in it closes it, so that it does not cover the page it leads to', async ({ page }) => {
  await page.getByRole('button', { name: 'User menu' }).click()
  await page.getByRole('link', { name: 'Help' }).click()
  await expect(page.getByRole('group', { name: 'User' })).toBeHidden()
  expect(new URL(page.url()).hash).toBe('#help')
})

test('it fits a narrow window, with large text too', async ({ page }) => {
  await page.getByRole('button', { name: 'User menu' }).click()
  await expectToFit(page, 'a popover')
})
