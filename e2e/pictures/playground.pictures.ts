import { expect } from '@playwright/test'
import { pictures } from './album'

pictures('playground', async ({ album, page }) => {
  await album.open('playground', '/playground')
  await page.getByLabel('Example', { exact: true }).selectOption('Bool in a Deny without MFA')
  await page.getByRole('button', { name: 'Open example' }).click()
  await expect(page.getByRole('button', { name: 'Change to BoolIfExists' })).toBeVisible()
  await album.take('playground-finding')
})
