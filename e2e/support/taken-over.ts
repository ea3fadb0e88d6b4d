import { expect, type Page } from '@playwright/test'

/**
 * Waits until React has hydrated the page. Links and forms work before that, keyboard shortcuts do not: a key that is
 * pressed earlier is lost.
 */
export async function takenOver(page: Page): Promise<void> {
  // The hidden fields that React adds to a form without scripts never appear there. The list of shortcuts is made once the
  // frame of the console hears keys.
  const isTakenOver = () =>
    (document.querySelector('nav[aria-label="Services"]') === null || document.getElementById('shortcuts') !== null) &&
    [...document.querySelectorAll('body :is(time, button, input:not([type="hidden"]), dialog)')].every((element) =>
      Object.keys(element).some((key) => key.startsWith('__reactFiber')),
    )
  await expect.poll(() => page.evaluate(isTakenOver)).toBe(true)
}
