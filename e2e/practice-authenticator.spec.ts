import { userOf } from './support/account'
import { tabTo } from './support/keyboard'
import { expect, test } from './support/test'

test('without a phone and by keyboard alone: assign a device, sign in with it, and see what MFA opens', async ({
  page,
  console,
  account,
}) => {
  await console.signIn('alice')
  await page.goto('/users')
  await expect(page.locator('[data-panel="users"]')).toHaveAttribute('data-state', 'denied')

  await page.goto('/security-credentials/mfa/assign')
  await tabTo(page, /^Next$/)
  await page.keyboard.press('Enter')
  await tabTo(page, /^Send to practice authenticator$/)
  await page.keyboard.press('Enter')
  await tabTo(page, /^Fill in both codes$/)
  await page.keyboard.press('Enter')
  // The focus is on Add MFA now.
  await page.keyboard.press('Enter')
  await page.waitForURL('**/assign/done*')

  await tabTo(page, /^Sign in again with MFA$/)
  await page.keyboard.press('Enter')
  await tabTo(page, /^Password/)
  await page.keyboard.type(userOf(account, 'alice').password)
  await page.keyboard.press('Enter')
  await page.waitForURL('**/sign-in/mfa')
  // The code of this moment is used. The button fills in the next one, which works at once.
  await tabTo(page, /^Fill in the code$/)
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await expect(console.chip()).toHaveText('MFA: on')
  await page.goto('/users')
  await expect(page.locator('[data-panel="users"]')).toHaveAttribute('data-state', 'ready')
})

test('a clock that is off puts the device out of sync; two codes bring it back', async ({ page, console, account }) => {
  const entry = page.getByRole('listitem').filter({ hasText: `bob@${account.alias}` })
  await console.enterPassword('bob')
  await page.getByRole('button', { name: 'Fill in the code' }).click()
  await page.keyboard.press('Enter')
  await expect(console.chip()).toHaveText('MFA: on')

  await page.getByRole('link', { name: 'Practice authenticator' }).click()
  for (let steps = 1; steps <= 4; steps++) {
    await entry.getByRole('button', { name: /forward by 30 seconds$/ }).click()
    await expect(entry.getByText(steps % 2 ? / 30 s fast$| 1 min 30 s fast$/ : / [12] min fast$/)).toBeVisible()
  }

  await console.enterPassword('bob')
  await page.getByRole('button', { name: 'Fill in the code' }).click()
  await page.keyboard.press('Enter')
  await expect(console.alert()).toContainText('The code was not accepted')

  await page.goto('/sign-in/mfa/resync')
  await page.getByRole('button', { name: 'Fill in both codes' }).click()
  await page.keyboard.press('Enter')
  await expect(page.getByText('Device bob is in sync again')).toBeVisible()
  await page.getByRole('button', { name: 'Fill in the code' }).click()
  await page.keyboard.press('Enter')
  await expect(console.chip()).toHaveText('MFA: on')
})

test('a clock can be stopped, and an entry added and lost; the device stays', async ({ page, console, account }) => {
  await console.signIn('alice')
  await page.goto('/practice-authenticator')
  await expect(page.getByText('No entries yet.')).toBeVisible()
  const address = page.getByLabel('Setup address')
  await address.fill('https://example.com')
  await page.getByRole('button', { name: 'Add entry' }).click()
  await expect(page.getByText('This is not the address of a six-digit code').first()).toBeVisible()
  const secret = account.mfaDevices.find(({ name }) => name === 'bob')?.base32Secret
  await address.fill(`otpauth://totp/Postern:phone?secret=${secret}`)
  await page.getByRole('button', { name: 'Add entry' }).click()
  await expect(page.getByText('The entry phone was added')).toBeVisible()

  const entry = page.getByRole('listitem').filter({ hasText: 'phone' })
  await entry.getByRole('button', { name: 'Stop the clock of phone' }).click()
  await expect(entry.getByText('Right, stopped')).toBeVisible()
  await entry.getByRole('button', { name: 'Set the clock of phone right' }).click()
  await expect(entry.getByText('stopped')).toHaveCount(0)

  await entry.getByRole('button', { name: 'I lost phone' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Delete entry' }).click()
  await expect(page.getByText('The entry phone was deleted')).toBeVisible()
  await expect(page.getByText('No entries yet.')).toBeVisible()
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('the codes are there to read, and the clock can be set', async ({ page, console, account }) => {
    await console.enterPassword('bob')
    const code = await page.locator('[data-code]').getAttribute('data-code')
    await page.getByLabel('MFA code', { exact: true }).fill(code ?? '')
    await page.getByRole('button', { name: 'Submit' }).click()
    await page.goto('/practice-authenticator')
    await page.getByRole('button', { name: `Set the clock of bob@${account.alias} back by 30 seconds` }).click()
    await expect(page.getByText('30 s slow')).toBeVisible()
  })
})
