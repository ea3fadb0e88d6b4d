import { mkdirSync, writeFileSync } from 'node:fs'
import { expect, type Locator, type Page } from '@playwright/test'
import { animatedPng, type Frame, smallPng } from './animated-png'
import { settled } from './settled'

const FOLDER = 'docs/pictures'
/** A page of docs is read on phones too. */
const MOST_BYTES = 500_000
/** The bar of the console, which stays where it is, and a margin. */
const BAR = 58

/** Takes pictures of a page for docs, and the frames of a moving picture. */
export class Film {
  readonly #page: Page
  readonly #frames: Frame[] = []

  constructor(page: Page) {
    this.#page = page
    mkdirSync(FOLDER, { recursive: true })
  }

  /** A frame of the page as it is now, from its top or from where `from` begins; also as a picture of its own, if it has a name. */
  async take(seconds: number, { from, name }: { from?: Locator; name?: string } = {}): Promise<void> {
    await settled(this.#page)
    await hideTestClock(this.#page)
    await this.#page.mouse.move(0, 0)
    const top = from ? await from.evaluate((element) => element.getBoundingClientRect().top + window.scrollY) : 0
    await this.#page.evaluate((y) => window.scrollTo({ top: y, behavior: 'instant' }), Math.max(0, top - BAR))
    const png = await this.#page.screenshot({ animations: 'disabled' })
    this.#frames.push({ png, seconds })
    if (name) writeFileSync(`${FOLDER}/${name}.png`, smallPng(png))
  }

  /** A frame in which the next thing to press has the ring of the focus, as for somebody at the keyboard. */
  async pointAt(control: Locator): Promise<void> {
    await this.#page.keyboard.press('Shift')
    await control.focus()
    const png = await this.#page.screenshot({ animations: 'disabled' })
    this.#frames.push({ png, seconds: 0.9 })
  }

  /** Writes the moving picture, after the browser has played what is in it. */
  async save(name: string): Promise<void> {
    const animation = animatedPng(this.#frames)
    await expectToPlay(this.#page, animation, this.#frames)
    writeFileSync(`${FOLDER}/${name}.png`, animation)
    expect(animation.length, `bytes of ${name}`).toBeLessThan(MOST_BYTES)
  }
}

/** Without the mark of a test clock, which whoever follows the page does not have. */
async function hideTestClock(page: Page): Promise<void> {
  for (const mark of await page.getByText('Test clock', { exact: true }).all())
    await mark.locator('..').evaluate((element) => element.style.setProperty('display', 'none'))
}

/** Fails unless the browser's own decoder finds each frame in the animation as it was taken. */
async function expectToPlay(page: Page, animation: Buffer, frames: readonly Frame[]): Promise<void> {
  const differing = await page.evaluate(
    async ({ animated, taken }) => {
      const bytes = (base64: string) => Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
      const pixelsOf = async (base64: string, frameIndex: number) => {
        const { image } = await new ImageDecoder({ data: bytes(base64), type: 'image/png' }).decode({ frameIndex })
        const canvas = new OffscreenCanvas(image.displayWidth, image.displayHeight)
        const context = canvas.getContext('2d')
        context?.drawImage(image, 0, 0)
        return context?.getImageData(0, 0, canvas.width, canvas.height).data.join()
      }
      const found: number[] = []
      for (const [at, picture] of taken.entries()) {
        if ((await pixelsOf(animated, at)) !== (await pixelsOf(picture, 0))) found.push(at)
      }
      return found
    },
    { animated: animation.toString('base64'), taken: frames.map(({ png }) => png.toString('base64')) },
  )
  expect(differing, 'frames that differ from what was taken').toEqual([])
}
