import { userOf } from './support/account'
import { expect, test } from './support/test'

test('every page shows a notice of wrong passwords until the user has seen it', async ({
  page,
  console,
  account,
  hooks,
}) => {
  await hooks.stopClock(account)
  for (let tries = 0; tries < 5; tries++) {
    await console.enterPassword('alice', 'Wrong-Passw0rd!')
    await expect(console.alert()).toBeVisible()
  }
  await console.enterPassword('alice', userOf(account, 'alice').password)

  const banner = page.getByRole('region', { name: 'Several wrong passwords were entered for you' })
  await expect(banner).toContainText('by an unknown person')
  await page.goto('/users')
  await expect(banner).toBeVisible()

  await page.getByRole('button', { name: /User menu$/ }).click()
  await page.getByRole('link', { name: 'Notices', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Notices' })).toBeVisible()
  const row = page.getByRole('row', { name: /Several wrong passwords were entered for you/ })
  await expect(row).toContainText('New')

  await banner.getByRole('button', { name: 'Mark as seen' }).click()
  await expect(banner).toHaveCount(0)
  await expect(row).toContainText('Seen')
  await page.goto('/users')
  await expect(banner).toHaveCount(0)
})

test('other sessions show a notice of a new device, but not the one that assigned it', async ({
  page,
  console,
  account,
  hooks,
}) => {
  await hooks.stopClock(account)
  await console.signInByForm('alice')
  const authenticator = await console.assign('phone', await hooks.now(account))
  const banner = page.getByRole('region', { name: 'An MFA device was assigned to you' })
  await page.goto('/')
  await expect(banner).toHaveCount(0)

  await console.signOut()
  await hooks.advanceClock(account, 60)
  await console.signInWithMfa('alice', authenticator.code(await hooks.now(account)))
  await expect(banner).toContainText('by you')
})
