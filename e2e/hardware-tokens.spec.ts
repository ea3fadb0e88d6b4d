import { userOf } from './support/account'
import { tabTo } from './support/keyboard'
import { expect, test } from './support/test'

const STEP_2 = '/security-credentials/mfa/assign/hardware'

test('a serial number that cannot be right, or names no token, is said at its field', async ({ page, console }) => {
  await console.signIn('alice')
  await page.goto(STEP_2)
  await page.getByRole('button', { name: 'Add MFA' }).click()
  await expect(console.alert()).toContainText('Enter the serial number of the token.')
  await expect(console.alert()).toContainText('Enter MFA code 1.')

  const serial = page.getByLabel('Serial number')
  await serial.fill('1234567')
  await console.enterPair(['123456', '654321'], 'Add MFA')
  await expect(serial).toHaveAccessibleDescription(/A serial number has 9 to 256 letters/)

  await serial.fill('GAHT 9999 9999')
  await console.enterPair(['123456', '654321'], 'Add MFA')
  await expect(serial).toHaveAccessibleDescription(/No token with the serial number GAHT99999999 is in this account/)
  await expect(serial).toHaveValue('GAHT 9999 9999')
  await expect(page.getByLabel('MFA code 1')).toHaveValue('')
})

test('without a token and by keyboard alone: take a practice token, assign it, sign in with it', async ({
  page,
  console,
  account,
}) => {
  await console.signIn('alice')
  await page.goto(STEP_2)
  await tabTo(page, /^Take a practice token$/)
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('Serial number')).toHaveValue('GAHT00000002')
  await tabTo(page, /^Fill in both codes$/)
  await page.keyboard.press('Enter')
  // The focus is on Add MFA now.
  await page.keyboard.press('Enter')
  await page.waitForURL('**/assign/done*')
  await expect(page.getByRole('heading', { name: 'Device GAHT00000002 is assigned' })).toBeVisible()

  await tabTo(page, /^Sign in again with MFA$/)
  await page.keyboard.press('Enter')
  await tabTo(page, /^Password/)
  await page.keyboard.type(userOf(account, 'alice').password)
  await page.keyboard.press('Enter')
  await tabTo(page, /^Fill in the code$/)
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await expect(console.chip()).toHaveText('MFA: on')

  await page.goto('/practice-authenticator')
  await expect(console.panel('entries')).toContainText('GAHT00000002')
  await page.getByRole('button', { name: 'Take GAHT00000003' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'You have the token GAHT00000003 in hand' })).toBeVisible()
})

test('a token out of step is resynchronised at the sign-in; removed, it is back in the inventory for the next user', async ({
  page,
  console,
  hooks,
  account,
}) => {
  const serial = 'GAHT00000001'
  const entry = page.locator(`li[data-device-serial="${serial}"]`)
  await console.enterPassword('frank')
  await page.getByRole('button', { name: 'Fill in the code' }).click()
  await page.keyboard.press('Enter')
  await expect(console.chip()).toHaveText('MFA: on')
  await page.goto('/practice-authenticator')
  for (const shown of [' 30 s fast', ' 1 min fast', ' 1 min 30 s fast', ' 2 min fast']) {
    await entry.getByRole('button', { name: /forward by 30 seconds$/ }).click()
    await expect(entry).toContainText(shown)
  }

  await console.enterPassword('frank')
  await page.getByRole('button', { name: 'Fill in the code' }).click()
  await page.keyboard.press('Enter')
  await expect(console.alert()).toContainText('The code was not accepted')
  await page.goto('/sign-in/mfa/resync')
  await page.getByRole('button', { name: 'Fill in both codes' }).click()
  await page.keyboard.press('Enter')
  await expect(page.getByText(`Device ${serial} is in sync again`)).toBeVisible()
  await page.getByRole('button', { name: 'Fill in the code' }).click()
  await page.keyboard.press('Enter')
  await expect(console.chip()).toHaveText('MFA: on')

  await test.step('frank removes it', async () => {
    await page.goto(`/security-credentials/mfa/remove?serial=${serial}`)
    await page.getByRole('button', { name: 'Remove', exact: true }).click()
    await expect(page.getByText('iam:DeactivateMFADevice')).toBeVisible()
  })

  await test.step('alice assigns it', async () => {
    await hooks.advanceClock(account, 600)
    await console.signIn('alice')
    await page.goto('/practice-authenticator')
    await page.getByRole('button', { name: `Take ${serial}` }).click()
    await page.goto(STEP_2)
    await expect(page.getByLabel('Serial number')).toHaveValue(serial)
    await page.getByRole('button', { name: 'Fill in both codes' }).click()
    await page.keyboard.press('Enter')
    await page.waitForURL('**/assign/done*')
  })
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('a practice token is taken, and assigned by reading its codes', async ({ page, console }) => {
    await console.signIn('alice')
    await page.goto(STEP_2)
    await page.getByRole('button', { name: 'Take a practice token' }).click()
    await expect(page.getByLabel('Serial number')).toHaveValue('GAHT00000002')
    const code = await page.locator('[data-code]').getAttribute('data-code')
    const next = await page.locator('[data-next-code]').getAttribute('data-next-code')
    await console.enterPair([code ?? '', next ?? ''], 'Add MFA')
    await page.waitForURL('**/assign/done*')
  })
})
