import { expectNoFault } from './support/faults'
import { expect, test } from './support/test'

test('an administrator reads on the dashboard what to act on, and goes there', async ({ console, page }) => {
  await console.signIn('alice')
  await page.goto('/users')
  await console.expectPanel('users', 'denied')

  await console.signIn('admin')
  await page.goto('/dashboard')
  const recommendations = console.panel('recommendations')
  await test.step('the gravest stands first, with whom it is about', async () => {
    await expect(recommendations.locator('[data-check]').first()).toContainText('The root user has no MFA')
    await expect(recommendations.locator('[data-check="administrators"]')).toContainText('admin')
    const without = recommendations.locator('[data-check="withoutMfa"]')
    await expect(without).toContainText(/\d users sign in with a password alone/)
    // The document's policy knows no paths, so it leaves out carol of /division/.
    await expect(without).toContainText('1 of 4 users asked cannot assign a device: policies refuse it to carol.')
    await recommendations.getByText(/^\d of 9 are in order$/).click()
    await expect(recommendations.getByText('The root user has no access keys')).toBeVisible()
  })

  await test.step('the coverage is told in numbers and as a table', async () => {
    const coverage = console.panel('mfa-coverage')
    await expect(coverage).toContainText(/\d+ % of the \d users with a password have a second factor/)
    await coverage.getByText('As a table').click()
    await expect(coverage.getByRole('row', { name: /^Passkey 1/ })).toBeVisible()
  })

  await expect(console.panel('account')).toContainText('Example Corp')
  await expect(console.panel('quotas')).toContainText('of 5,000')
  await console.expectPanel('policy-health', 'ready')
  await expect(console.panel('refusals')).toContainText('Denied by')
  await expectNoFault(page, 'the opened dashboard')

  await recommendations.locator('[data-check="withoutMfa"]').getByRole('link', { name: 'Show users' }).click()
  await expect(page).toHaveURL(/\/credential-report\?view=no-mfa$/)
})

test('the dashboard of a refused user says why, in full once and then in a line', async ({ console, page }) => {
  await console.signIn('alice')
  await page.goto('/dashboard')
  for (const panel of ['recommendations', 'mfa-coverage', 'quotas', 'policy-health', 'refusals']) {
    await console.expectPanel(panel, 'denied')
  }
  await expect(console.panel('recommendations')).toContainText('iam:GetCredentialReport')
  for (const panel of ['quotas', 'policy-health', 'refusals']) await expect(console.panel(panel)).toContainText(' too.')
  await expect(console.panel('account').getByRole('link', { name: 'Why?' }).first()).toBeVisible()
})
