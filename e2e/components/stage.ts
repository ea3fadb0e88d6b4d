import { expect, type Page } from '@playwright/test'

/** The width of a phone, and the narrowest that everything must fit (WCAG 2.2, 1.4.10). */
export const NARROW = { width: 320, height: 640 }

/** Opens a stage of the gallery, and waits until it is drawn. */
export async function openStage(page: Page, name: string): Promise<void> {
  await page.goto(`/?stage=${name}`)
  await expect(page.locator('#stage > *').first()).toBeVisible()
}
