import { generateKeyPairSync } from 'node:crypto'
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

test('the dialogs of the credentials work without scripts, and a secret is shown once', async ({
  console,
  page,
  account,
}) => {
  const old = account.accessKeys.find(({ userName }) => userName === 'admin')?.accessKeyId ?? ''
  await console.signInByForm('admin')
  const dialog = page.locator('dialog:modal')
  const confirm = (verb: string) => dialog.getByRole('button', { name: verb, exact: true }).click()

  await test.step('a new access key is shown once, on a page that no cache keeps', async () => {
    await page.goto('/security-credentials/access-keys/create?use=cli&confirmed=yes')
    const answer = page.waitForResponse((response) => response.request().method() === 'POST')
    await page.getByRole('button', { name: 'Create access key' }).click()
    expect((await answer).headers()['cache-control']).toContain('no-store')
    await console.panel('retrieve').getByText('Show secret access key').click()
    await page.getByRole('link', { name: 'Done' }).click()
    await expect(console.panel('access-keys').getByRole('article')).toHaveCount(2)
  })

  const keys = console.panel('access-keys')
  const key = keys.getByRole('article', { name: `Access key ${old}` })
  await test.step('the old one is described, deactivated and deleted in dialogs, and undone by a button', async () => {
    await key.getByRole('button', { name: 'Edit description' }).click()
    await dialog.getByLabel('Description').fill('the old one')
    await confirm('Save')
    await expect(key).toContainText('the old one')

    await key.getByRole('button', { name: 'Deactivate', exact: true }).click()
    await confirm('Deactivate')
    await expect(keys.getByRole('status')).toContainText(`Access key ${old} deactivated`)
    await expect(keys.getByRole('status'), 'the result is in sight').toBeInViewport()
    await keys.getByRole('button', { name: 'Undo' }).click()
    await expect(key.getByText('Active', { exact: true })).toBeVisible()

    await key.getByRole('button', { name: 'Delete', exact: true }).click()
    await confirm('Deactivate')
    await key.getByRole('button', { name: 'Delete', exact: true }).click()
    await dialog.getByRole('textbox').fill('another')
    await confirm('Delete')
    await expect(keys.getByRole('alert')).toBeVisible()
    await key.getByRole('button', { name: 'Delete', exact: true }).click()
    await dialog.getByRole('textbox').fill(old)
    await confirm('Delete')
    await expect(key).toHaveCount(0)
  })

  await test.step('so are the keys and passwords of services, each told in its own panel', async () => {
    const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
    await page.goto('/security-credentials/ssh-keys/upload')
    await page
      .getByRole('textbox', { name: /SSH public key/ })
      .fill(String(publicKey.export({ type: 'spki', format: 'pem' })))
    await page.getByRole('button', { name: 'Upload', exact: true }).click()
    await page.goto('/security-credentials/service-credentials/create')
    await page.getByLabel('Service', { exact: true }).selectOption('codecommit.amazonaws.com')
    await page.getByRole('button', { name: 'Create credentials' }).click()
    await console.panel('retrieve').getByText('Show secret').click()
    await page.getByRole('link', { name: 'Done' }).click()

    for (const name of ['ssh-public-keys', 'service-specific-credentials']) {
      const credentials = console.panel(name)
      await credentials.getByRole('button', { name: /^Deactivate / }).click()
      await confirm('Deactivate')
      await expect(credentials.getByRole('status')).toContainText('deactivated')
      const id = (await credentials.locator('[data-credential-id]').getAttribute('data-credential-id')) ?? ''
      await credentials.getByRole('button', { name: /^Delete / }).click()
      await dialog.getByRole('textbox').fill(id)
      await confirm('Delete')
      await expect(credentials.getByRole('status')).toContainText('deleted')
      await console.expectPanel(name, 'empty')
    }
  })
})
