import type { Page } from '@playwright/test'
import { expectNoFault } from './support/faults'
import { AtKeyboard, tabTo } from './support/keyboard'
import { expectToFit } from './support/reflow'
import { takenOver } from './support/taken-over'
import { expect, test } from './support/test'

const goal = (page: Page, id: string) => page.locator(`[data-goal="${id}"]`)

test('a newcomer passes the first lab by keyboard alone, and finds what it has taught', async ({ page }) => {
  const newcomer = new AtKeyboard(page)
  await page.goto('/sign-in')
  await takenOver(page)
  await newcomer.press(/^Start with the ten-minute lab$/)
  await page.waitForURL('**/sign-in/example-lab-01-*')
  await takenOver(page)
  await newcomer.press(/^Fill in the form as learner$/)
  // The focus is on Sign in now.
  await newcomer.pressIt()
  await page.waitForURL('**/labs/lab-01')
  await expect(goal(page, 'signIn')).toHaveAttribute('data-met', 'true')
  await takenOver(page)
  await newcomer.press(/^Open Security credentials$/)
  await expect(page.locator('[data-panel="mfa-devices"]')).toHaveAttribute('data-state', 'empty')

  const bar = page.getByRole('region', { name: 'Lab', exact: true })
  await expect(bar).toContainText('2 of 4 goals met')
  await takenOver(page)
  await newcomer.press(/^Users$/)
  await expect(page.locator('[data-panel="users"]')).toHaveAttribute('data-state', 'denied')
  await expect(bar).toContainText('3 of 4 goals met')
  // What has the focus is never below the bar.
  await tabTo(page, /^Accessibility$/)
  const [focused, below] = [
    await page.getByRole('link', { name: 'Accessibility' }).boundingBox(),
    await bar.boundingBox(),
  ]
  expect((focused?.y ?? 0) + (focused?.height ?? 0)).toBeLessThanOrEqual(below?.y ?? 0)
  await expectNoFault(page, 'the bar of a lab')

  await newcomer.press(/^Open lab$/)
  await page.waitForURL('**/labs/lab-01')
  await expectNoFault(page, 'a lab under way')
  await expectToFit(page, 'a lab under way')
  await takenOver(page)
  await newcomer.press(/^SelfManageMFA$/, 'ArrowDown')
  await newcomer.press(/^Answer$/)
  await expect(page.getByText('This is right.')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Next lab: Three values of one key' })).toBeVisible()
  expect(newcomer.counted()).toBeLessThanOrEqual(12)

  await expectNoFault(page, 'a lab that is passed')
  await expectToFit(page, 'a lab that is passed')
  await page.goto('/labs')
  await expect(page.locator('#labs-first [data-lab="lab-01"]')).toHaveAttribute('data-state', 'passed')
  await expectNoFault(page, 'the list of labs')
  await expectToFit(page, 'the list of labs')
})

test('hints open one after the other, a reset begins again, and another browser sees nothing of it', async ({
  page,
  browser,
}) => {
  await page.goto('/labs/lab-05')
  await page.getByRole('button', { name: 'Start the lab' }).click()
  await expect(page.getByText('You act as learner.')).toBeVisible()
  await page.getByRole('button', { name: 'Show hint 1' }).click()
  await expect(page.getByText('The name is yours. Is the device?')).toBeVisible()
  await page.getByRole('button', { name: 'Reset this lab' }).click()
  await page.getByRole('button', { name: 'Reset', exact: true }).click()
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(page.getByText('The name is yours. Is the device?')).toBeVisible()

  // While nothing happens the state is not read again.
  const first = await page.request.get('/labs/lab-05/state')
  const etag = first.headers().etag ?? ''
  const again = await page.request.get('/labs/lab-05/state', { headers: { 'if-none-match': etag } })
  expect([first.status(), again.status()]).toEqual([200, 304])

  const other = await browser.newContext()
  expect((await other.request.get('/labs/lab-05/state')).status()).toBe(404)
  const stranger = await other.newPage()
  await stranger.goto('/labs/lab-05')
  await expect(stranger.getByRole('button', { name: 'Start the lab' })).toBeVisible()
  await other.close()
})
