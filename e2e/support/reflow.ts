import { expect, type Page } from '@playwright/test'

/** The default text size of a browser, and twice that, in pixels. */
const TEXT_SIZES = [16, 32] as const
/** The narrowest window that pages must fit (WCAG 2.2, 1.4.10), and one of desktop width. */
const WIDTHS = [320, 1280] as const

/**
 * Fails if, with normal or with large text, the present page is wider than the window, or the text of a cell leaves its
 * box; and if, with normal text, an identifier breaks inside of a part that has room on a line. `state` names the page in the failure.
 */
export async function expectToFit(page: Page, state: string): Promise<void> {
  const before = page.viewportSize()
  const browser = await page.context().newCDPSession(page)
  const setTextSize = (standard: number) => browser.send('Page.setFontSizes', { fontSizes: { standard } })
  for (const size of TEXT_SIZES) {
    await setTextSize(size)
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 })
      const view = `${state}, ${width} pixels wide, text of ${size}`
      expect(await page.evaluate(textSize), `${view}: the size of text`).toBe(`${size}px`)
      expect.soft(await page.evaluate(sidewaysScroll), `${view}: scrolls sideways`).toEqual([])
      expect.soft(await page.evaluate(textOutsideOfItsBox), `${view}: text outside of its box`).toEqual([])
      if (size === TEXT_SIZES[0])
        expect.soft(await page.evaluate(brokenIdentifiers), `${view}: breaks inside of a part`).toEqual([])
    }
  }
  await setTextSize(TEXT_SIZES[0])
  await browser.detach()
  if (before) await page.setViewportSize(before)
}

function textSize(): string {
  return getComputedStyle(document.documentElement).fontSize
}

/** The elements beyond the window's edge, if the page can be scrolled to them. */
function sidewaysScroll(): string[] {
  const { scrollWidth, clientWidth } = document.documentElement
  if (scrollWidth <= clientWidth) return []
  const outside = [...document.querySelectorAll('body *')].filter(
    (element) => element.getBoundingClientRect().right > clientWidth + 0.5,
  )
  return [`by ${scrollWidth - clientWidth}`, ...outside.slice(-6).map((element) => element.outerHTML.slice(0, 120))]
}

/** The texts of cells, facts and buttons that overlap what is beside them. */
function textOutsideOfItsBox(): string[] {
  const isOutside = (text: Text, box: DOMRect): boolean => {
    const range = document.createRange()
    range.selectNodeContents(text)
    return [...range.getClientRects()].some(({ left, right }) => right > box.right + 1 || left < box.left - 1)
  }
  // What is only for screen readers, and what a button opens, is placed elsewhere on purpose.
  const isElsewhere = (text: Text, cell: Element): boolean => {
    for (let at = text.parentElement; at && at !== cell; at = at.parentElement) {
      if (/^(absolute|fixed)$/.test(getComputedStyle(at).position)) return true
    }
    return false
  }
  const found: string[] = []
  for (const cell of document.querySelectorAll('td, th, dt, dd, button, [class*="min-h-(--control"]')) {
    // A box of one pixel is for screen readers, and for Enter.
    if (!cell.checkVisibility({ visibilityProperty: true }) || cell.getBoundingClientRect().width <= 1) continue
    const texts = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT)
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      if (!(text instanceof Text) || !text.parentElement?.checkVisibility({ visibilityProperty: true })) continue
      if (isOutside(text, cell.getBoundingClientRect()) && !isElsewhere(text, cell)) found.push(text.data.slice(0, 60))
    }
  }
  return found
}

/** The parts of identifiers that begin on one line and end on another, though they are short enough for one. */
function brokenIdentifiers(): string[] {
  const SHORT = 24
  const isBroken = (text: Text): boolean => {
    const range = document.createRange()
    range.selectNodeContents(text)
    return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1
  }
  const found: string[] = []
  for (const identifier of document.querySelectorAll('code, .mono')) {
    if (!identifier.checkVisibility({ visibilityProperty: true })) continue
    const texts = document.createTreeWalker(identifier, NodeFilter.SHOW_TEXT)
    for (let text = texts.nextNode(); text instanceof Text; text = texts.nextNode()) {
      if (text.data.length <= SHORT && /^[^\s:/-]+[:/-]*$/.test(text.data) && isBroken(text)) found.push(text.data)
    }
  }
  return found
}
