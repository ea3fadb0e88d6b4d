import { expect, type Page } from '@playwright/test'
import { takenOver } from '../support/taken-over'

/** Waits until the page has all its parts and React has hydrated: until then times are in UTC. */
export async function settled(page: Page): Promise<void> {
  await expect(page.locator('[data-state="loading"]')).toHaveCount(0)
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
  await page.waitForLoadState('networkidle')
  await takenOver(page)
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
}
