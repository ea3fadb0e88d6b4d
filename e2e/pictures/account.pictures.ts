import { expect } from '@playwright/test'
import { RSA_CERTIFICATE } from '@/lib/testing/public-keys'
import { pictures } from './album'

pictures('other credentials', async ({ album, page, console }) => {
  await console.signIn('admin')
  await album.open('upload', '/security-credentials/certificates/upload')
  await page.getByRole('button', { name: 'Upload', exact: true }).click()
  await expect(console.alert()).toBeVisible()
  await album.take('upload-error')
  await page.getByRole('textbox', { name: /Certificate/ }).fill(RSA_CERTIFICATE)
  await page.getByRole('button', { name: 'Upload', exact: true }).click()
  await expect(page.getByRole('status').filter({ hasText: 'uploaded' })).toBeVisible()
  await album.take('uploaded')
  await album.open('certificate', '/security-credentials')
  await console
    .panel('signing-certificates')
    .getByRole('button', { name: /^Delete / })
    .click()
  await album.take('delete-dialog')

  await album.open('service', '/security-credentials/service-credentials/create')
  await page.getByRole('button', { name: 'Create credentials' }).click()
  await expect(console.panel('retrieve')).toBeVisible()
  await album.take('service-secret')
  await album.open('service-tab', '/security-credentials?tab=service')
})

pictures('account settings', async ({ album, page, console }) => {
  await console.signIn('admin')
  await album.open('settings', '/account-settings')
  const draft = 'MinimumPasswordLength=12&RequireNumbers=on&expires=on&MaxPasswordAge=30&remembers=on'
  await album.open('draft', `/account-settings?draft=on&${draft}&PasswordReusePrevention=5`)
  await album.open('errors', `/account-settings?draft=on&${draft}&PasswordReusePrevention=0`)
  await album.open('review', `/account-settings/password-policy?${draft}&PasswordReusePrevention=5`)
  await page.getByRole('button', { name: 'Save password policy' }).click()
  await expect(page.getByText('Password policy saved')).toBeVisible()
  await album.take('saved')
})

pictures('account settings denied', async ({ album, console }) => {
  await console.signIn('alice')
  await album.open('settings', '/account-settings')
  await album.open('report', '/credential-report')
})

pictures('credential report', async ({ album, page, console }) => {
  await console.signIn('admin')
  await album.open('none', '/credential-report')
  await page.getByRole('button', { name: 'Generate report' }).click()
  await console.expectPanel('credential-report', 'ready')
  await album.take('made')
  await album.open('without-mfa', '/credential-report?view=no-mfa')
  await album.open('no-match', '/credential-report?q=nobody')
})
