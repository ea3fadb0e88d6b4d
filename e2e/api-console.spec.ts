import type { Page } from '@playwright/test'
import { tabTo } from './support/keyboard'
import { PlainForms } from './support/plain-forms'
import { takenOver } from './support/taken-over'
import { expect, test } from './support/test'

/** Somebody at the keyboard, whose actions are counted: a press of a button, a choice, a text. */
function atKeyboard(page: Page) {
  let actions = 0
  return {
    actions: () => actions,
    async press(name: RegExp, key = 'Enter') {
      await tabTo(page, name)
      await page.keyboard.press(key)
      actions += 1
    },
    /** A button before the one that has the focus. */
    async pressBefore(name: RegExp) {
      await tabTo(page, name, 'Shift+Tab')
      await page.keyboard.press('Enter')
      actions += 1
    },
    /** The button that has the focus already. */
    async pressIt() {
      await page.keyboard.press('Enter')
      actions += 1
    },
  }
}

const answerOf = (page: Page) => page.locator('[data-answer]')
const decisionWith = (page: Page, mfa: string) => page.locator(`[data-mfa="${mfa}"]`)

test('three values of one key on one screen, by keyboard alone, without a terminal or a phone', async ({ page }) => {
  await page.goto('/labs/lab-03')
  await takenOver(page)
  const somebody = atKeyboard(page)
  await somebody.press(/^Start the lab$/)
  await expect(page.locator('#api-console')).toBeVisible()
  await takenOver(page)

  // A prediction, and a call by the access key: the key is absent.
  await somebody.press(/^false$/, 'ArrowRight')
  await somebody.press(/^allowed$/, 'Space')
  await somebody.press(/^Send$/)
  await expect(answerOf(page)).toContainText('aws:MultiFactorAuthPresent: absent')
  await expect(answerOf(page)).toContainText('An error occurred (AccessDenied) when calling the ListUsers operation')
  await expect(answerOf(page)).toContainText('You said: allowed, absent.')
  await expect(decisionWith(page, 'absent')).toContainText('BoolIfExists')

  // A token without a code: the key is false.
  await somebody.press(/^Get a session token$/)
  await somebody.press(/^Get a token without a code$/)
  await expect(page.getByRole('radio', { name: 'learner: session token without a code' })).toBeChecked()
  await somebody.pressBefore(/^Send$/)
  await expect(answerOf(page)).toContainText('aws:MultiFactorAuthPresent: false')

  // A token with a code of the practice authenticator: the key is true.
  await somebody.press(/^Fill in the code$/)
  await somebody.pressIt()
  await expect(page.getByRole('radio', { name: 'learner: session token with a code' })).toBeChecked()
  await somebody.pressBefore(/^Send$/)
  await expect(answerOf(page)).toContainText('"Users": [')
  await expect(decisionWith(page, 'true')).toContainText('does not hold')

  const rows = ['Console, without MFA', 'Console, with MFA', 'Access key', 'Session token, without a code']
  for (const [at, letter] of ['f', 't', 'a', 'f', 't'].entries()) {
    await tabTo(page, at < rows.length ? new RegExp(`^${rows[at]}`) : /^Session token, with a code/)
    await page.keyboard.type(letter)
  }
  await somebody.press(/^Answer$/)
  await expect(page.getByRole('region', { name: /^Passed/ })).toBeVisible()
  // L01 and L02 have the other 20 of the 40 that a newcomer may need.
  expect(somebody.actions() + rows.length + 1).toBeLessThanOrEqual(20)
})

test('in a lab a refused button can be pressed, and each person acts with a session of their own', async ({
  page,
  context,
  address,
}) => {
  await page.goto('/labs/lab-05')
  await page.getByRole('button', { name: 'Start the lab' }).click()
  await expect(page.locator('[data-panel="who-acts"]')).toContainText('You act as learner.')

  // The refusal that a preview foresees is caused, recorded and explained.
  await page.goto('/users')
  const account = /\d{12}/.exec(await page.getByRole('banner').innerText())?.[0]
  const orphan = `arn:aws:iam::${account}:mfa/learner`
  await page.goto(`/decisions/preview/DeleteVirtualMFADevice?SerialNumber=${encodeURIComponent(orphan)}`)
  await page.getByRole('button', { name: 'Send it anyway' }).click()
  await page.waitForURL(/\/decisions\/[0-9a-f-]{36}$/)
  await expect(page.locator('[data-verdict]')).toHaveAttribute('data-verdict', 'explicit-deny')

  // A second tab is made for the learner, and the hat changes in the first one.
  const second = await context.newPage()
  await second.goto('/practice-authenticator')
  await takenOver(second)
  await second.getByLabel('Setup address').fill('otpauth://totp/Postern:phone?secret=ABCDEFGHIJKLMNOP')
  // And a page without scripts.
  const forms = new PlainForms(page.request, address)
  const setup = { address: 'otpauth://totp/Postern:tablet?secret=ABCDEFGHIJKLMNOP' }
  const ofLearner = await forms.fieldsOf('/practice-authenticator', 'address')
  const bar = page.locator('#lab-bar')
  await bar.getByRole('button', { name: 'Work as lab-admin' }).click()
  await expect(bar.getByRole('button', { name: 'lab-admin acts' })).toBeVisible()

  await second.getByRole('button', { name: 'Add entry' }).click()
  await expect(second.getByRole('main')).toContainText('The form was made for learner, and lab-admin acts now.')
  const answer = await forms.send('/practice-authenticator', { ...ofLearner, ...setup })
  expect(await answer.text()).toContain('The form was made for learner, and lab-admin acts now.')
  await second.goto('/practice-authenticator')
  await expect(second.getByRole('main')).toContainText('No entries yet.')

  await bar.getByRole('button', { name: 'Work as learner' }).click()
  await expect(bar.getByRole('button', { name: 'learner acts' })).toBeVisible()
})
