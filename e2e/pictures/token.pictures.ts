import { expect } from '@playwright/test'
import { csvFile, hardwareToken } from '../support/hardware-token'
import { pictures } from './album'

pictures('hardware tokens', async ({ album, page, console, hooks, account }) => {
  await console.signIn('admin')
  await album.open('import', '/mfa-devices/import')
  const tokens = ['T2-60234567', 'T2-60234568'].map((serial) => hardwareToken(serial, 60))
  const [token] = tokens
  if (!token) throw new Error('There is no token.')
  const content = csvFile(tokens, [`,T2-60234570,${token.base32},90,Example,T-90`])
  await page
    .locator('input[type="file"]')
    .setInputFiles({ name: 'tokens.csv', mimeType: 'text/plain', buffer: Buffer.from(content) })
  await page.getByRole('button', { name: 'Check the file' }).click()
  await expect(console.panel('found-tokens')).toBeVisible()
  await album.take('import-checked')
  await page.getByLabel('Code of T2-60234567').fill('000000')
  await page.getByRole('button', { name: 'Import 2 tokens' }).click()
  await expect(console.alert()).toBeVisible()
  await album.take('import-wrong-code')
  await page.getByLabel('Code of T2-60234567').fill(token.display.code(await hooks.now(account)))
  await page.getByRole('button', { name: 'Import 2 tokens' }).click()
  await expect(page.getByRole('status').filter({ hasText: '2 hardware tokens imported' })).toBeVisible()
  await album.take('imported')
  await album.open('inventory-no-match', '/mfa-devices?tq=nothing')
})

pictures('practice token', async ({ album, page, console }) => {
  await console.signIn('alice')
  await album.open('assign', '/security-credentials/mfa/assign/hardware')
  await page.getByRole('button', { name: 'Take a practice token' }).click()
  await expect(page.getByLabel('Serial number')).toHaveValue(/^GAHT/)
  await album.take('taken')
  await page.getByRole('button', { name: 'Fill in both codes' }).click()
  await page.getByRole('button', { name: 'Add MFA' }).click()
  await page.waitForURL('**/assign/done*')
  await album.take('assigned')
  await album.open('in-the-authenticator', '/practice-authenticator')
  await album.open('devices', '/security-credentials')
})
