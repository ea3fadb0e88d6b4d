import { expect } from '@playwright/test'
import type { Account } from '../support/account'
import { test } from '../support/test'
import { Film } from './film'

// The demo account itself, in the database of this run.
const demo = test.extend<{ account: Account; setClock: (at: string) => Promise<void> }>({
  account: async ({ request }, use) => {
    const headers = { Authorization: `Bearer ${process.env.E2E_OPERATOR_TOKEN}` }
    const answer = await request.post('/api/test/accounts/123456789012/reset', { headers, data: {} })
    expect(answer.status(), await answer.text()).toBe(200)
    await use(await answer.json())
  },
  // Always at the same times, as far as the seconds in between, because a clock that stands is written beside every code.
  setClock: async ({ hooks, account }, use) => {
    await use(async (at) => {
      await hooks.runClock(account)
      await hooks.advanceClock(account, Math.round(Date.parse(at) / 1000 - (await hooks.now(account))))
    })
  },
})

for (const colorScheme of ['light', 'dark'] as const) {
  demo(`the story in ${colorScheme} colours`, async ({ page, console, hooks, account, setClock }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    const film = new Film(page)
    const named = (name: string) => ({ name: `story-${name}-${colorScheme}` })
    await setClock('2026-11-30T09:40:00Z')
    await console.signInOnPage('alice')

    await console.openCredentials()
    const keys = console.panel('access-keys')
    await console.expectPanel('access-keys', 'denied')
    await film.take(3, { from: console.panel('mfa-devices'), ...named('1-refused') })
    const why = keys.getByRole('link', { name: 'Why?' }).first()
    await film.pointAt(why)
    await console.openTrace(keys)
    await film.take(4, named('2-why'))

    await page.goto('/security-credentials/mfa/assign')
    await page.getByLabel('Device name').fill('phone')
    await film.take(1.8)
    await page.getByRole('button', { name: 'Next' }).click()
    const app = await console.scanQrCode()
    await film.take(2.5, { from: console.panel('set-up'), ...named('3-qr-code') })
    await setClock('2026-11-30T09:42:02Z')
    const [first, second] = app.pair(await hooks.now(account), 0)
    await page.getByLabel('MFA code 1').fill(first)
    await page.getByLabel('MFA code 2').fill(second)
    const add = page.getByRole('button', { name: 'Add MFA' })
    await add.scrollIntoViewIfNeeded()
    await film.pointAt(add)
    await add.press('Enter')
    await page.waitForURL('**/security-credentials/mfa/assign/done*')
    await film.take(2, named('4-assigned'))

    await console.signOut()
    await console.enterPassword('alice')
    await setClock('2026-11-30T09:44:02Z')
    await page.getByLabel('MFA code', { exact: true }).fill(app.code(await hooks.now(account)))
    await film.take(1.8, named('5-code'))
    await page.getByRole('button', { name: 'Submit' }).click()
    await expect(console.chip()).toHaveText('MFA: on')
    await console.openCredentials()
    await console.expectPanel('access-keys', 'ready')
    await film.take(4, { from: console.panel('mfa-devices'), ...named('6-allowed') })
    if (colorScheme === 'light') await film.save('story')
  })
}
