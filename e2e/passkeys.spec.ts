import { type Account, userOf } from './support/account'
import { Authenticator } from './support/authenticator'
import type { Console } from './support/console'
import { expectNoFault } from './support/faults'
import { tabTo } from './support/keyboard'
import { chooseName, createButton, createPasskey, virtualAuthenticator } from './support/passkeys'
import { expectToFit } from './support/reflow'
import { takenOver } from './support/taken-over'
import { expect, test } from './support/test'

test.beforeEach(async ({ hooks, account, page }) => {
  await hooks.stopClock(account)
  // Nothing here may need more than the policy of every page allows.
  page.on('console', (message) => expect.soft(message.text()).not.toContain('Content Security Policy'))
})

/** bob has an app, so what the rule about second devices refuses to others he may do. */
async function signInBob(console: Console, account: Account, seconds: number): Promise<void> {
  const device = account.mfaDevices.find(({ userName }) => userName === 'bob')
  await console.signInWithMfa('bob', Authenticator.fromSecret(device?.base32Secret ?? '').code(seconds))
}

test('alice registers a passkey; certifications are denied to her without MFA', async ({ console, page, context }) => {
  await context.credentials.install()
  await console.signIn('alice')

  await test.step('step 2 says what a passkey is bound to', async () => {
    await chooseName(page, 'laptop')
    const { host, origin } = new URL(page.url())
    await expect(page.getByRole('main')).toContainText(host.split(':')[0] ?? '')
    await expect(page.getByRole('main')).toContainText(origin)
  })

  await test.step('step 3: the session is as it was, and there are no codes to wait for', async () => {
    await createButton(page).click()
    await page.waitForURL('**/assign/done*')
    await expect(page.getByRole('heading', { name: 'Device laptop is assigned' })).toBeFocused()
    await expect(page.getByRole('main')).toContainText(':u2f/user/alice/laptop-')
    await expect(page.getByRole('main')).toContainText('This session is still without MFA')
    await expect(page.getByRole('main')).toContainText('Your devices show no codes')
    await expect(page.getByText('Wait for the next code')).toHaveCount(0)
    await expect(console.chip()).toHaveText('MFA: off')
  })

  await test.step('the table has its kind, and the trace of what it may not show', async () => {
    await console.openCredentials()
    const row = console.panel('mfa-devices').getByRole('row', { name: /laptop/ })
    await expect(row).toContainText('Passkey or security key')
    await expect(row).toContainText('Not backed up')
    await expect(row).toContainText('Denied')
    await expectNoFault(page, 'a passkey in the table of devices')
    await expectToFit(page, 'a passkey in the table of devices')
    await console.openTrace(row)
    await expect(page.getByRole('main')).toContainText('iam:GetMFADevice')
    await expect(page.getByRole('main')).toContainText('DenyAllExceptListedIfNoMFA')
  })
})

test('a refusal by the policies is shown with its trace, and registers nothing', async ({ console, page, context }) => {
  await context.credentials.install()
  // carol may not assign a device. Step 1 would say so; she comes by the address.
  await console.signIn('carol')
  await page.goto('/security-credentials/mfa/assign/passkey?name=laptop')
  await createButton(page).click()
  await expect(console.alert()).toBeFocused()
  await expect(console.alert()).toContainText('iam:EnableMFADevice')
  await console.openTrace(console.alert())
  await expect(page.getByRole('main')).toContainText('iam:RegisterSecurityKey')
  expect(await context.credentials.get()).toEqual([])
})

test('after a cancelled prompt it works without a reload', async ({ console, page, context }) => {
  await context.credentials.install()
  await page.addInitScript(() => {
    const create = navigator.credentials.create.bind(navigator.credentials)
    let isCancelled = false
    navigator.credentials.create = async (options) => {
      if (isCancelled) return create(options)
      isCancelled = true
      throw new DOMException('', 'NotAllowedError')
    }
  })
  await console.signIn('alice')
  await chooseName(page, 'laptop')
  await createButton(page).click()
  await expect(console.alert()).toContainText('You cancelled, the time ran out')
  await expect(console.alert()).toBeFocused()
  await expectNoFault(page, 'a cancelled passkey')
  await expectToFit(page, 'a cancelled passkey')
  await createButton(page).click()
  await page.waitForURL('**/assign/done*')
})

test('an authenticator is registered once; removing takes one call and lets the browser forget it', async ({
  console,
  page,
  context,
  hooks,
  account,
}) => {
  const { credentials } = await virtualAuthenticator(context, page)
  await signInBob(console, account, await hooks.now(account))
  await createPasskey(page, 'laptop')
  await expect(page.getByText('Your devices show no codes')).toHaveCount(0)
  expect(await credentials()).toHaveLength(1)

  await test.step('a second one on the same authenticator is refused by it', async () => {
    await chooseName(page, 'other')
    await createButton(page).click()
    await expect(console.alert()).toContainText('already has a passkey of yours')
    await page.getByRole('link', { name: 'Previous' }).click()
    await expect(page.getByLabel('Device name')).toHaveValue('other')
    await expect(page.getByLabel('Passkey or security key')).toBeChecked()
  })

  await test.step('resync explains that there is nothing to resync', async () => {
    await console.openCredentials()
    const devices = console.panel('mfa-devices')
    const row = devices.getByRole('row', { name: /laptop/ })
    await expect(row).toContainText("Reported as Chromium's virtual authenticator")
    await expect(row).toContainText('FIDO L1')
    await takenOver(page)
    await devices.getByRole('radio', { name: 'Select laptop' }).check()
    await devices.getByRole('button', { name: 'Resync' }).click()
    await expect(page.getByRole('dialog', { name: 'A passkey cannot drift' })).toBeVisible()
    await page.keyboard.press('Escape')
  })

  await test.step('remove', async () => {
    const devices = console.panel('mfa-devices')
    await devices.getByRole('button', { name: 'Remove' }).click()
    const dialog = page.getByRole('dialog', { name: 'Remove MFA device?' })
    await expect(dialog).toContainText('Your browser is asked to forget the passkey.')
    await expect(dialog).not.toContainText('Deactivate only')
    await dialog.getByRole('button', { name: 'Remove', exact: true }).click()
    const result = page.getByRole('status').filter({ hasText: 'Device laptop removed' })
    await expect(result.getByRole('listitem')).toHaveText([/iam:DeactivateMFADevice\s*Done/])
    await expect.poll(async () => (await credentials()).length).toBe(0)
  })
})

