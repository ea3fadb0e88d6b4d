import { userOf } from './support/account'
import { expect, test } from './support/test'

test('wrong names and wrong passwords get the same response', async ({ console, page, account }) => {
  const texts: string[] = []
  for (const [user, password] of [
    ['alice', 'not-the-password'],
    ['nobody-of-that-name', 'Alice-Passw0rd!'],
  ] as const) {
    await console.enterPassword(user, password)
    const alert = console.alert()
    await expect(alert).toBeVisible()
    texts.push(await alert.innerText())
    await expect(page.getByLabel('IAM user name')).toHaveValue(user)
    await expect(page.getByLabel('Password', { exact: true })).toHaveValue('')
  }
  expect(texts[0]).toBe(texts[1])
  expect(account.alias).not.toBe('')
})

test('empty fields are named, and the title says that something is wrong', async ({ console, page }) => {
  await page.goto('/sign-in')
  await page.getByLabel('IAM user name').fill('')
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(console.alert()).toBeFocused()
  await expect(page.getByLabel('IAM user name')).toHaveAttribute('aria-invalid', 'true')
  await expect(page).toHaveTitle(/^Error: /)
})

test('the requested page opens after signing in', async ({ console, page, account }) => {
  await page.goto('/mfa-devices')
  await expect(page).toHaveURL(/\/sign-in\?next=/)
  await page.getByLabel('Account ID or alias').fill(account.accountId)
  await page.getByLabel('IAM user name').fill('admin')
  await page.getByLabel('Password', { exact: true }).fill(userOf(account, 'admin').password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page).toHaveURL(/\/mfa-devices$/)
  await expect(console.chip()).toBeVisible()
})

test('a link never makes a sign-in lead to another site', async ({ page, account }) => {
  for (const next of ['https://example.org/', '//example.org', '/\\example.org', '/sign-in/mfa']) {
    await page.context().clearCookies()
    await page.goto(`/sign-in?next=${encodeURIComponent(next)}`)
    await page.getByLabel('Account ID or alias').fill(account.alias)
    await page.getByLabel('IAM user name').fill('alice')
    await page.getByLabel('Password', { exact: true }).fill(userOf(account, 'alice').password)
    await page.getByRole('button', { name: 'Sign in', exact: true }).click()
    await expect(page).toHaveURL(/^http:\/\/localhost:\d+\/$/)
  }
})

test('the root user signs in with address and password, and is not bound by policies', async ({
  console,
  page,
  account,
}) => {
  await page.goto('/sign-in/root')
  await page.getByLabel(/email/i).fill(account.rootEmail)
  await page.getByRole('button', { name: 'Next' }).click()
  await page.getByLabel('Password', { exact: true }).fill(userOf(account, 'root').password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(console.chip()).toHaveText('MFA: off')
  await page.goto('/users')
  await console.expectPanel('users', 'ready')
})

test('a forced new password that the policy denies is a deadlock, and the page names the statement', async ({
  console,
  page,
}) => {
  await console.enterPassword('dave')
  await expect(page).toHaveURL(/\/sign-in\/new-password/)
  const password = userPassword()
  await page.getByLabel('Current password').fill('Dave-Passw0rd!')
  await page.getByLabel('New password', { exact: true }).fill(password)
  await page.getByLabel(/^Confirm/).fill(password)
  await page
    .getByRole('button', { name: /password/i })
    .last()
    .click()
  await expect(page.getByText('iam:ChangePassword').first()).toBeVisible()
  await expect(page.getByText('DenyAllExceptListedIfNoMFA').first()).toBeVisible()
  await page.goto('/security-credentials')
  await expect(page).toHaveURL(/\/sign-in/)
})

test('signing out ends the session for good', async ({ console, page, context }) => {
  await console.signInOnPage('alice')
  const cookies = await context.cookies()
  await console.signOut()
  await context.addCookies(cookies)
  await page.goto('/security-credentials')
  await expect(page).toHaveURL(/\/sign-in/)
})

test("a session lasts twelve hours by the account's clock, and no longer", async ({
  console,
  page,
  hooks,
  account,
}) => {
  await hooks.stopClock(account)
  await console.signInOnPage('alice')
  await hooks.advanceClock(account, 12 * 60 * 60 - 60)
  await console.openCredentials()
  await hooks.advanceClock(account, 60)
  await page.goto('/security-credentials')
  await expect(page).toHaveURL(/\/sign-in/)
})

test('five minutes before the end the console announces it', async ({ console, page, hooks, account }) => {
  await console.signInOnPage('alice')
  await hooks.advanceClock(account, 12 * 60 * 60 - 4 * 60)
  await page.goto('/')
  const dialog = page.getByRole('dialog', { name: 'Your session is about to end' })
  await expect(dialog).toContainText(/ends in (3|4) minutes/)
  await dialog.getByRole('button', { name: 'Sign in again' }).click()
  await expect(page).toHaveURL(new RegExp(`/sign-in/${account.alias}`))
})

test('signing in again gives the reason, asks only for the password, and leads back', async ({
  console,
  page,
  hooks,
  account,
}) => {
  await hooks.stopClock(account)
  await console.signInByForm('alice')
  await console.assign('alice', await hooks.now(account))
  const asked = '/security-credentials?tab=service'
  await page.goto(asked)
  await page.getByRole('button', { name: 'Sign in again with MFA' }).first().click()
  await expect(page).toHaveURL(new RegExp(`/sign-in/${account.alias}`))
  await expect(page.getByText('You signed out to sign in again')).toBeVisible()
  await expect(page.getByLabel('IAM user name')).toHaveValue('alice')
  await expect(page.getByLabel('Password', { exact: true })).toBeFocused()
  await expect(page.getByLabel('Remember this account')).not.toBeChecked()
  await expect(page).toHaveURL(new RegExp(`next=${encodeURIComponent(asked)}`))
})

test('the first empty field has the focus, and the requested page is named as the reason', async ({
  page,
  account,
}) => {
  await page.goto('/sign-in')
  await expect(page.getByLabel('Account ID or alias')).toBeFocused()
  await page.goto(`/sign-in/${account.alias}?next=/users`)
  await expect(page.getByLabel('IAM user name')).toBeFocused()
  await expect(page.getByText('Sign in to continue')).toBeVisible()
  await page.goto('/sign-in/root')
  await expect(page.getByLabel(/email/i)).toBeFocused()
})

test('the sign-in page tells signed-in users so', async ({ console, page, account }) => {
  await console.signInByForm('alice')
  await page.goto('/sign-in')
  await expect(page.getByText(`You are alice of ${account.alias}.`)).toBeVisible()
  await page.getByRole('link', { name: 'Go to the console' }).click()
  await expect(console.chip()).toBeVisible()
})

test('a visitor signs in as bob without an app: the page fills in the names, the password and the code', async ({
  console,
  page,
}) => {
  await page.goto('/sign-in')
  await page.getByRole('button', { name: 'Fill in the form as bob' }).click()
  await expect(page.getByLabel('IAM user name')).toHaveValue('bob')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('complementary', { name: 'Practice authenticator' })).toBeVisible()
  // He has one device.
  await expect(page.getByRole('link', { name: 'Choose another device' })).toHaveCount(0)
  await page.getByRole('button', { name: 'Fill in the code' }).click()
  await page.keyboard.press('Enter')
  await expect(console.chip()).toHaveText('MFA: on')
})

const userPassword = () => 'Another-Passw0rd!'
