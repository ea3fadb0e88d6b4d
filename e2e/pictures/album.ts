import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { expect, type Locator, type Page } from '@playwright/test'
import { test as base } from '../support/test'
import { settled } from './settled'

type View = { name: string; width: number; media: Parameters<Page['emulateMedia']>[0] }

const SCREEN = { media: 'screen', colorScheme: 'light', forcedColors: 'none' } as const

/** Each state is photographed in each of these. 800 pixels are between the two breakpoints of the frame. */
const VIEWS: readonly View[] = [
  { name: 'light', width: 1280, media: SCREEN },
  { name: 'dark', width: 1280, media: { ...SCREEN, colorScheme: 'dark' } },
  { name: '800', width: 800, media: SCREEN },
  { name: '320', width: 320, media: SCREEN },
  { name: 'forced-colors', width: 1280, media: { ...SCREEN, forcedColors: 'active' } },
  { name: 'print', width: 1280, media: { ...SCREEN, media: 'print' } },
]

/** With text twice as large, as a reader can set in the browser. */
const LARGE_TEXT_VIEWS: readonly View[] = [
  { name: 'large-text', width: 1280, media: SCREEN },
  { name: 'large-text-320', width: 320, media: SCREEN },
]

/** What differs between runs, and what is written instead. The same length keeps the line breaks. */
const RANDOM: readonly (readonly [pattern: string, instead: string])[] = [
  ['[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}', '00000000-0000-4000-8000-000000000000'],
  ['(A[A-Z]{3})[A-Z0-9]{16,17}(?![A-Z0-9])', '$1AAAAAAAAAAAAAAAA'],
  ['"[0-9a-f]{16}"', '"0000000000000000"'],
  ['(^|[^0-9])[0-9]{12}(?![0-9])', '$1123456789012'],
  ['example-corp-[0-9]{6}', 'example-corp-123456'],
  // A line may break between the host and its port.
  ['(localhost:|^)\\d{4,5}(?=/|$)', '$13000'],
]

/** Photographs the states of a page, under names that sort in their order. */
class Album {
  readonly #page: Page
  readonly #folder: string
  readonly #chapter: string
  readonly #views: readonly View[]

  constructor(page: Page, folder: string, chapter: string, hasLargeText: boolean) {
    this.#page = page
    this.#folder = folder
    this.#chapter = chapter
    this.#views = hasLargeText ? LARGE_TEXT_VIEWS : VIEWS
    mkdirSync(folder, { recursive: true })
  }

  async open(name: string, address: string): Promise<void> {
    await this.#page.goto(address)
    await this.take(name)
  }

  /** Photographs what the page shows, with the mouse on `hover` or out of the way. */
  async take(name: string, { hover }: { hover?: Locator } = {}): Promise<void> {
    await settled(this.#page)
    const unmask = await maskRandom(this.#page)
    for (const view of this.#views) {
      await this.#page.emulateMedia(view.media)
      await this.#page.setViewportSize({ width: view.width, height: 900 })
      if (hover && (await hover.isVisible())) await hover.hover()
      else await this.#page.mouse.move(0, 0)
      await this.#page.evaluate(() => window.scrollTo({ top: 0, behavior: 'instant' }))
      expect.soft(await this.#page.evaluate(sidewaysScroll), `${name}, ${view.name}: scrolls sideways`).toBe(0)
      await this.#page.screenshot({
        path: path.join(this.#folder, `${this.#chapter}--${name}--${view.name}.png`),
        fullPage: true,
        animations: 'disabled',
        mask: [this.#page.getByRole('img', { name: /QR code/ })],
      })
    }
    await unmask()
    await this.#page.emulateMedia(SCREEN)
    await this.#page.setViewportSize({ width: 1280, height: 900 })
  }
}

/** How many pixels of the page are beyond the window's edge. */
function sidewaysScroll(): number {
  return document.documentElement.scrollWidth - document.documentElement.clientWidth
}

/** Replaces the random texts of the page by fixed ones. Returns a function that restores them. */
async function maskRandom(page: Page): Promise<() => Promise<void>> {
  const undo = await page.evaluateHandle((random) => {
    const masked = (text: string) =>
      random.reduce((now, [pattern, instead]) => now.replace(new RegExp(pattern, 'g'), instead), text)
    const texts: { node: Text; was: string }[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (!(node instanceof Text) || masked(node.data) === node.data) continue
      texts.push({ node, was: node.data })
      node.data = masked(node.data)
    }
    return () => {
      for (const { node, was } of texts) node.data = was
    }
  }, RANDOM)
  return () => undo.evaluate((putBack) => putBack())
}

/** A test that takes pictures: its account's clock is fixed, and its pictures are named after it. */
export const pictures = base.extend<{ album: Album; hasLargeText: boolean }>({
  hasLargeText: [false, { option: true }],
  album: async ({ page, hooks, account, hasLargeText }, use, { title }) => {
    const folder = process.env.PICTURES
    if (folder === undefined) throw new Error('Run it by "npm run pictures -- <folder>".')
    await hooks.stopClock(account)
    await page.setViewportSize({ width: 1280, height: 900 })
    await use(new Album(page, folder, title.replaceAll(' ', '-'), hasLargeText))
  },
})
