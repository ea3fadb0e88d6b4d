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

test('the home page of an administrator shows who has no MFA, unfinished devices and recent refusals', async ({
  console,
  page,
}) => {
  await console.signIn('alice')
  await console.beginAssigning('left-over')
  await page.goto('/users')
  await console.expectPanel('users', 'denied')

  await console.signIn('admin')
  await page.goto('/')
  const attention = console.panel('attention')
  await expect(attention).toContainText('You signed in without MFA')
  await expect(attention).toContainText('The root user has no MFA')
  await expect(attention).toContainText(/\d+ users can sign in without MFA/)
  await expect(attention.getByRole('link', { name: 'Show devices' })).toBeVisible()
  const refusal = console.panel('refusals').getByRole('row', { name: /ListUsers/ })
  await expect(refusal).toContainText('alice')
  await expect(refusal).toContainText('Explicitly denied')
  await expect(page.locator('[data-panel="next-steps"], [data-panel="policy-answers"]')).toHaveCount(0)

  await refusal.getByRole('link', { name: 'ListUsers' }).click()
  await expect(page.getByRole('dialog', { name: 'Decision trace' })).toBeVisible()
})
