import type { Authenticator } from './support/authenticator'
import { expect, test } from './support/test'

test.use({ javaScriptEnabled: false })

test('sign-in, enrolment and sign-in with MFA work without scripts', async ({ console, page, hooks, account }) => {
  await hooks.stopClock(account)

  await test.step('a wrong password is reported, and the names stay', async () => {
    await console.enterPassword('alice', 'wrong')
    await expect(console.alert()).toBeVisible()
    await expect(page.getByLabel('IAM user name')).toHaveValue('alice')
  })

  let app: Authenticator
  await test.step('alice enrols', async () => {
    await console.signInOnPage('alice')
    await console.beginAssigning('alice')
    app = await console.scanQrCode()
    const now = await hooks.now(account)
    await console.enterPair([app.code(now), app.code(now)], 'Add MFA')
    await expect(console.alert()).toBeVisible()
    await console.enterPair(app.pair(now), 'Add MFA')
    await expect(page).toHaveURL(/\/assign\/done/)
  })

  await test.step('and signs in with the next code', async () => {
    await page.getByRole('button', { name: 'Sign in again with MFA' }).first().click()
    await hooks.advanceClock(account, 60)
    await console.enterPassword('alice')
    await console.enterCode(app.code(await hooks.now(account)))
    await expect(console.chip()).toHaveText('MFA: on')
    await console.openCredentials()
    await console.expectPanel('access-keys', 'ready')
  })
})
