import type { Page } from '@playwright/test'
import { expectNoFault } from './support/faults'
import { AtKeyboard, tabTo } from './support/keyboard'
import { expectToFit } from './support/reflow'
import { takenOver } from './support/taken-over'
import { expect, test } from './support/test'

const labBar = (page: Page) => page.getByRole('region', { name: 'Lab', exact: true })
const answerOf = (page: Page) => page.locator('[data-answer]')
const decisionWith = (page: Page, mfa: string) => page.locator(`[data-mfa="${mfa}"]`)

/** Starts a lab from the list of labs, as whoever has just passed another does. */
async function startFromList(page: Page, newcomer: AtKeyboard, lab: string): Promise<void> {
  await takenOver(page)
  await newcomer.press(/^Labs$/)
  await page.waitForURL('**/labs')
  await takenOver(page)
  await newcomer.press(new RegExp(`^Start the lab ${lab}$`))
}

test('a newcomer does the first three labs by keyboard alone, in forty actions', async ({ page }, testInfo) => {
  const newcomer = new AtKeyboard(page)
  const counts: number[] = []
  await page.goto('/labs')

  await test.step('the wall', async () => {
    await takenOver(page)
    await newcomer.press(/^Start the lab The wall$/)
    await page.waitForURL('**/sign-in/example-lab-01-*')
    await takenOver(page)
    await newcomer.press(/^Fill in the form as learner$/)
    // The focus is on Sign in now.
    await newcomer.pressIt()
    await page.waitForURL('**/labs/lab-01')
    await takenOver(page)
    await newcomer.press(/^Open Security credentials$/)
    await expect(labBar(page)).toContainText('2 of 4 goals met')
    await takenOver(page)
    // The bar leads to where the next step is done.
    await newcomer.press(/^Step 3 of 6/)
    await expect(labBar(page)).toContainText('3 of 4 goals met')
    await takenOver(page)
    await newcomer.press(/^Open lab$/)
    await page.waitForURL('**/labs/lab-01')
    await takenOver(page)
    await newcomer.press(/^SelfManageMFA$/, 'ArrowDown')
    await newcomer.press(/^Answer$/)
    await expect(page.getByRole('region', { name: /^Passed/ })).toBeVisible()
    counts.push(newcomer.counted())
  })

  await test.step('the first authenticator', async () => {
    await startFromList(page, newcomer, 'The first authenticator')
    await page.waitForURL('**/labs/lab-02')
    await takenOver(page)
    await newcomer.press(/^Open Users$/)
    await expect(labBar(page)).toContainText('Step 2 of 8')
    await takenOver(page)
    await newcomer.press(/^Step 2 of 8/)
    await page.waitForURL('**/mfa/assign')
    await takenOver(page)
    await newcomer.press(/^Next$/)
    await page.waitForURL('**/assign/app*')
    await takenOver(page)
    await newcomer.press(/^Send to practice authenticator$/)
    await expect(page.getByRole('button', { name: 'Fill in both codes' })).toBeVisible()
    await takenOver(page)
    await newcomer.press(/^Fill in both codes$/)
    // The focus is on Add MFA now.
    await newcomer.pressIt()
    await page.waitForURL('**/assign/done*')
    await expect(labBar(page)).toContainText('Step 6 of 8')
    await takenOver(page)
    await newcomer.press(/^Step 6 of 8/)
    await expect(labBar(page)).toContainText('Step 7 of 8')
    await takenOver(page)
    await newcomer.press(/^Sign in with MFA$/)
    await page.waitForURL('**/sign-in/example-lab-02-*')
    await takenOver(page)
    await newcomer.press(/^Fill in the form as learner$/)
    await newcomer.pressIt()
    await page.waitForURL('**/sign-in/mfa*')
    await takenOver(page)
    await newcomer.press(/^Fill in the code$/)
    await newcomer.pressIt()
    await page.waitForURL('**/users')
    await expect(labBar(page)).toContainText('2 of 2 goals met')
    counts.push(newcomer.counted())
  })

  await test.step('three values of one key, on one screen', async () => {
    await startFromList(page, newcomer, 'Three values of one key')
    await expect(page.locator('#api-console')).toBeVisible()
    await takenOver(page)

    // A prediction, and a call by the access key: the key is absent.
    await newcomer.press(/^false$/, 'ArrowRight')
    await newcomer.press(/^allowed$/, 'Space')
    await newcomer.press(/^Send$/)
    await expect(answerOf(page)).toContainText('aws:MultiFactorAuthPresent: absent')
    await expect(answerOf(page)).toContainText('An error occurred (AccessDenied) when calling the ListUsers operation')
    await expect(answerOf(page)).toContainText('You said: allowed, absent.')
    await expect(decisionWith(page, 'absent')).toContainText('BoolIfExists')
    await expectToFit(page, 'an answer of the API console')
    await expectNoFault(page, 'an answer of the API console')

    // A token without a code: the key is false.
    await newcomer.press(/^Get a session token$/)
    await newcomer.press(/^Get a token without a code$/)
    await expect(page.getByRole('radio', { name: 'learner: session token without a code' })).toBeChecked()
    await newcomer.press(/^Send$/, 'Enter', 'Shift+Tab')
    await expect(answerOf(page)).toContainText('aws:MultiFactorAuthPresent: false')

    // A token with a code of the practice authenticator: the key is true.
    await newcomer.press(/^Fill in the code$/)
    await newcomer.pressIt()
    await expect(page.getByRole('radio', { name: 'learner: session token with a code' })).toBeChecked()
    await newcomer.press(/^Send$/, 'Enter', 'Shift+Tab')
    await expect(answerOf(page)).toContainText('"Users": [')
    await expect(decisionWith(page, 'true')).toContainText('does not hold')

    const rows = ['Console, without MFA', 'Console, with MFA', 'Access key', 'Session token, without a code']
    for (const [at, letter] of ['f', 't', 'a', 'f', 't'].entries()) {
      await tabTo(page, at < rows.length ? new RegExp(`^${rows[at]}`) : /^Session token, with a code/)
      await newcomer.pressIt(letter)
    }
    await newcomer.press(/^Answer$/)
    await expect(page.getByRole('region', { name: /^Passed/ })).toBeVisible()
    counts.push(newcomer.counted())
  })

  const description = counts.map((actions, at) => `L0${at + 1}: ${actions}`).join(', ')
  testInfo.annotations.push({ type: 'actions', description })
  console.log(`Actions of a newcomer: ${description}.`)
  const [wall = 0, authenticator = 0, values = 0] = counts
  expect(wall).toBeLessThanOrEqual(12)
  expect(values).toBeLessThanOrEqual(20)
  expect(wall + authenticator + values).toBeLessThanOrEqual(40)
})
