import { expect, type test as ours } from './test'

/** The document's story as tests of a file: alice has the document's policy and a policy that lets her read. */
export function tellTheStory(test: typeof ours): void {
  test.beforeEach(async ({ hooks, account }) => {
    await hooks.stopClock(account)
  })

  test('a session without MFA is refused panel by panel, and each refusal says why', async ({ console }) => {
    await console.signIn('alice')
    await console.openCredentials()

    await console.expectPanel('account-details', 'ready')
    await console.expectPanel('mfa-devices', 'empty')
    await console.expectPanel('console-sign-in', 'denied')
    await console.expectPanel('access-keys', 'denied')

    const keys = console.panel('access-keys')
    await expect(keys).toContainText('Access denied')
    await expect(keys).toContainText('iam:ListAccessKeys')
    await expect(keys).toContainText('DenyAllExceptListedIfNoMFA')

    await console.openTrace(keys)
    const { page } = console
    await expect(page.locator('[data-verdict="explicit-deny"]')).toContainText('Explicitly denied')
    const mfa = page.locator('[data-context-key="aws:MultiFactorAuthPresent"]')
    await expect(mfa).toContainText('present')
    await expect(mfa).toContainText('false')
    await expect(page.getByText('The action is not one of the 7 listed.')).toBeVisible()
  })

  test('an assigned device allows nothing until the next sign-in', async ({ console, hooks, account }) => {
    const { page } = console
    await console.signIn('alice')
    const app = await console.assign('alice', await hooks.now(account))

    await test.step('the device is assigned, and the session is unchanged', async () => {
      await console.openCredentials()
      await console.expectPanel('mfa-devices', 'ready')
      await expect(page.locator(`[data-device-serial="arn:aws:iam::${account.accountId}:mfa/alice"]`)).toBeVisible()
      await expect(console.chip()).toHaveText('MFA: off')
      await console.expectPanel('access-keys', 'denied')
    })

    await test.step('a second one is refused by a rule, not by a policy, before anything is created', async () => {
      const why = console.panel('mfa-devices').getByRole('link', { name: 'Why is Assign MFA device refused?' })
      await expect(why).toHaveAccessibleDescription('Refused by a service rule: iam:EnableMFADevice')
      await page.goto('/security-credentials/mfa/assign')
      await expect(page.getByText('You can’t assign an MFA device now')).toBeVisible()
      await expect(page.getByLabel('Device name')).toHaveCount(0)
      await page.getByRole('link', { name: 'Why is the last step refused?' }).click()
      await expect(page.locator('[data-verdict="service-rule"]')).toContainText('authenticated with an MFA device')
      await console.openCredentials()
    })

    await test.step('signed in again with the next code, everything allowed can be opened', async () => {
      await page.getByRole('button', { name: 'Sign in again with MFA' }).first().click()
      await expect(page).toHaveURL(new RegExp(`/sign-in/${account.alias}`))
      await hooks.advanceClock(account, 60)
      await console.signInWithMfa('alice', app.code(await hooks.now(account)))
      await console.openCredentials()
      await console.expectPanel('access-keys', 'ready')
      await console.expectPanel('mfa-devices', 'ready')
    })
  })

  test('if the last step is denied, the wizard says so before it creates a device', async ({ console }) => {
    const { page } = console
    await console.signIn('carol')
    await page.goto('/security-credentials/mfa/assign')
    const told = page.getByRole('main')
    await expect(told).toContainText('You can’t assign an MFA device now')
    await expect(told).toContainText('iam:EnableMFADevice')
    await expect(told).toContainText('No device was created.')
    await expect(page.getByRole('button', { name: 'Next' })).toHaveCount(0)
    await page.getByRole('link', { name: 'Why is the last step refused?' }).click()
    await expect(page.locator('[data-verdict="implicit-deny"]')).toBeVisible()
  })

  test('a form that was opened before the first device creates no second one', async ({ console, hooks, account }) => {
    await console.signIn('alice')
    const { page } = console
    const earlier = await page.context().newPage()
    await earlier.goto('/security-credentials/mfa/assign')
    await earlier.getByLabel('Device name').fill('second')
    await console.assign('alice', await hooks.now(account))
    await earlier.getByRole('button', { name: 'Next' }).click()
    await expect(earlier.getByText('You can’t assign an MFA device now')).toBeVisible()
    await console.openCredentials()
    await console.expectPanel('mfa-devices', 'ready')
    // It is dave's, who had it before.
    await expect(console.panel('mfa-devices')).toContainText('1 unfinished device in this account.')
  })

  test('removing a device ends half-way: it is deactivated but still exists', async ({ console, hooks, account }) => {
    const { page } = console
    await console.signIn('alice')
    const app = await console.assign('alice', await hooks.now(account))
    await console.signOut()
    await hooks.advanceClock(account, 60)
    await console.signInWithMfa('alice', app.code(await hooks.now(account)))

    await console.openCredentials()
    const devices = console.panel('mfa-devices')
    await devices.getByRole('radio').check()
    await devices.getByRole('button', { name: 'Remove' }).click()
    const dialog = page.getByRole('dialog')
    await expect(dialog).toContainText('Its name stays taken until an administrator deletes it')
    await dialog.getByRole('button', { name: 'Remove', exact: true }).click()

    const result = console.alert().filter({ hasText: 'iam:DeactivateMFADevice' })
    await expect(result).toContainText('Done')
    await expect(result).toContainText('iam:DeleteVirtualMFADevice')
    await expect(result).toContainText('Denied')
    await console.expectPanel('mfa-devices', 'empty')
    await expect(console.panel('mfa-devices')).toContainText('Unfinished virtual devices that block your names')

    await console.openTrace(result)
    await expect(page.locator('[data-verdict="implicit-deny"]')).toBeVisible()
  })

  test('a device left by a cancelled wizard blocks its name until an administrator deletes it', async ({
    console,
    hooks,
    account,
  }) => {
    const { page } = console
    await console.signIn('alice')

    await test.step('a wizard is started and left', async () => {
      await console.beginAssigning('phone')
      await page.getByRole('button', { name: 'Cancel' }).click()
      await page.getByRole('button', { name: 'Leave and keep the unfinished device' }).click()
      await expect(page).toHaveURL(/\/security-credentials/)
    })

    await test.step('the same name is refused, with the error from the document', async () => {
      await console.beginAssigning('phone')
      await expect(page.getByText('iam:DeleteVirtualMFADevice').first()).toBeVisible()
      await expect(
        page.getByText(`aws iam delete-virtual-mfa-device --serial-number arn:aws:iam::${account.accountId}:mfa/phone`),
      ).toBeVisible()
    })

    await test.step('another name works', async () => {
      await console.assign('phone-2', await hooks.now(account))
      await console.signOut()
    })

    await test.step('an administrator deletes the device', async () => {
      await console.signIn('admin')
      await page.goto('/mfa-devices?status=Unassigned')
      await page.getByRole('button', { name: 'Delete phone', exact: true }).click()
      await page.getByRole('dialog').getByRole('button', { name: 'Delete', exact: true }).click()
      await expect(page.getByRole('status').filter({ hasText: 'phone was deleted' })).toBeVisible()
    })

    await test.step('the name works again for somebody who may use it', async () => {
      await console.beginAssigning('phone')
      await expect(page.getByRole('heading', { name: 'Set up your authenticator app' })).toBeVisible()
    })
  })

  test('old codes assign a device out of sync; it is resynchronised at sign-in', async ({
    console,
    hooks,
    account,
  }) => {
    const { page } = console
    await console.signIn('alice')
    await console.beginAssigning('alice')
    const app = await console.scanQrCode()
    const now = await hooks.now(account)

    await console.enterPair(app.pair(now, -20), 'Add MFA')
    await page.waitForURL('**/assign/done*')
    await expect(page.getByRole('link', { name: 'Resync now' })).toBeVisible()
    await console.signOut()

    await test.step('three right codes are refused, because the device seems to be ten minutes behind', async () => {
      await console.enterPassword('alice')
      for (const step of [-1, 0, 1]) {
        await console.enterCode(app.code(now, step))
        await expect(console.alert()).toBeVisible()
      }
      await page
        .getByRole('link', { name: /[Rr]esync/ })
        .first()
        .click()
    })

    await test.step('two consecutive codes synchronise it, and a fresh code signs in', async () => {
      await console.enterPair(app.pair(now, 1), 'Resync')
      await expect(page.getByLabel('MFA code', { exact: true })).toBeVisible()
      await hooks.advanceClock(account, 60)
      await console.enterCode(app.code(await hooks.now(account)))
      await expect(console.chip()).toHaveText('MFA: on')
    })
  })
}
