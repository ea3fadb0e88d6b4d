import { expect, test } from './support/test'

test('the home page of a user without MFA leads to a device, and distinguishes the kinds of denials', async ({
  console,
  page,
}) => {
  await console.signIn('alice')
  await page.goto('/')
  await expect(console.panel('next-steps')).toContainText('Assign an MFA device')
  await expect(page.getByRole('link', { name: 'Assign MFA device' })).toHaveCount(1)
  const answers = console.panel('policy-answers')
  await expect(answers.locator('[data-action="iam:ListUsers"]')).toHaveAttribute('data-verdict', 'explicit-deny')
  await expect(answers.locator('[data-action="iam:ListUsers"]')).toContainText('Explicitly denied')
  await expect(answers.locator('[data-action="iam:ListMFADevices"]')).toContainText('Allowed')
})

test('the home page of an administrator shows what to act on, the MFA coverage and recent refusals', async ({
  console,
  page,
}) => {
  await console.signIn('alice')
  await console.beginAssigning('left-over')
  await page.goto('/users')
  await console.expectPanel('users', 'denied')

  await console.signIn('admin')
  await page.goto('/')
  const advice = console.panel('recommendations')
  await expect(advice.getByRole('listitem').first()).toContainText('You signed in without MFA')
  await expect(advice).toContainText('The root user has no MFA')
  await expect(advice).toContainText(/\d+ users sign in with a password alone/)
  await expect(advice).toContainText('2 devices belong to nobody')
  await expect(console.panel('mfa-coverage')).toContainText('have a second factor')
  const refusal = console.panel('refusals').getByRole('row', { name: /ListUsers/ })
  await expect(refusal).toContainText('alice')
  await expect(refusal).toContainText('Explicitly denied')
  await expect(page.locator('[data-panel="next-steps"], [data-panel="policy-answers"]')).toHaveCount(0)

  await refusal.getByRole('link', { name: 'ListUsers' }).click()
  await expect(page.getByRole('dialog', { name: 'Decision trace' })).toBeVisible()
})
