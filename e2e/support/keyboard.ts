import type { Page } from '@playwright/test'

/** Presses Tab, or Shift and Tab, until the element with this name has the focus, as somebody without a mouse does. */
export async function tabTo(page: Page, name: RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let presses = 0; presses < 80; presses++) {
    const focused = page.locator(':focus')
    if ((await focused.count()) > 0 && name.test(await nameOf(page))) return
    await page.keyboard.press(key)
  }
  throw new Error(`Nothing called ${name} can be reached with the Tab key.`)
}

function nameOf(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement
    if (!(element instanceof HTMLElement)) return ''
    const isField = element instanceof HTMLInputElement || element instanceof HTMLSelectElement
    const labels = isField ? [...(element.labels ?? [])].map((label) => label.innerText) : []
    return element.getAttribute('aria-label') ?? (labels.join(' ') || element.innerText.trim())
  })
}
