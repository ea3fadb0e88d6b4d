import { expect } from '@playwright/test'
import { userOf } from '../support/account'
import { takenOver } from '../support/taken-over'
import { pictures } from './album'

const PAGES = {
  'sign-in': '/sign-in',
  root: '/sign-in/root',
  'sign-in-of-a-session-that-ended': '/sign-in?expired=1',
  'signed-out': '/signout',
  'help-mfa': '/help/mfa',
  'help-access-denied': '/help/access-denied',
  'help-cli': '/help/cli',
  accessibility: '/accessibility',
  'not-found': '/nowhere',
}

pictures('signed out', async ({ album, page, console, account }) => {
  for (const [name, address] of Object.entries(PAGES)) await album.open(name, address)

  await page.goto('/sign-in')
  await page.getByLabel('IAM user name').fill('')
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(console.alert()).toBeFocused()
  await album.take('empty-fields')
  await console.enterPassword('alice', 'not-the-password')
  await expect(console.alert()).toBeVisible()
  await album.take('wrong-password')
  await page.getByLabel('Password', { exact: true }).fill('Alice-Passw0rd!')
  await page.getByRole('button', { name: 'Show password' }).click()
  await album.take('password-shown')
  await album.take('button-hovered', { hover: page.getByRole('button', { name: 'Sign in', exact: true }) })

  await page.goto('/sign-in/root')
  await page.getByLabel(/email/i).fill(account.rootEmail)
  await page.getByRole('button', { name: 'Next' }).click()
  await expect(page.getByLabel('Password', { exact: true })).toBeVisible()
  await album.take('root-password')
})

pictures('challenges', async ({ album, page, console }) => {
  await console.enterPassword('bob')
  await expect(page).toHaveURL(/sign-in\/mfa/)
  await album.take('code')
  await console.enterCode('000000')
  await expect(console.alert()).toBeVisible()
  await album.take('wrong-code')
  await album.open('choose', '/sign-in/mfa/choose')
  await album.open('resync', '/sign-in/mfa/resync')
  await console.enterPair(['000000', '111111'], 'Resync')
  await expect(console.alert()).toBeVisible()
  await album.take('resync-wrong')

  await console.enterPassword('dave')
  await expect(page).toHaveURL(/new-password/)
  await album.take('new-password')
  await page.getByLabel(/^(Old|Current) password/).fill('Dave-Passw0rd!')
  await page.getByLabel('New password', { exact: true }).fill('Another-Passw0rd!')
  await page.getByLabel(/^Confirm/).fill('Another-Passw0rd!')
  await page
    .getByRole('button', { name: /password/i })
    .last()
    .click()
  await expect(page.getByText('iam:ChangePassword').first()).toBeVisible()
  await album.take('new-password-refused')
})

pictures('passkey challenges', async ({ album, page, console, context, hooks, account }) => {
  const [erins] = account.passkeys
  if (!erins) throw new Error('The world has no passkey.')
  await context.credentials.install()
  const button = page.getByRole('button', { name: 'Use passkey or security key' })
  await console.enterPassword('erin')
  await expect(button).toBeVisible()
  await takenOver(page)
  await album.take('passkey')
  await page.getByText('Having trouble?').click()
  await button.click()
  await expect(console.alert()).toBeFocused()
  await album.take('passkey-cancelled')

  const { userHandle } = userOf(account, 'bob')
  const id = Buffer.alloc(32, account.accountId).toString('base64url')
  for (const name of ['laptop', 'yubikey']) {
    await hooks.seedPasskey(account, 'bob', name, { ...erins, id: id.replace(/^./, name.charAt(0)), userHandle })
  }
  await console.enterPassword('bob')
  await expect(page).toHaveURL(/choose$/)
  await album.take('choose-with-passkeys')

  await context.credentials.create('localhost', erins)
  await console.enterPassword('erin')
  await takenOver(page)
  await button.click()
  await expect(console.chip()).toHaveText('MFA: on')
  await album.take('home-with-passkey')
  await hooks.advanceClock(account, 360)
  await album.open('confirm-with-passkey', '/security-credentials/mfa/assign')
})
