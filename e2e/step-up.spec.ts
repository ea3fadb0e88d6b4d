import { userOf } from './support/account'
import { Authenticator } from './support/authenticator'
import type { Console } from './support/console'
import { takenOver } from './support/taken-over'
import { expect, test } from './support/test'

// admin may do everything, and enrols a device: from then on the console requires a fresh code before anybody at the
// browser can change how admin signs in.

test.beforeEach(async ({ hooks, account }) => {
  await hooks.stopClock(account)
})

const SIX_MINUTES = 360
const ASKS = 'Asks for MFA again'

/** Signs admin in with a new device. */
async function signedInWithDevice(console: Console, now: () => Promise<number>, wait: () => Promise<void>) {
  await console.signIn('admin')
  const app = await console.assign('admin', await now())
  await console.signOut()
  await wait()
  await console.signInWithMfa('admin', app.code(await now()))
  return app
}

async function confirm({ page }: Console, code: string) {
  await expect(page.getByRole('heading', { level: 1, name: 'Confirm that it is you' })).toBeVisible()
  await page.getByLabel('MFA code', { exact: true }).fill(code)
  await page.getByRole('button', { name: 'Confirm' }).click()
}

test('six minutes after the sign-in a new key asks for a code, and then is created', async ({
  console,
  page,
  hooks,
  account,
}) => {
  const now = () => hooks.now(account)
  const app = await signedInWithDevice(console, now, () => hooks.advanceClock(account, 60))

  await test.step('right after the sign-in no code is required', async () => {
    await console.openCredentials()
    await console.expectPanel('access-keys', 'ready')
    await expect(page.getByText(ASKS)).toHaveCount(0)
  })

  await hooks.advanceClock(account, SIX_MINUTES)
  await test.step('later the panels say beforehand that one is required', async () => {
    await page.reload()
    await expect(console.panel('access-keys')).toContainText(ASKS)
    await expect(console.panel('console-sign-in')).toContainText(ASKS)
    await expect(console.panel('mfa-devices')).toContainText('Assign and Remove ask for MFA again')
  })

  await test.step('a wrong code leads nowhere, a right one back to the key', async () => {
    await console.panel('access-keys').getByRole('link', { name: 'Create access key' }).click()
    await confirm(console, '000000')
    await expect(console.alert()).toContainText('4 more wrong codes end the session')
    await confirm(console, app.code(await now()))
    await expect(page.getByRole('heading', { level: 1, name: 'Create access key' })).toBeVisible()
    await page.getByRole('radio').first().check()
    await page.getByRole('checkbox').check()
    await page.getByRole('button', { name: 'Next' }).click()
    await page.getByRole('button', { name: 'Create access key' }).click()
    await expect(console.panel('retrieve')).toBeVisible()
  })

  await test.step('the policies see the sign-in as it was', async () => {
    await expect(console.chip()).toHaveText('MFA: on')
    const events = await hooks.events(account)
    expect(
      events
        .filter(({ eventName }) => eventName === 'ConfirmMfa')
        .map(({ outcome }) => outcome)
        .sort(),
    ).toEqual(['Failure', 'Success'])
  })
})

test('a form that was open for too long requires a code when it is sent, and does nothing before', async ({
  console,
  page,
  hooks,
  account,
}) => {
  const now = () => hooks.now(account)
  const app = await signedInWithDevice(console, now, () => hooks.advanceClock(account, 60))
  const old = userOf(account, 'admin').password
  const change = async () => {
    await page.getByLabel('Current password').fill(old)
    await page.getByLabel('New password', { exact: true }).fill('Quite-An0ther!')
    await page.getByLabel(/^Confirm/).fill('Quite-An0ther!')
    await page.getByRole('button', { name: 'Change password' }).click()
  }
  await page.goto('/security-credentials/password')
  await hooks.advanceClock(account, SIX_MINUTES)
  await change()
  await confirm(console, app.code(await now()))
  await expect(page.getByRole('heading', { level: 1, name: 'Change password' })).toBeVisible()

  await test.step("each code changes the session's id, and the old ids stop working", async () => {
    const cookie = async () => (await page.context().cookies()).find(({ name }) => name.includes('session'))
    const before = await cookie()
    await change()
    await expect(page.getByRole('status').filter({ hasText: 'Password changed' })).toBeVisible()
    const after = await cookie()
    expect(after?.value).not.toBe(before?.value)
    await expect(console.chip()).toHaveText('MFA: on')
    if (!before) throw new Error('There was no session.')
    await page.context().addCookies([before])
    await page.goto('/security-credentials')
    await expect(page).toHaveURL(/\/sign-in/)
  })
})

