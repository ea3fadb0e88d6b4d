import { expect, test } from '@playwright/test'
import { expectToFit } from '../support/reflow'
import { openStage } from './stage'

test.beforeEach(async ({ page }) => {
  await openStage(page, 'dialog')
})

test('opened by keyboard it says what it is about; Escape closes it and gives the focus back', async ({ page }) => {
  const opener = page.getByRole('button', { name: 'Remove', exact: true })
  await opener.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog', { name: 'Remove phone?' })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Remove phone?' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(opener).toBeFocused()
})

test('with a field it begins there, and Cancel gives the focus back', async ({ page }) => {
  const opener = page.getByRole('button', { name: 'Rename' })
  await opener.click()
  await expect(page.getByLabel('Device name')).toBeFocused()
  await page.getByRole('button', { name: 'Cancel' }).click()
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(opener).toBeFocused()
})

test('Tab does not leave it for the page behind', async ({ page }) => {
  await page.getByRole('button', { name: 'Remove', exact: true }).click()
  const reached = new Set<string>()
  for (let presses = 0; presses < 8; presses++) {
    await page.keyboard.press('Tab')
    // Between its last button and its first is the browser itself, where nothing of the page has the focus.
    reached.add(await page.evaluate(() => document.activeElement?.textContent?.trim() ?? ''))
  }
  expect(reached).toContain('Cancel')
  expect(reached).toContain('Remove phone')
  expect(reached).not.toContain('Elsewhere')
  expect(reached).not.toContain('Rename')
})

test('a click beside it neither closes it nor reaches the page', async ({ page }) => {
  const behind = await page.getByRole('link', { name: 'Elsewhere' }).boundingBox()
  await page.getByRole('button', { name: 'Remove', exact: true }).click()
  await page.mouse.click((behind?.x ?? 0) + 5, (behind?.y ?? 0) + 5)
  await expect(page.getByRole('dialog')).toBeVisible()
  expect(new URL(page.url()).hash).toBe('')
})

test('when the action has ended it closes, and the focus is not lost', async ({ page }) => {
  const opener = page.getByRole('button', { name: 'Remove', exact: true })
  await opener.click()
  await page.getByRole('button', { name: 'Remove phone' }).click()
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(page.getByRole('status')).toHaveText('The device phone was removed.')
  await expect(opener).toBeFocused()
})

test('it fits a narrow window, with large text too', async ({ page }) => {
  await page.getByRole('button', { name: 'Rename' }).click()
  await expectToFit(page, 'a dialog')
})
