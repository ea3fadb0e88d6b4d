import { writeFileSync } from 'node:fs'
import { expect, type Locator, type Page } from '@playwright/test'
import type { Account } from '../support/account'
import { test } from '../support/test'
import { animatedPng, type Frame } from './animated-png'
import { settled } from './settled'

const STILL = 'docs/pictures/security-credentials.png'
const ANIMATED = 'docs/pictures/from-refused-to-allowed.png'
/** A README is read on phones too. */
const MOST_BYTES = 1_500_000

/** Takes the frames of an animation. */
class Film {
  readonly frames: Frame[] = []
  readonly #page: Page

  constructor(page: Page) {
    this.#page = page
  }

  /** A frame of the page as it is now, from its top or from where `from` begins. */
  async take(seconds: number, from?: Locator): Promise<Buffer> {
    await settled(this.#page)
    const top = from ? await from.evaluate((element) => element.getBoundingClientRect().top + window.scrollY) : 0
    await this.#page.evaluate((y) => window.scrollTo({ top: y, behavior: 'instant' }), Math.max(0, top - BELOW_BAR))
    const png = await this.#page.screenshot({ animations: 'disabled' })
    this.frames.push({ png, seconds })
    return png
  }

  /** A frame in which the next thing to press has the ring of the focus. */
  async pointAt(button: Locator): Promise<void> {
    await button.focus()
    const png = await this.#page.screenshot({ animations: 'disabled' })
    this.frames.push({ png, seconds: 0.9 })
  }
}

const BELOW_BAR = 72

// The demo account itself, in the database of this run.
const demo = test.extend<{ account: Account }>({
  account: async ({ request }, use) => {
    const headers = { Authorization: `Bearer ${process.env.E2E_OPERATOR_TOKEN}` }
    const answer = await request.post('/api/test/accounts/123456789012/reset', { headers, data: {} })
    expect(answer.status(), await answer.text()).toBe(200)
    await use(await answer.json())
  },
})

demo('refused, why, enrol, allowed', async ({ page, console, hooks, account }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  const film = new Film(page)
  await console.signInOnPage('alice')

  await console.openCredentials()
  const keys = console.panel('access-keys')
  await console.expectPanel('access-keys', 'denied')
  writeFileSync(STILL, await film.take(3, console.panel('mfa-devices')))
  const why = keys.getByRole('link', { name: 'Why?' }).first()
  await film.pointAt(why)
  await why.press('Enter')
  await expect(page.getByRole('heading', { name: 'Decision trace' })).toBeVisible()
  await film.take(4)

  await page.goto('/security-credentials/mfa/assign')
  await page.getByLabel('Device name').fill('phone')
  await film.take(1.8)
  await page.getByRole('button', { name: 'Next' }).click()
  const app = await console.scanQrCode()
  await film.take(2.5)
  // A stopped clock would be on every picture. With the last two codes, the next one is free to sign in.
  const [first, second] = app.pair(await hooks.now(account), 0)
  await page.getByLabel('MFA code 1').fill(first)
  await page.getByLabel('MFA code 2').fill(second)
  const add = page.getByRole('button', { name: 'Add MFA' })
  await add.scrollIntoViewIfNeeded()
  await film.pointAt(add)
  await add.press('Enter')
  await page.waitForURL('**/security-credentials/mfa/assign/done*')
  await film.take(2)

  await console.signOut()
  await console.enterPassword('alice')
  await page.getByLabel('MFA code', { exact: true }).fill(app.code(await hooks.now(account), 1))
  await film.take(1.8)
  await page.getByRole('button', { name: 'Submit' }).click()
  await expect(console.chip()).toHaveText('MFA: on')
  await console.openCredentials()
  await console.expectPanel('access-keys', 'ready')
  await film.take(4, console.panel('mfa-devices'))

  const animation = animatedPng(film.frames)
  expect(animation.length).toBeLessThan(MOST_BYTES)
  await expectToPlay(page, animation, film.frames)
  writeFileSync(ANIMATED, animation)
})

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