test('removing a device and adding another requires a code, in a dialog and in a form', async ({
  console,
  page,
  hooks,
  account,
}) => {
  const now = () => hooks.now(account)
  const app = await signedInWithDevice(console, now, () => hooks.advanceClock(account, 60))
  await hooks.advanceClock(account, SIX_MINUTES)

  const second = await test.step('adding requires it first; the codes of the new device come later', async () => {
    await console.openCredentials()
    await console.panel('mfa-devices').getByRole('link', { name: 'Assign MFA device' }).click()
    await confirm(console, app.code(await now()))
    await page.getByLabel('Device name').fill('second')
    await page.getByRole('button', { name: 'Next' }).click()
    const scanned = await console.scanQrCode()
    await hooks.advanceClock(account, SIX_MINUTES)
    await console.enterPair(scanned.pair(await now()), 'Add MFA')
    return scanned
  })
  await test.step('after a long pause it is required again, and the setup is as it was', async () => {
    await confirm(console, app.code(await now()))
    await expect(page.getByRole('heading', { name: 'Set up your authenticator app' })).toBeVisible()
    await console.enterPair(second.pair(await now()), 'Add MFA')
    await page.waitForURL('**/security-credentials/mfa/assign/done*')
  })

  await hooks.advanceClock(account, SIX_MINUTES)
  await test.step('removing accepts either device, and leads back to the question', async () => {
    await console.openCredentials()
    await console.panel('mfa-devices').getByRole('radio', { name: 'Select second' }).check()
    await console.panel('mfa-devices').getByRole('button', { name: 'Remove' }).click()
    await page.getByRole('radio', { name: 'second' }).check()
    await confirm(console, second.code(await now()))
    await page.getByRole('button', { name: 'Remove', exact: true }).click()
    await expect(page.getByRole('status').filter({ hasText: 'Device second removed' })).toBeVisible()
  })

  await test.step('a dialog that was open for too long leads there too', async () => {
    await console.openCredentials()
    await console.panel('mfa-devices').getByRole('button', { name: 'Remove' }).click()
    await hooks.advanceClock(account, SIX_MINUTES)
    await page.getByRole('dialog').getByRole('button', { name: 'Remove', exact: true }).click()
    await confirm(console, app.code(await now()))
    await expect(page.getByRole('heading', { name: 'Remove admin?' })).toBeVisible()
  })
})

test('a caller whom the policies refuse is not asked for a code', async ({ console, page, hooks, account }) => {
  const { base32Secret } = account.mfaDevices.find(({ userName }) => userName === 'bob') ?? { base32Secret: '' }
  await console.signInWithMfa('bob', Authenticator.fromSecret(base32Secret).code(await hooks.now(account)))
  await hooks.advanceClock(account, SIX_MINUTES)
  await page.goto('/security-credentials/access-keys/create')
  await page.getByRole('radio').first().check()
  await page.getByRole('checkbox').check()
  await page.getByRole('button', { name: 'Next' }).click()
  await page.getByRole('button', { name: 'Create access key' }).click()
  await expect(console.alert()).toContainText('iam:CreateAccessKey')
  await expect(console.alert()).toContainText('Access denied')
})

test('five wrong codes end the session', async ({ console, page, hooks, account }) => {
  await signedInWithDevice(
    console,
    () => hooks.now(account),
    () => hooks.advanceClock(account, 60),
  )
  await hooks.advanceClock(account, SIX_MINUTES)
  await page.goto('/security-credentials/password')
  for (const left of [4, 3, 2, 1]) {
    await confirm(console, '000000')
    await expect(console.alert()).toContainText(left === 1 ? 'One more' : `${left} more`)
  }
  await confirm(console, '000000')
  await expect(page).toHaveURL(/\/sign-in/)
  await expect(page.getByText('Your session has ended')).toBeVisible()
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('the code is required and accepted too', async ({ console, page, hooks, account }) => {
    const now = () => hooks.now(account)
    const { base32Secret } = account.mfaDevices.find(({ userName }) => userName === 'bob') ?? { base32Secret: '' }
    const app = Authenticator.fromSecret(base32Secret)
    await console.signInWithMfa('bob', app.code(await now()))
    await hooks.advanceClock(account, SIX_MINUTES)
    await page.goto('/security-credentials/mfa/assign')
    await confirm(console, '000000')
    await expect(console.alert()).toContainText('wrong codes end the session')
    await confirm(console, app.code(await now()))
    await expect(page.getByRole('heading', { level: 1, name: 'Assign MFA device' })).toBeVisible()
  })
})

test('a role asks for the code that its user owes, and stays', async ({ console, page, hooks, account, asAdmin }) => {
  const now = () => hooks.now(account)
  const AssumeRolePolicyDocument = JSON.stringify({
    Version: '2012-10-17',
    Statement: { Effect: 'Allow', Principal: { AWS: account.accountId }, Action: 'sts:AssumeRole' },
  })
  await asAdmin('CreateRole', { RoleName: 'rescuer', AssumeRolePolicyDocument })
  await asAdmin('AttachRolePolicy', { RoleName: 'rescuer', PolicyArn: 'arn:aws:iam::aws:policy/IAMFullAccess' })
  const app = await signedInWithDevice(console, now, () => hooks.advanceClock(account, 60))
  await page.goto('/switch-role?role=rescuer')
  await page.getByRole('button', { name: 'Switch role', exact: true }).click()
  const role = page.getByRole('button', { name: 'Role: rescuer' })
  await expect(role).toBeVisible()

  await hooks.advanceClock(account, SIX_MINUTES)
  await page.goto('/users/bob/security-credentials')
  await takenOver(page)
  await console.panel('mfa-devices').getByRole('button', { name: 'Remove' }).click()
  await confirm(console, app.code(await now()))
  await expect(page.getByRole('heading', { name: 'Remove bob?' })).toBeVisible()
  await expect(role).toBeVisible()
  await page.getByRole('button', { name: 'Remove', exact: true }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Device bob removed' })).toBeVisible()
})
