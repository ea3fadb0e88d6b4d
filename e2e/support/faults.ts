import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/** Fails if axe finds a fault in the page as it is now, in light or in dark colours. `state` names it in the failure. */
export async function expectNoFault(page: Page, state: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    // No transitions: axe must not measure a colour while it changes to the other scheme.
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    expect(await faultsOf(page), `${state} in ${colorScheme} colours`).toEqual([])
  }
  await page.emulateMedia({ colorScheme: null, reducedMotion: null })
}

/**
 * Runs every rule. Two settings save most of the time: passed checks are not described, and, because pages have no
 * frames, no second page is opened to merge the results of frames ("legacy mode").
 */
async function faultsOf(page: Page): Promise<string[]> {
  expect(page.frames(), 'axe looks at one frame').toHaveLength(1)
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] })
  const { violations } = await axe.analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(', ')}`)
}

/** Fails if the page is wider than the window. */
export async function expectNoSidewaysScrolling(page: Page, state: string): Promise<void> {
  const overhang = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(overhang, `${state} scrolls sideways`).toBeLessThanOrEqual(0)
}
