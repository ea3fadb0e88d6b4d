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

/** Somebody at the keyboard, whose actions are counted: a press of a button or a link, a choice, a text. */
export class AtKeyboard {
  readonly #page: Page
  #actions = 0

  constructor(page: Page) {
    this.#page = page
  }

  /** How many there were since this was asked the last time. */
  counted(): number {
    const actions = this.#actions
    this.#actions = 0
    return actions
  }

  /** Goes to what has this name, with Tab or back with Shift and Tab, and presses a key. */
  async press(name: RegExp, key = 'Enter', by: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    await tabTo(this.#page, name, by)
    await this.pressIt(key)
  }

  /** Presses what has the focus already. */
  async pressIt(key = 'Enter'): Promise<void> {
    await this.#page.keyboard.press(key)
    this.#actions += 1
  }
}
