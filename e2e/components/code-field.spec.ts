import { expect, type Page, test } from '@playwright/test'
import { expectToFit } from '../support/reflow'
import { openStage } from './stage'

test.beforeEach(async ({ page }) => {
  await openStage(page, 'codes')
})

async function paste(page: Page, label: string, text: string): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text)
  await page.getByLabel(label, { exact: true }).focus()
  await page.keyboard.press('ControlOrMeta+V')
}

// The server takes out what is not a digit (`normalCode`), so the field must let it through.
for (const code of ['123 456', '１２３４５６', '123-456']) {
  test(`a code pasted as ${code} is sent as it is`, async ({ page }) => {
    await paste(page, 'MFA code', code)
    await expect(page.getByLabel('MFA code', { exact: true })).toHaveValue(code)
    await page.keyboard.press('Enter')
    await expect(page.locator('output')).toHaveText(JSON.stringify({ code }))
  })

  test(`two codes pasted as ${code} are sent as they are`, async ({ page }) => {
    await paste(page, 'MFA code 1', code)
    await paste(page, 'MFA code 2', code)
    await page.getByRole('button', { name: 'Add MFA' }).click()
    await expect(page.locator('output')).toHaveText(JSON.stringify({ code1: code, code2: code }))
  })
}

test('a screen reader reads the hint and the error with the field', async ({ page }) => {
  const field = page.getByLabel('MFA code', { exact: true })
  await expect(field).toHaveAccessibleDescription('Six digits. That code did not match. Try the next one.')
  await expect(field).toHaveAttribute('aria-invalid', 'true')
  await expect(page.getByLabel('MFA code 1')).not.toHaveAttribute('aria-invalid')
})

test('phones show digits and propose the code of a message, but not for the second of two', async ({ page }) => {
  for (const label of ['MFA code', 'MFA code 1', 'MFA code 2']) {
    await expect(page.getByLabel(label, { exact: true })).toHaveAttribute('inputmode', 'numeric')
  }
  await expect(page.getByLabel('MFA code 1')).toHaveAttribute('autocomplete', 'one-time-code')
  await expect(page.getByLabel('MFA code 2')).toHaveAttribute('autocomplete', 'off')
})

test('six digits are wholly visible, and the fields fit a narrow window', async ({ page }) => {
  const field = page.getByLabel('MFA code 1')
  await field.fill('123 456')
  await expectToFit(page, 'code fields')
  await page.setViewportSize({ width: 320, height: 640 })
  expect(await field.evaluate((input) => input.scrollWidth - input.clientWidth)).toBeLessThanOrEqual(0)
})
