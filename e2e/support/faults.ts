import { expect, type Page } from '@playwright/test'
import axe, { type RunOptions } from 'axe-core'

declare global {
  interface Window {
    axe: typeof axe
  }
}

/** The rules of axe whose result may change with the colour scheme: the structure of a page does not. */
const RULES_OF_COLOURS = ['color-contrast', 'link-in-text-block']

/**
 * The rules of axe whose result may change with forced colours. Contrast is not one of them: the browser chooses the
 * colours then, and axe reads those of the style sheet.
 */
const RULES_OF_LOOKS = ['link-in-text-block', 'scrollable-region-focusable', 'target-size']

/**
 * Fails if axe finds a fault in the page as it is now, in light, dark or forced colours, or if anything would move for
 * somebody who asks for less motion. `state` names the page in the failure.
 */
export async function expectNoFault(page: Page, state: string): Promise<void> {
  // What a bar that stays in view covers in part would count as too small.
  await page.evaluate(() => window.scrollTo(0, 0))
  // No transitions: axe must not measure a colour while it changes to the other scheme.
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  expect(await page.evaluate(movingParts), `${state} moves though less motion is asked for`).toEqual([])
  expect(await faultsOf(page), `${state} in light colours`).toEqual([])
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
  expect(await faultsOf(page, RULES_OF_COLOURS), `${state} in dark colours`).toEqual([])
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' })
  expect.soft(await faultsOf(page, RULES_OF_LOOKS), `${state} in forced colours`).toEqual([])
  await page.emulateMedia({ colorScheme: null, forcedColors: null, reducedMotion: null })
}

/**
 * Runs `rules`, or every rule, and returns the faults with their elements. Axe stays in a page once it is there: to read
 * its half megabyte takes longer than to run it. Passed checks are not described, which takes as long as the rules.
 */
async function faultsOf(page: Page, rules: readonly string[] = []): Promise<string[]> {
  expect(page.frames(), 'axe looks at one frame').toHaveLength(1)
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  const options: RunOptions = { resultTypes: ['violations'] }
  if (rules.length > 0) options.runOnly = { type: 'rule', values: [...rules] }
  return page.evaluate(async (given) => {
    const { violations } = await window.axe.run(document, given)
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(', ')}`)
  }, options)
}

/** The elements that the style sheet would animate. */
function movingParts(): string[] {
  return [...document.querySelectorAll('body *')].flatMap((element) => {
    const { animationName, transitionDuration } = getComputedStyle(element)
    return animationName === 'none' && /^0s(, 0s)*$/.test(transitionDuration) ? [] : [element.outerHTML.slice(0, 80)]
  })
}

/** Fails if the page is wider than the window. */
export async function expectNoSidewaysScrolling(page: Page, state: string): Promise<void> {
  const overhang = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(overhang, `${state} scrolls sideways`).toBeLessThanOrEqual(0)
}
