import { expect } from '@playwright/test'
import { pictures } from './album'

pictures('frame', async ({ album, page, console }) => {
  await console.signIn('alice')
  await page.goto('/help/mfa')
  await album.take('help-signed-in')
  await page.keyboard.press('?')
  await album.take('shortcuts')
  await album.open('not-found', '/nowhere')
  await page.goto('/users')
  await page.keyboard.press('Tab')
  await album.take('skip-link')
  await page.goto('/users')
  await console.expectPanel('users', 'denied')
  await album.take('place-hovered', {
    hover: page.getByRole('navigation', { name: 'Services' }).getByRole('link', { name: 'Event history' }),
  })
  await page.getByRole('button', { name: /User menu$/ }).click()
  await album.take('user-menu')
  await page.keyboard.press('Escape')
  await console.chip().click()
  await album.take('mfa-chip')
  await page.keyboard.press('Escape')
  await page.setViewportSize({ width: 800, height: 900 })
  await page.getByRole('button', { name: 'Open navigation' }).click()
  await expect(page.getByRole('navigation', { name: 'Services' })).toBeVisible()
  await album.take('navigation-open')
  await album.open('sign-out', '/signout')
  await page.goto('/')
  await page.getByRole('button', { name: /User menu$/ }).click()
  await page
    .getByRole('button', { name: /Dark/ })
    .or(page.getByText('Dark', { exact: true }))
    .first()
    .click()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await album.open('dark-chosen', '/security-credentials')
})

pictures('notices', async ({ album, page, console, account, hooks }) => {
  for (let tries = 0; tries < 5; tries++) {
    await console.enterPassword('alice', 'Wrong-Passw0rd!')
    await expect(console.alert()).toBeVisible()
  }
  await album.take('locked')
  await hooks.advanceClock(account, 3600)
  await console.signIn('alice')
  await album.open('banner', '/')
  await album.open('list', '/notices')
  await page.getByRole('button', { name: 'Mark as seen' }).first().click()
  await expect(page.getByText('Seen', { exact: true }).first()).toBeVisible()
  await album.take('seen')
})
