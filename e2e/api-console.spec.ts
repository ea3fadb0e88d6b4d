import { expectNoFault } from './support/faults'
import { PlainForms } from './support/plain-forms'
import { expectToFit } from './support/reflow'
import { takenOver } from './support/taken-over'
import { expect, test } from './support/test'

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
  await expectToFit(page, 'a page of another person')
  await expectNoFault(page, 'a page of another person')

  await second.getByRole('button', { name: 'Add entry' }).click()
  await expect(second.getByRole('main')).toContainText('The form was made for learner, and lab-admin acts now.')
  const answer = await forms.send('/practice-authenticator', { ...ofLearner, ...setup })
  expect(await answer.text()).toContain('The form was made for learner, and lab-admin acts now.')
  await second.goto('/practice-authenticator')
  await expect(second.getByRole('main')).toContainText('No entries yet.')

  await bar.getByRole('button', { name: 'Work as learner' }).click()
  await expect(bar.getByRole('button', { name: 'learner acts' })).toBeVisible()
})
