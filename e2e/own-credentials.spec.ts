import { generateKeyPairSync } from 'node:crypto'
import { callAwsAt } from '@/lib/fixtures/client'
import { RSA_CERTIFICATE } from '@/lib/testing/public-keys'
import { expectNoFault } from './support/faults'
import { expect, test } from './support/test'

// admin may do everything, so any refusal here is the service's.

test('a key is rotated: a second one takes over, the old one is deactivated, watched and deleted', async ({
  console,
  page,
  address,
  account,
  hooks,
}) => {
  const old = account.accessKeys.find(({ userName }) => userName === 'admin')
  if (!old) throw new Error('admin has no access key.')
  const call = async (credentials: { accessKeyId: string; secretAccessKey: string }) =>
    (await callAwsAt(address, await hooks.now(account), { service: 'iam', action: 'GetUser', credentials })).status
  await console.signIn('admin')
  await console.openCredentials()
  const keys = console.panel('access-keys')
  const cardOf = (id: string) => keys.getByRole('article', { name: `Access key ${id}` })
  await keys.getByText('How to rotate a key').click()
  await expect(keys).toContainText('The next step is 1.')

  await page.goto('/security-credentials/access-keys/create?use=cli&confirmed=yes')
  await page.getByRole('button', { name: 'Create access key' }).click()
  const made = console.panel('retrieve')
  await made.getByText('Show secret access key').click()
  const shown = await made.innerText()
  const [accessKeyId = ''] = /AKIA[A-Z0-9]{16}/.exec(shown) ?? []
  const [secretAccessKey = ''] = /^[\w+/]{40}$/m.exec(shown) ?? []
  await page.getByRole('link', { name: 'Done' }).click()
  await expect(keys).toContainText('Both keys are active. The next step is 2.')
  await expect(keys.getByRole('article')).toHaveCount(2)

  await test.step('the program is switched to the new key, which the page shows', async () => {
    await expect(cardOf(accessKeyId)).toContainText('Never')
    expect(await call({ accessKeyId, secretAccessKey })).toBe(200)
    await page.reload()
    await expect(cardOf(accessKeyId)).toContainText(/Today.* iam/)
    await expect(cardOf(old.accessKeyId)).toContainText('Never')
  })

  await test.step('the old one is deactivated, and what still used it would fail now', async () => {
    await cardOf(old.accessKeyId).getByRole('button', { name: 'Deactivate', exact: true }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Deactivate', exact: true }).click()
    await expect(keys).toContainText('One of two keys is inactive. The next step is 5.')
    expect(await call(old)).toBe(403)
    expect(await call({ accessKeyId, secretAccessKey })).toBe(200)
  })

  await cardOf(old.accessKeyId).getByRole('button', { name: 'Delete', exact: true }).click()
  await page.getByRole('dialog').getByRole('textbox').fill(old.accessKeyId)
  await page.getByRole('dialog').getByRole('button', { name: 'Delete', exact: true }).click()
  await expect(cardOf(old.accessKeyId)).toHaveCount(0)
  await expect(keys).toContainText('The next step is 1.')
})

test('an SSH key is uploaded, shown, deactivated, and deleted by its ID alone', async ({ console, page }) => {
  const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  await console.signIn('admin')
  await page.goto('/security-credentials/ssh-keys/upload')
  await page.getByRole('textbox', { name: /SSH public key/ }).fill('no key')
  await page.getByRole('button', { name: 'Upload', exact: true }).click()
  await expect(console.alert()).toContainText('The key must begin with ssh-rsa, or be in PEM.')
  const pem = String(publicKey.export({ type: 'spki', format: 'pem' }))
  await page.getByRole('textbox', { name: /SSH public key/ }).fill(pem)
  await page.getByRole('button', { name: 'Upload', exact: true }).click()
  await expect(page.getByRole('status').filter({ hasText: /APKA\w+ uploaded/ })).toBeVisible()
  await page.getByRole('link', { name: 'Back to Security credentials' }).click()

  const keys = console.panel('ssh-public-keys')
  await expect(keys.getByRole('row')).toHaveCount(2)
  await expectNoFault(page, 'an SSH key in the panel')
  await keys.getByRole('link', { name: /^Show APKA/ }).click()
  await expect(console.panel('ssh-public-key')).toContainText('ssh-rsa ')
  await expect(console.panel('ssh-configuration')).toContainText(/User APKA/)
  await page.goto('/security-credentials?tab=service')

  await keys.getByRole('button', { name: /^Deactivate APKA/ }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Deactivate', exact: true }).click()
  await expect(keys.getByRole('row').nth(1)).toContainText('Inactive')
  const remove = async (confirm: string) => {
    await keys.getByRole('button', { name: /^Delete APKA/ }).click()
    await page.getByRole('dialog').getByRole('textbox').fill(confirm)
    await page.getByRole('dialog').getByRole('button', { name: 'Delete', exact: true }).click()
  }
  await remove('something else')
  await expect(keys.getByRole('alert')).toContainText('Nothing was deleted')
  const id = (await keys.locator('[data-credential-id]').getAttribute('data-credential-id')) ?? ''
  await remove(id)
  await console.expectPanel('ssh-public-keys', 'empty')
})

test('credentials for a service are created and reset, each secret shown once', async ({ console, page }) => {
  await console.signIn('admin')
  await page.goto('/security-credentials/service-credentials/create')
  await page.getByLabel('Service', { exact: true }).selectOption('codecommit.amazonaws.com')
  await page.getByLabel(/expires after/).fill('30')
  await page.getByRole('button', { name: 'Create credentials' }).click()
  await expect(console.alert()).toContainText('Credentials with a password do not expire.')
  await page.getByLabel('Service', { exact: true }).selectOption('bedrock.amazonaws.com')
  await page.getByLabel(/expires after/).fill('30')
  await page.getByRole('button', { name: 'Create credentials' }).click()
  const made = console.panel('retrieve')
  await made.getByText('Show secret').click()
  const secret = await made.getByText(/^ABSK/).innerText()
  await page.getByRole('link', { name: 'Done' }).click()

  const credentials = console.panel('service-specific-credentials')
  await expect(credentials.getByRole('row').nth(1)).toContainText('bedrock.amazonaws.com')
  await expect(credentials.getByRole('row').nth(1)).not.toContainText('Never')
  expect(await page.content()).not.toContain(secret)
  await credentials.getByRole('link', { name: /^Reset / }).click()
  await page.getByRole('button', { name: 'Reset', exact: true }).click()
  await made.getByText('Show secret').click()
  await expect(made.getByText(/^ABSK/)).not.toHaveText(secret)
})

test('what is no certificate is refused at its field, with the words of a person', async ({ console, page }) => {
  await console.signIn('admin')
  await page.goto('/security-credentials/certificates/upload')
  await page.getByRole('button', { name: 'Upload', exact: true }).click()
  await expect(console.alert()).toContainText('Choose a file or paste its content.')
  await page.getByRole('textbox', { name: /Certificate/ }).fill('no certificate')
  await page.getByRole('button', { name: 'Upload', exact: true }).click()
  await expect(console.alert()).toContainText('This is not a PEM certificate')
  await expectNoFault(page, 'a refused certificate')
})

test('an administrator uploads a certificate for bob, and deactivates it', async ({ console, page }) => {
  await console.signIn('admin')
  await page.goto('/users/bob/security-credentials')
  const certificates = console.panel('signing-certificates')
  await expect(certificates).toContainText('bob has none.')
  await certificates.getByRole('link', { name: 'Upload certificate' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Upload certificate for bob')
  const file = { name: 'bob.pem', mimeType: 'application/x-pem-file', buffer: Buffer.from(RSA_CERTIFICATE) }
  await page.getByLabel('File').setInputFiles(file)
  await page.getByRole('button', { name: 'Upload', exact: true }).click()
  await expect(page.getByRole('status').filter({ hasText: 'uploaded' })).toBeVisible()
  await page.getByRole('link', { name: 'Back to Security credentials' }).click()

  const row = certificates.getByRole('row').nth(1)
  await expect(row).toContainText('31 Dec 2049')
  await expectNoFault(page, 'a certificate in the panel')
  await row.getByRole('button', { name: /^Deactivate / }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Deactivate', exact: true }).click()
  await expect(row).toContainText('Inactive')
  await row.getByRole('button', { name: /^Activate / }).click()
  await expect(row).toContainText('Active')
})
