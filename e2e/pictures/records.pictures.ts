import { expect } from '@playwright/test'
import { Console } from '../support/console'
import { pictures } from './album'

pictures('decisions', async ({ album, page, console, account }) => {
  await console.signInByForm('alice')
  await page.goto('/mfa-devices')
  await album.take('mfa-devices')
  await page.goto('/users')
  await album.take('users-denied')
  await console.openTrace()
  await album.take('trace')
  const trace = new URL(page.url()).pathname
  await page.locator('main').evaluate((main) => {
    for (const closed of main.querySelectorAll('details')) closed.open = true
  })
  await album.take('trace-opened')
  // The menu is among what was opened.
  await page.getByRole('link', { name: 'Show the event' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'ListUsers' })).toBeVisible()
  await album.take('event')

  await album.open('compare', `${trace}/compare`)
  await album.open('compare-unknown', `${trace}/compare?other=none`)
  await page.goto(`${trace}/compare`)
  const other = await page.locator('tr[data-decision-id]').last().getAttribute('data-decision-id')
  await album.open('compared', `${trace}/compare/${other}`)
  await album.open('compared-all', `${trace}/compare/${other}?show=everything`)
  const serial = `SerialNumber=arn:aws:iam::${account.accountId}:mfa/alice`
  await album.open('preview', `/decisions/preview/DeleteVirtualMFADevice?${serial}`)
  await album.open('history', '/audit')
  await album.open('history-of-everybody', '/audit?of=everybody')
  await album.open('history-empty', '/audit?name=Nothing&errors=only&from=2026-01-01T00:00')
  await album.open('sessions', '/sessions')
  await album.open('notices', '/notices')
})

pictures('lists', async ({ album, page, console, browser, account, address }) => {
  const laptop = await browser.newPage({
    baseURL: address,
    userAgent: 'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0',
  })
  await new Console(laptop, account, address).signInByForm('admin')
  await console.signInByForm('admin')
  await album.open('home', '/')
  await album.open('users', '/users')
  await album.open('mfa-devices', '/mfa-devices')
  await album.open('mfa-devices-unassigned', '/mfa-devices?status=Unassigned')
  await page.getByRole('button', { name: 'Delete dave', exact: true }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await album.take('delete-device-dialog')
  await page.getByRole('dialog').getByRole('button', { name: 'Delete', exact: true }).click()
  await expect(page.getByRole('status').filter({ hasText: 'dave was deleted' })).toBeVisible()
  await album.take('device-deleted')
  await album.open('sessions', '/sessions')
  await page.getByRole('button', { name: 'Sign out all others' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'All your other sessions' })).toBeVisible()
  await album.take('signed-out-elsewhere')
  await album.open('history', '/audit?of=everybody')
  await page.locator('tr[data-event-id]').first().getByRole('link').first().click()
  await expect(page).toHaveURL(/\/audit\/./)
  await album.take('event')
  await laptop.close()
})