test('with MFA, a passkey without certifications is "Not certified", which is not "Denied"', async ({
  console,
  page,
  context,
  hooks,
  account,
}) => {
  await context.credentials.install()
  await signInBob(console, account, await hooks.now(account))
  await createPasskey(page, 'laptop')
  await console.openCredentials()
  const row = console.panel('mfa-devices').getByRole('row', { name: /laptop/ })
  await expect(row).toContainText('Not certified')
  await expect(row).not.toContainText('Denied')
  await expect(row).not.toContainText('Reported as')
})

for (const [what, options, backedUp] of [
  ['a U2F key', { protocol: 'u2f', transport: 'usb', hasResidentKey: false, hasUserVerification: false }, false],
  ['a key without a PIN', { transport: 'usb', hasUserVerification: false, isUserVerified: false }, false],
  ['a synced passkey', { defaultBackupEligibility: true, defaultBackupState: true }, true],
] as const) {
  test(`${what} registers`, async ({ console, page, context }) => {
    await virtualAuthenticator(context, page, options)
    await console.signIn('alice')
    await createPasskey(page, 'key')
    await console.openCredentials()
    await expect(console.panel('mfa-devices').getByRole('row', { name: /key/ })).toContainText(
      backedUp ? /(?<!Not )Backed up/ : 'Not backed up',
    )
  })
}

test('a prompt that was left open is replaced by the next press', async ({ console, page, context }) => {
  const key = await virtualAuthenticator(context, page, { transport: 'usb' })
  await key.touch(false)
  await console.signIn('alice')
  await chooseName(page, 'key')
  await createButton(page).click()
  await expect(page.getByText('Follow the steps of your browser or device.')).toBeVisible()
  await key.touch(true)
  await createButton(page).click()
  await page.waitForURL('**/assign/done*')
})

test('at another address than its own, the console leads to the right one', async ({ console, page, address }) => {
  const other = address.replace('localhost', '127.0.0.1')
  await page.goto(`${other}/sign-in`)
  await console.fillPassword('alice')
  await expect(console.chip()).toHaveText('MFA: off')
  await page.goto(`${other}/security-credentials/mfa/assign/passkey?name=laptop`)
  await expect(page.getByRole('link', { name: `Open this page at ${address}` })).toHaveAttribute(
    'href',
    `${address}/security-credentials/mfa/assign/passkey?name=laptop`,
  )
  await expect(createButton(page)).toHaveCount(0)
  await expectNoFault(page, 'a passkey at another address')
  await expectToFit(page, 'a passkey at another address')
})

test('the root user registers a passkey', async ({ console, page, context, account }) => {
  await context.credentials.install()
  await page.goto('/sign-in/root')
  await page.getByLabel('Root user email address').fill(account.rootEmail)
  await page.getByRole('button', { name: 'Next' }).click()
  await page.getByLabel('Password', { exact: true }).fill(userOf(account, 'root').password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(console.chip()).toHaveText('MFA: off')
  await createPasskey(page, 'safe')
  await console.openCredentials()
  const row = console.panel('mfa-devices').getByRole('row', { name: /safe/ })
  await expect(row).toContainText(':u2f/root/safe-')
  await expect(row).toContainText('Not certified')
})

test('registering works by keyboard alone', async ({ console, page, context }) => {
  await context.credentials.install()
  await console.signIn('alice')
  await page.goto('/security-credentials/mfa/assign')
  await takenOver(page)
  await tabTo(page, /^Authenticator app/)
  await page.keyboard.press('ArrowDown')
  await expect(page.getByLabel('Passkey or security key')).toBeChecked()
  await tabTo(page, /^Next$/)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Create a passkey' })).toBeFocused()
  await takenOver(page)
  await tabTo(page, /^Create passkey$/)
  await page.keyboard.press('Enter')
  await page.waitForURL('**/assign/done*')
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('the step says why it cannot work, and leads to the other types', async ({
    console,
    page,
    address,
    account,
  }) => {
    await page.goto('/sign-in')
    await console.fillPassword('alice', userOf(account, 'alice').password)
    await page.goto('/security-credentials/mfa/assign')
    await page.getByLabel('Passkey or security key').check()
    await page.getByRole('button', { name: 'Next' }).click()
    const notice = page.getByRole('region', { name: 'This step needs scripts' })
    await expect(notice).toContainText('Choose Previous to use another type of device.')
    await expect(createButton(page)).toBeHidden()
    // A browser may keep scripts from running without saying so: the form is then sent as it is.
    await page
      .locator('form:has(input[name="name"]) button')
      .evaluate((button: HTMLButtonElement) => button.form?.submit())
    await expect(console.alert()).toContainText('Your browser was not asked for a passkey.')
    await page.getByRole('link', { name: 'Previous' }).click()
    await expect(page).toHaveURL(`${address}/security-credentials/mfa/assign?name=alice&type=passkey`)
  })
})
