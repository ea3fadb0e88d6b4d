import type { Page } from '@playwright/test'
import { userOf } from './support/account'
import { csvFile, hardwareToken, pskcFile } from './support/hardware-token'
import { tabTo } from './support/keyboard'
import { takenOver } from './support/taken-over'
import { expect, test } from './support/test'

const STEP_2 = '/security-credentials/mfa/assign/hardware'
const IMPORT = '/mfa-devices/import'

const upload = (page: Page, name: string, content: string) =>
  page.locator('input[type="file"]').setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(content) })

const check = (page: Page) => page.getByRole('button', { name: 'Check the file' }).click()

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
  await page.goto('/security-credentials/mfa/assign')
  await tabTo(page, /^Authenticator app/)
  // Below it are the passkey and the token.
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await tabTo(page, /^Next$/)
  await page.keyboard.press('Enter')
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
  await page.waitForURL('**/sign-in/mfa')
  await tabTo(page, /^Fill in the code$/)
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await expect(console.chip()).toHaveText('MFA: on')

  await page.goto('/practice-authenticator')
  await expect(console.panel('entries')).toContainText('GAHT00000002')
  await page.getByRole('button', { name: 'Take GAHT00000003' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'You have the token GAHT00000003 in hand' })).toBeVisible()
})

test('a file in CSV: what cannot be used is said, one code proves it, and a 60-second token signs alice in', async ({
  page,
  console,
  hooks,
  account,
}) => {
  const token = hardwareToken('T2-60234567', 60)
  const more = [hardwareToken('T2-60234568', 60), hardwareToken('T2-60234569', 60)]
  await hooks.stopClock(account)
  const now = await hooks.now(account)

  await test.step('nothing is stored before the code of the first token is right', async () => {
    await console.signIn('admin')
    await page.goto('/mfa-devices')
    await expect(console.panel('hardware-tokens')).toContainText('1–3 of 3 tokens')
    await page.getByRole('link', { name: 'Import tokens' }).click()
    await upload(page, 'tokens.csv', csvFile([token, ...more], [`,T2-60234570,${token.base32},90,Example,T-90`]))
    await check(page)
    const found = console.panel('found-tokens')
    await expect(found).toContainText('3 tokens can be imported, 1 token cannot. Nothing is stored yet.')
    await expect(found.getByRole('row').filter({ hasText: 'T2-60234570' })).toContainText(
      'Its code changes neither every 30 nor every 60 seconds.',
    )
    expect(await page.content()).not.toContain(token.base32)
    await page.getByLabel('Code of T2-60234567').fill('000000')
    await page.getByRole('button', { name: 'Import 3 tokens' }).click()
    await expect(console.alert()).toContainText('This is not the code that this token shows now.')
    await page.getByLabel('Code of T2-60234567').fill(token.display.code(now))
    await page.getByRole('button', { name: 'Import 3 tokens' }).click()
    await expect(page.getByRole('status').filter({ hasText: '3 hardware tokens imported' })).toBeVisible()
  })

  await test.step('the inventory is searched, and several tokens are deleted at once', async () => {
    const tokens = console.panel('hardware-tokens')
    await page.getByLabel('Search by serial number').fill('6023456')
    await tokens.getByRole('button', { name: 'Search' }).click()
    await expect(tokens).toContainText('1–3 of 3 tokens')
    await expect(tokens.getByRole('row').filter({ hasText: 'T2-60234567' })).toContainText('Every 60 s')
    for (const { serialNumber } of more) await page.getByRole('checkbox', { name: `Select ${serialNumber}` }).check()
    // The button opens its dialog by a script.
    await takenOver(page)
    await tokens.getByRole('button', { name: 'Delete selected' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Delete', exact: true }).click()
    await expect(page.getByRole('status').filter({ hasText: '2 tokens deleted' })).toBeVisible()
  })

  await test.step('alice assigns it by serial number and two codes, and signs in', async () => {
    // The code of the import is used.
    await hooks.advanceClock(account, 180)
    const later = now + 180
    await console.signIn('alice')
    await page.goto(STEP_2)
    await page.getByLabel('Serial number').fill(token.serialNumber)
    await console.enterPair(token.display.pair(later, 0), 'Add MFA')
    await page.waitForURL('**/assign/done*')
    await console.signInWithMfa('alice', token.display.code(later, 1))
  })

  await test.step('the countdown is that of the token', async () => {
    await hooks.runClock(account)
    await hooks.advanceClock(account, 60 - (Math.floor(await hooks.now(account)) % 60))
    await console.enterPassword('alice')
    await expect(page.getByText(/^Next code in about (3[1-9]|[45]\d|60) s$/)).toBeVisible()
  })
})

test('a file in PSKC that needs a password, and hostile ones: one clear error each, and nothing is imported', async ({
  page,
  console,
  hooks,
  account,
}) => {
  const token = hardwareToken('GAHT77700001')
  await console.signIn('admin')
  await page.goto(IMPORT)

  const refused = async (content: string, message: string | RegExp) => {
    await upload(page, 'tokens.xml', content)
    await check(page)
    await expect(console.alert()).toContainText(message)
    await expect(console.panel('found-tokens')).toHaveCount(0)
  }
  const plain = pskcFile([token])
  await test.step('hostile files', async () => {
    await check(page)
    await expect(console.alert()).toContainText('Choose a file, or paste its content.')
    await refused(plain.replace('?>', '?><!DOCTYPE x [<!ENTITY a "b">]>'), /^.*Line 1: The file has a document type\./s)
    await refused(plain.slice(0, -20), /Line \d+: The file begins like XML, but is damaged or cut off\./)
    await refused(pskcFile([token, token]), /Line \d+: This serial number is also on line 3\./)
    await refused('x'.repeat(260_000), 'The file is too large for this form.')
  })

  await test.step('a password is asked for where it is needed, and a wrong one is said at its field', async () => {
    await refused(pskcFile([token], 'qwerty'), 'The secrets are encrypted. Enter the password.')
    const password = page.getByLabel('Password of the file')
    await password.fill('azerty')
    await check(page)
    await expect(password).toHaveAccessibleDescription(/The key or the password is wrong, or the file was changed\./)
    // Still in the field: what was typed into a form of two steps is not typed again.
    await password.fill('qwerty')
    await check(page)
    await page.getByLabel('Code of GAHT77700001').fill(token.display.code(await hooks.now(account)))
    await page.getByRole('button', { name: 'Import 1 token' }).click()
    await expect(page.getByRole('status').filter({ hasText: '1 hardware token imported' })).toBeVisible()
  })

  await test.step('a token that was imported before is an error with its line, unless it is to be skipped', async () => {
    await page.goto(IMPORT)
    await refused(plain, /Line \d+: the token GAHT77700001 was imported before\./)
    await page.getByLabel('Skip tokens that were imported before').check()
    await upload(page, 'tokens.xml', pskcFile([token, hardwareToken('GAHT77700002')]))
    await check(page)
    await expect(console.panel('found-tokens')).toContainText('can be imported')
  })
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

test('under the document nobody sees the inventory or imports into it', async ({ page, console }) => {
  await console.signIn('alice')
  await page.goto('/mfa-devices')
  await console.expectPanel('hardware-tokens', 'denied')
  await expect(console.panel('hardware-tokens')).toContainText('postern:ListHardwareTokens')
  await console.expectPanel('virtual-mfa-devices', 'ready')
  await page.goto(IMPORT)
  await upload(page, 'tokens.csv', csvFile([hardwareToken('GAHT88800001')]))
  await check(page)
  await expect(console.alert()).toContainText('postern:ImportHardwareTokens')
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('a token is taken and assigned, and a file imported by sending it twice', async ({
    page,
    console,
    hooks,
    account,
  }) => {
    const token = hardwareToken('GAHT99900001')
    const now = await hooks.now(account)
    await console.signIn('admin')
    await page.goto(IMPORT)
    await upload(page, 'tokens.csv', csvFile([token]))
    await check(page)
    await expect(page.getByText('The file was not kept.')).toBeVisible()
    await page.getByLabel(`Code of ${token.serialNumber}`).fill(token.display.code(now))
    await upload(page, 'tokens.csv', csvFile([token]))
    await page.getByRole('button', { name: 'Import 1 token' }).click()
    await expect(page.getByText('1 hardware token imported')).toBeVisible()

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
