import { expect, test } from './support/test'

test('refused codes are explained, in the wizard and at the resync, until tries are refused', async ({
  console,
  hooks,
  account,
}) => {
  const { page } = console
  await hooks.stopClock(account)
  const now = await hooks.now(account)
  await console.signIn('alice')
  await console.beginAssigning('alice')
  const app = await console.scanQrCode()
  const [first, second] = app.pair(now)

  await test.step('the wizard recognises codes in reverse order', async () => {
    await console.enterPair([second, first], 'Add MFA')
    await expect(console.alert()).toContainText('You may have entered them in reverse order')
    await expect(console.alert()).not.toContainText('The server’s clock says')
    await console.enterPair([second, first], 'Add MFA')
    await expect(console.alert()).toContainText('The server’s clock says')
  })

  await test.step('codes of this moment assign the device in sync', async () => {
    await console.enterPair([first, second], 'Add MFA')
    await page.waitForURL('**/assign/done*')
    await expect(page.getByText('You need it from your next sign-in on')).toBeVisible()
  })

  await test.step('the resync recognises codes that were used before', async () => {
    await page.goto('/security-credentials/mfa/resync')
    await page.getByRole('radio').check()
    await page.getByRole('button', { name: 'Continue' }).click()
    await console.enterPair([first, second], 'Resync')
    await expect(console.alert()).toContainText('each code works once')
  })

  await test.step('while tries are refused nothing is said about the codes', async () => {
    for (let tries = 2; tries <= 5; tries++) {
      // Every try leaves the same alert, so wait for the response itself.
      const answer = page.waitForResponse((response) => response.request().method() === 'POST')
      await console.enterPair(['000000', '111111'], 'Resync')
      await answer
      await expect(page.getByRole('button', { name: 'Resynchronizing' })).toHaveCount(0)
      await expect(console.alert()).toContainText('Check that both come from this device')
    }
    await console.enterPair([second, first], 'Resync')
    await expect(console.alert()).toContainText('These codes were not checked.')
    await expect(console.alert()).not.toContainText('reverse order')
  })

  await test.step('after the wait new codes say how far the device is off', async () => {
    await hooks.advanceClock(account, 300)
    await console.enterPair(app.pair(now, 4), 'Resync')
    const done = page.getByRole('status').filter({ hasText: 'is in sync' })
    await expect(done).toContainText('The device was 6 steps, about 180 s, behind.')
  })
})

test('the QR code is wide enough for a camera, and fits a narrow screen', async ({ console, page }) => {
  await console.signIn('alice')
  await console.beginAssigning('x'.repeat(64))
  await console.scanQrCode()
  const code = page.getByRole('img', { name: /QR code/ })
  const widthAt = async (width: number) => {
    await page.setViewportSize({ width, height: 800 })
    return (await code.boundingBox())?.width
  }
  expect(await widthAt(1280)).toBeGreaterThanOrEqual(240)
  expect(await widthAt(320)).toBeGreaterThanOrEqual(200)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
})
