import { expectNoFault } from './support/faults'
import { expectToFit } from './support/reflow'
import { expect, test } from './support/test'

// admin may do everything, so any refusal here is the service's.

test('a password policy is reviewed, saved, and taken back', async ({ console, page, hooks, account }) => {
  await hooks.stopClock(account)
  await console.signIn('admin')
  await page.goto('/account-settings')
  const inForce = console.panel('policy-in-force')
  await expect(inForce).toContainText('8 characters or more')

  await test.step('a number out of range is told at its field, and nothing that was typed is lost', async () => {
    await page.getByLabel('Minimum length').fill('5')
    await page.getByLabel('Digit').check()
    await page.getByRole('button', { name: 'Review changes' }).click()
    await expect(console.alert()).toContainText('Enter a length from 6 to 128.')
    await expect(page.getByLabel('Minimum length')).toHaveAttribute('aria-invalid', 'true')
    await expect(page.getByLabel('Digit')).toBeChecked()
    await expectNoFault(page, 'a wrong password policy')
  })

  const changes = console.panel('policy-changes')
  await test.step('the review tells each rule that changes, and who would be locked out', async () => {
    await page.getByLabel('Minimum length').fill('12')
    await page.getByLabel('Passwords expire').check()
    await page.getByLabel('Days until a password expires').fill('1')
    await page.getByRole('button', { name: 'Review changes' }).click()
    await expect(changes.getByRole('row', { name: /^Length/ })).toContainText('8 characters or more')
    await expect(changes.getByRole('row', { name: /^Length/ })).toContainText('12 characters or more')
    await expect(changes.getByRole('row', { name: /^Reuse/ })).toHaveCount(0)
    const acts = console.panel('when-it-acts')
    await expect(acts).toContainText('Expiry acts at once.')
    await expect(acts).toContainText('By the credential report of')
    await expect(acts).toContainText('3 users of 4 without an MFA device cannot set a new password')
    await expect(acts).toContainText('SelfManageMFA denies it without MFA.')
    await expectNoFault(page, 'the review of a password policy')
  })

  await test.step('editing goes on where it was, and says that nothing is saved', async () => {
    await page.getByRole('link', { name: 'Back to editing' }).click()
    await expect(console.panel('password-policy')).toContainText('Not saved')
    await expect(page.getByLabel('Minimum length')).toHaveValue('12')
    await expect(inForce).toContainText('8 characters or more')
    await page.getByRole('button', { name: 'Review changes' }).click()
  })

  await page.getByRole('button', { name: 'Save password policy' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Password policy saved' })).toBeVisible()
  await expect(inForce).toContainText('12 characters or more')
  await expect(page.getByText('Not saved')).toHaveCount(0)

  await page.getByRole('link', { name: 'Use the default policy' }).click()
  await expect(changes.getByRole('row', { name: /^Expires/ })).toContainText('Never')
  await page.getByRole('button', { name: 'Use the default policy' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Default password policy in force' })).toBeVisible()
  await expect(inForce).toContainText('8 characters or more')
})

test('a policy that somebody saved meanwhile is not overwritten unseen', async ({ console, page, context }) => {
  await console.signIn('admin')
  const review = '/account-settings/password-policy?MinimumPasswordLength=12'
  await page.goto(review)
  const other = await context.newPage()
  await other.goto('/account-settings/password-policy?MinimumPasswordLength=20')
  await other.getByRole('button', { name: 'Save password policy' }).click()
  await expect(other.getByText('Password policy saved')).toBeVisible()

  await page.getByRole('button', { name: 'Save password policy' }).click()
  await expect(console.alert()).toContainText('The password policy changed meanwhile')
  await expect(console.panel('policy-changes')).toContainText('20 characters or more')
  await page.getByRole('button', { name: 'Save password policy' }).click()
  await expect(page.getByText('Password policy saved')).toBeVisible()
  await expect(console.panel('policy-in-force')).toContainText('12 characters or more')
})

test('an account is named; its alias is changed and deleted, and the sign-in address with it', async ({
  console,
  page,
  account,
}) => {
  await console.signIn('admin')
  await page.goto('/account-settings')
  const name = page.getByLabel('Name', { exact: true })
  await expect(name).toHaveValue('Example Corp')
  await name.fill('Büro')
  await page.getByRole('button', { name: 'Save name' }).click()
  await expect(console.alert()).toContainText('Use 1 to 50 letters')
  await name.fill('Example Corp (staging)')
  await page.getByRole('button', { name: 'Save name' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'named Example Corp (staging)' })).toBeVisible()
  await page.getByRole('button', { name: /User menu$/ }).click()
  await expect(page.getByRole('group', { name: 'User menu' })).toContainText('Example Corp (staging)')
  await page.keyboard.press('Escape')

  const panel = console.panel('account-alias')
  await expect(panel).toContainText(`/sign-in/${account.alias}`)

  await page.getByLabel('Alias', { exact: true }).fill('Not An Alias')
  await page.getByRole('button', { name: 'Save alias' }).click()
  await expect(console.alert()).toContainText('Use 3 to 63 lower-case letters')
  await expect(page.getByLabel('Alias', { exact: true })).toHaveValue('Not An Alias')

  const alias = `renamed-${account.accountId}`
  await page.getByLabel('Alias', { exact: true }).fill(alias)
  await page.getByRole('button', { name: 'Save alias' }).click()
  await expect(page.getByRole('status').filter({ hasText: `Alias ${alias} saved` })).toBeVisible()
  await expect(panel).toContainText(`/sign-in/${alias}`)
  expect((await page.request.get(`/sign-in/${account.alias}`)).status()).toBe(200)

  await panel.getByText('Delete alias').first().click()
  await panel.getByRole('button', { name: 'Delete alias' }).click()
  await expect(page.getByRole('status').filter({ hasText: `Alias ${alias} deleted` })).toBeVisible()
  await expect(panel).toContainText(`/sign-in/${account.accountId}`)
  await expectToFit(page, 'the account settings')
})

test('a user who may not read the settings sees each of them refused by itself', async ({ console, page }) => {
  await console.signIn('alice')
  await page.goto('/account-settings')
  await console.expectPanel('password-policy', 'denied')
  await console.expectPanel('account-alias', 'denied')
  await console.expectPanel('account-name', 'denied')
  await expect(console.panel('operator-settings')).toContainText('SECOND_DEVICE_RULE')
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('a policy and an alias are saved by plain forms', async ({ console, page, account }) => {
    await console.signIn('admin')
    await page.goto('/account-settings')
    await page.getByLabel('Minimum length').fill('15')
    await page.getByRole('button', { name: 'Review changes' }).click()
    await page.getByRole('button', { name: 'Save password policy' }).click()
    await expect(console.panel('policy-in-force')).toContainText('15 characters or more')
    await page.getByLabel('Alias', { exact: true }).fill(`plain-${account.accountId}`)
    await page.getByRole('button', { name: 'Save alias' }).click()
    await expect(console.panel('account-alias')).toContainText(`/sign-in/plain-${account.accountId}`)
  })
})
