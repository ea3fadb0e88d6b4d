import { expect, type Page } from '@playwright/test'

/** So that nobody takes a proposal by mistake, the editor takes no Enter for its first 75 ms. */
const DELAY_MS = 100

/** Waits for a proposal of the policy editor that begins with a text, until Enter takes the first one. */
export async function proposed(page: Page, text: RegExp): Promise<void> {
  await expect(page.getByRole('option', { name: text }).first()).toBeVisible()
  const shown = await page.evaluate(() => performance.now())
  await page.waitForFunction((due) => performance.now() > due, shown + DELAY_MS)
}
