import { readFileSync } from 'node:fs'
import { expect } from '@playwright/test'
import { pictures } from './album'

pictures('import', async ({ album, page, console }) => {
  await console.signIn('admin')
  await album.open('import-account', '/policies/import')
  const buffer = readFileSync('lib/worlds/self-manage-mfa.json')
  await page.getByLabel('Files', { exact: true }).setInputFiles([
    { name: 'SelfManageMFA.json', mimeType: 'application/json', buffer },
    { name: 'notes.json', mimeType: 'application/json', buffer: Buffer.from('# Notes') },
  ])
  await page.getByRole('button', { name: 'Import account' }).click()
  await expect(page.getByText(/^Account \d{12} was made$/)).toBeVisible()
  await album.take('account-imported')
})
