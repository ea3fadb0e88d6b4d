import { callAws, expect, keyOf, test } from 'postern/playwright'

test('alice assigns a device and comes in', async ({ page, context, account, signIn, authenticator }) => {
  await signIn('alice')
  await page.goto('/security-credentials/mfa/assign')
  await page.getByLabel('Device name').fill('alice')
  await page.getByRole('button', { name: 'Next' }).click()
  const phone = await authenticator.scan()
  const [one, two] = await phone.nextPair()
  await page.getByLabel('MFA code 1').fill(one)
  await page.getByLabel('MFA code 2').fill(two)
  await page.getByRole('button', { name: 'Add MFA' }).click()
  await page.waitForURL('**/mfa/assign/done*')

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

// Twenty accounts at once on one server, without a browser: nothing of one is seen in another.
for (let worker = 1; worker <= 20; worker++) {
  test(`worker ${worker} sees its own account alone`, async ({ account, aws }) => {
    const list = { service: 'iam', action: 'ListUsers' } as const
    await callAws(account.hooks, account, { ...list, credentials: keyOf(account, 'bob') })
    for (let calls = 0; calls < 3; calls++) {
      const { credentials } = await aws('bob', { mfa: true })
      expect((await callAws(account.hooks, account, { ...list, credentials })).status).toBe(200)
    }
    const events = await account.hooks.events(account, { action: 'iam:ListUsers' })
    expect(events.map(({ decision }) => decision)).toEqual(['explicitDeny', 'allow', 'allow', 'allow'])
  })
}
