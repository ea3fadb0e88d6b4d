import { expect, test } from './support/test'

test('the help keeps the frame of the console, and leads back to where one was', async ({ page, console }) => {
  await console.signIn('alice')
  await page.goto('/users?size=10')
  await page.getByRole('contentinfo').getByRole('link', { name: 'Help' }).click()
  await expect(page).toHaveTitle(/^Help with sign-in and MFA – /)
  await expect(page.getByRole('banner')).toHaveCount(1)
  await expect(console.chip()).toBeVisible()
  await expect(page.getByRole('navigation', { name: 'Services' })).toBeVisible()

  await page.getByRole('link', { name: 'Help with access denied' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Help with access denied')
  await page.getByRole('contentinfo').getByRole('link', { name: 'Accessibility' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Accessibility')
  await page.getByRole('link', { name: 'Back to Users' }).click()
  await expect(page).toHaveURL(/\/users\?size=10$/)
})

test('a page of the help that was opened by its address leads home', async ({ page, console }) => {
  await console.signIn('alice')
  for (const back of ['', '?back=//elsewhere.example', '?back=/help/mfa']) {
    await page.goto(`/help/cli${back}`)
    await expect(page.getByRole('link', { name: 'Back to Home' })).toHaveAttribute('href', '/')
  }
})

test('the help stands in the frame of the sign-in without a session', async ({ page }) => {
  for (const path of ['/help/mfa', '/help/access-denied', '/help/cli', '/accessibility']) {
    await page.goto(path)
    await expect(page.getByRole('navigation', { name: 'Services' })).toHaveCount(0)
    await expect(page.getByRole('link', { name: 'Back to sign-in' })).toHaveAttribute('href', '/sign-in')
  }
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('the help leads back as well', async ({ page, console }) => {
    await console.signIn('alice')
    await page.goto('/security-credentials')
    await page.getByRole('link', { name: 'How to use access keys with the AWS CLI and SDKs' }).click()
    await page.getByRole('link', { name: 'Help with sign-in and MFA' }).click()
    await page.getByRole('link', { name: 'Back to Security credentials' }).click()
    await expect(page).toHaveURL(/\/security-credentials$/)
  })
})

test('breadcrumbs begin with the home page everywhere', async ({ page, console }) => {
  await console.signIn('admin')
  for (const path of [
    '/security-credentials/mfa/assign',
    '/security-credentials/password',
    '/security-credentials/access-keys/create',
    '/decisions/preview/DeleteVirtualMFADevice?SerialNumber=arn:aws:iam::123456789012:mfa/alice',
  ]) {
    await page.goto(path)
    const first = page.getByRole('navigation', { name: 'Breadcrumb' }).getByRole('link').first()
    await expect(first, path).toHaveText('Home')
    await expect(first, path).toHaveAttribute('href', '/')
  }
})

test('/favicon.ico is an icon of three sizes', async ({ request }) => {
  const answer = await request.get('/favicon.ico')
  expect(answer.headers()['content-type']).toBe('image/x-icon')
  const file = await answer.body()
  expect([file.readUInt16LE(2), file.readUInt16LE(4), ...[0, 1, 2].map((image) => file[6 + 16 * image])]).toEqual([
    ...[1, 3],
    ...[16, 32, 48],
  ])
})
