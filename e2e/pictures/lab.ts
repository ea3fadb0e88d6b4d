import { expect, type Page } from '@playwright/test'
import { takenOver } from '../support/taken-over'
import { test } from '../support/test'
import { Film } from './film'

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

// A browser that nobody is signed in to: labs need no account.
test('one call with three credentials: absent, false, true', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  const film = new Film(page)
  const calls = page.locator('#api-console')
  const answer = page.locator('[data-answer]')
  const send = async (mfa: string, met: number) => {
    await film.take(1.5, { from: page.getByText('Signed by', { exact: true }) })
    await film.pointAt(button(page, 'Send'))
    await button(page, 'Send').press('Enter')
    await expect(answer).toContainText(`aws:MultiFactorAuthPresent: ${mfa}`)
    await expect(page.getByText(`${met} of 5 met`)).toBeVisible()
    await film.take(3, { from: answer })
  }
  const get = async (name: string, token: string) => {
    await button(page, name).click()
    await expect(page.getByRole('radio', { name: `learner: session token ${token}` })).toBeChecked()
    await takenOver(page)
  }
  await page.goto('/labs/lab-03')
  await takenOver(page)
  await button(page, 'Start the lab').click()
  await expect(calls).toBeVisible()
  await film.take(3)
  await send('absent', 1)

  await page.getByText('Get a session token', { exact: true }).click()
  await get('Get a token without a code', 'without a code')
  await send('false', 2)

  await button(page, 'Fill in the code').first().click()
  await get('Get a token with this code', 'with a code')
  await send('true', 4)
  await film.take(5, { from: page.locator('[data-panel="three-values"]'), name: 'lab-values' })
  await film.save('lab')
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the labs in ${colorScheme} colours`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await page.goto('/labs')
    await new Film(page).take(1, { name: `labs-${colorScheme}` })
  })
}
