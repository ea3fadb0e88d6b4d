import { request as http } from '@playwright/test'
import { userOf } from './support/account'
import { Authenticator } from './support/authenticator'
import { PlainForms } from './support/plain-forms'
import { expect, test } from './support/test'

// bob has a device. Each of his codes works once, wherever he uses it.

test.beforeEach(async ({ hooks, account }) => {
  await hooks.stopClock(account)
})

const bobsApp = (account: { mfaDevices: { userName: string | null; base32Secret: string }[] }) =>
  Authenticator.fromSecret(account.mfaDevices.find(({ userName }) => userName === 'bob')?.base32Secret ?? '')

test('of many simultaneous sign-ins with one code, one succeeds', async ({ account, hooks, address }) => {
  const code = bobsApp(account).code(await hooks.now(account))
  const browsers = await Promise.all(
    Array.from({ length: 12 }, async () => {
      const context = await http.newContext({ baseURL: address })
      const forms = new PlainForms(context, address)
      const { alias } = account
      await forms.submit('/sign-in', { account: alias, username: 'bob', password: userOf(account, 'bob').password })
      const fields = await forms.fieldsOf('/sign-in/mfa', 'code')
      return { context, answer: () => forms.send('/sign-in/mfa', { ...fields, code }) }
    }),
  )
  const answers = await Promise.all(browsers.map(({ answer }) => answer()))
  const signedIn = answers.filter((answer) => (answer.headers()['set-cookie'] ?? '').includes('postern-session='))
  expect(signedIn).toHaveLength(1)
  await Promise.all(browsers.map(({ context }) => context.dispose()))
})

test('a code that was used at sign-in is not accepted again, the next one is', async ({ console, account, hooks }) => {
  const app = bobsApp(account)
  const now = await hooks.now(account)
  await console.signInWithMfa('bob', app.code(now))
  await console.signOut()

  await console.enterPassword('bob')
  await console.enterCode(app.code(now))
  await expect(console.alert()).toContainText('already used')
  await console.enterCode(app.code(now, 1))
  await expect(console.chip()).toHaveText('MFA: on')
})

test('codes with spaces and in full-width digits are accepted', async ({ console, account, hooks }) => {
  const code = bobsApp(account).code(await hooks.now(account))
  const wide = [...code].map((digit) => String.fromCodePoint(0xff10 + Number(digit))).join('')
  await console.enterPassword('bob')
  await console.enterCode(`${wide.slice(0, 3)} ${wide.slice(3)}`)
  await expect(console.chip()).toHaveText('MFA: on')
})

test('five wrong codes end the challenge, and the password is required again', async ({ console }) => {
  const { page } = console
  await console.enterPassword('bob')
  for (let tries = 1; tries <= 5; tries++) {
    await console.enterCode('000000')
    if (tries === 3) await expect(page.getByRole('link', { name: /resync/i }).first()).toBeVisible()
  }
  await expect(page).toHaveURL(/\/sign-in(\?|$)/)
  await page.goto('/sign-in/mfa')
  await expect(page).toHaveURL(/\/sign-in(\?|$)/)
})
