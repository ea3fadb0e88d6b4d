import { callAws, expect, expectDecision, keyOf, test, userOf } from '@/lib/fixtures/playwright'

// What testers write who install the fixtures. Only what they install is used here.

test('a stolen password is not enough: refused, enrolled, and in', async ({
  page,
  context,
  account,
  signIn,
  authenticator,
}) => {
  await signIn('alice')
  await page.goto('/users')
  await expect(account).toHaveDecided({
    ...{ action: 'iam:ListUsers', decision: 'explicitDeny', user: 'alice', mfa: false },
    sid: 'DenyAllExceptListedIfNoMFA',
  })
  await expect(account).not.toHaveDecided({ action: 'iam:ListUsers', decision: 'allow' })

  await page.goto('/security-credentials/mfa/assign')
  await page.getByLabel('Device name').fill('alice')
  await page.getByRole('button', { name: 'Next' }).click()
  const phone = await authenticator.scan()
  const [one, two] = await phone.nextPair()
  await page.getByLabel('MFA code 1').fill(one)
  await page.getByLabel('MFA code 2').fill(two)
  await page.getByRole('button', { name: 'Add MFA' }).click()
  await page.waitForURL('**/mfa/assign/done*')
  await expect(account).toHaveRecorded({ eventName: 'EnableMFADevice', user: 'alice', outcome: 'Success' })

  await context.clearCookies()
  await page.goto(account.signInPath)
  await page.getByLabel('IAM user name').fill('alice')
  await page.getByLabel('Password', { exact: true }).fill('Alice-Passw0rd!')
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.getByLabel('MFA code', { exact: true }).fill(await phone.nextCode())
  await page.getByRole('button', { name: 'Submit' }).click()
  await expect(page.getByRole('button', { name: 'MFA: on' })).toBeVisible()
  await page.goto('/users')
  await expect(account).toHaveDecided({ action: 'iam:ListUsers', decision: 'allow', user: 'alice', mfa: true })
})

test.describe('of bob, who has a device', () => {
  test.use({ posternUser: 'bob' })

  test('a key alone is refused, and every session token has a code of its own', async ({ account, aws, clock }) => {
    const [start, list] = [await clock.now(), { service: 'iam', action: 'ListUsers' } as const]
    // The account was restored: nothing of the test before is in it.
    expect(await account.hooks.events(account)).toEqual([])
    const bare = await callAws(account.hooks, account, { ...list, credentials: keyOf(account, 'bob') })
    expect([bare.status, bare.text]).toEqual([403, expect.stringContaining('explicit deny')])
    await expect(account).toHaveDecided({ action: 'iam:ListUsers', decision: 'explicitDeny', user: 'bob', mfa: null })
    for (const _ of ['one', 'two', 'three']) {
      const { credentials } = await aws('bob', { mfa: true })
      expect((await callAws(account.hooks, account, { ...list, credentials })).status).toBe(200)
    }
    expect((await clock.now()).getTime() - start.getTime()).toBeLessThanOrEqual(60_000)
  })

  test('a session without a sign-in is one with MFA, or one from before the device', async ({ page, user, signIn }) => {
    await page.goto('/')
    await expect(page.getByRole('button', { name: 'MFA: on' })).toBeVisible()
    await signIn(user.name, { mfa: false })
    await page.goto('/')
    await expect(page.getByRole('button', { name: 'MFA: off' })).toBeVisible()
  })
})

test('a passkey of the test signs in', async ({ page, account, passkey }) => {
  await passkey.add('carol')
  await page.goto(account.signInPath)
  await page.getByLabel('IAM user name').fill('carol')
  await page.getByLabel('Password', { exact: true }).fill('Carol-Passw0rd!')
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.getByRole('button', { name: /passkey/i }).click()
  await expect(page.getByRole('button', { name: 'MFA: on' })).toBeVisible()
})

test('a passkey is registered through the wizard, kept in a file, and signs in from there', async ({
  page,
  context,
  account,
  signIn,
  passkey,
}, testInfo) => {
  await signIn('alice')
  const made = await passkey.register('laptop')
  const file = testInfo.outputPath('passkeys.json')
  await passkey.save(file)
  await context.credentials.delete(made.id)
  await context.clearCookies()
  expect(await passkey.load(file)).toMatchObject([{ id: made.id, userHandle: userOf(account, 'alice').userHandle }])

  await page.goto(account.signInPath)
  await page.getByLabel('IAM user name').fill('alice')
  await page.getByLabel('Password', { exact: true }).fill('Alice-Passw0rd!')
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.getByRole('button', { name: /passkey/i }).click()
  await expect(page.getByRole('button', { name: 'MFA: on' })).toBeVisible()
})

test('a refusal is expected without a runner, and its trace says what each statement made of it', async ({
  page,
  account,
  signIn,
}) => {
  await signIn('alice')
  await page.goto('/users')
  const refusal = await expectDecision(account.hooks, account, { action: 'iam:ListUsers', decision: 'explicitDeny' })
  expect(await account.hooks.trace(account, refusal)).toMatchObject({ outcome: 'explicitDeny', format: 1 })
})
