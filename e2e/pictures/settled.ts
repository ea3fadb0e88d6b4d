import { expect, type Page } from '@playwright/test'

/** Waits until the page has all its parts and React has hydrated: until then times are in UTC. */
export async function settled(page: Page): Promise<void> {
  await expect(page.locator('[data-state="loading"]')).toHaveCount(0)
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
  await page.waitForLoadState('networkidle')
  // The hidden fields that React adds to a form without scripts never appear there.
  const isTakenOver = () =>
    [...document.querySelectorAll('body :is(time, button, input:not([type="hidden"]), dialog)')].every((element) =>
      Object.keys(element).some((key) => key.startsWith('__reactFiber')),
    )
  await expect.poll(() => page.evaluate(isTakenOver)).toBe(true)
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
}
