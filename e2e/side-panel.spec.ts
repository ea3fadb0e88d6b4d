import { tabTo } from './support/keyboard'
import { expect, test } from './support/test'

const TITLE = 'Decision trace'

test('a trace opens over the page, and Escape returns to the link that opened it', async ({ page, console }) => {
  await console.signIn('alice')
  await console.openCredentials()
  await console.expectPanel('access-keys', 'denied')
  await tabTo(page, /^Why\?/)
  const why = page.locator(':focus')
  const href = await why.getAttribute('href')
  await page.keyboard.press('Enter')
  const panel = page.getByRole('dialog', { name: TITLE })
  await expect(panel.getByRole('heading', { name: TITLE })).toBeFocused()
  await expect(panel.getByRole('heading', { name: 'Explicitly denied' })).toBeVisible()
  await expect(page).toHaveURL(new RegExp(`${href}$`))

  await test.step('a link to a statement stays in the panel', async () => {
    await panel.getByRole('link', { name: 'DenyAllExceptListedIfNoMFA' }).first().click()
    await expect(panel.locator('details[data-outcome="decides"] > summary')).toBeFocused()
    await expect(page).toHaveURL(new RegExp(`${href}$`))
  })

  await page.keyboard.press('Escape')
  await expect(panel).toHaveCount(0)
  await expect(page).toHaveURL(/\/security-credentials$/)
  await expect(page.locator(`a[href="${href}"]`).first()).toBeFocused()
})

test('Back, Close and a click beside it close the panel; another link leads on', async ({ page, console }) => {
  await console.signIn('alice')
  await page.goto('/users')
  const panel = page.getByRole('dialog', { name: TITLE })
  const open = async () => {
    await page.getByRole('main').getByRole('link', { name: 'Why?' }).first().click()
    await expect(panel).toBeVisible()
  }
  for (const close of [
    () => page.goBack(),
    () => panel.getByRole('button', { name: 'Close panel' }).click(),
    () => page.mouse.click(20, 400),
  ]) {
    await open()
    await close()
    await expect(panel).toHaveCount(0)
    await expect(page).toHaveURL(/\/users$/)
  }

  await open()
  await panel.getByText('More', { exact: true }).click()
  await page.keyboard.press('Escape')
  await expect(panel.getByRole('link', { name: 'Compare with another decision' })).toBeHidden()
  await panel.getByText('More', { exact: true }).click()
  await panel.getByRole('link', { name: 'Compare with another decision' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Compare decisions' })).toBeVisible()
  await expect(panel).toHaveCount(0)
})

test('its address is a page: reloaded, or opened as a page', async ({ page, console }) => {
  await console.signIn('carol')
  await page.goto('/security-credentials/mfa/assign')
  await page.getByRole('link', { name: 'Why is the last step refused?' }).click()
  const panel = page.getByRole('dialog', { name: 'Decision preview' })
  await expect(panel).toBeVisible()
  await panel.getByRole('link', { name: 'Open as a page' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Decision preview' })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Implicitly denied' })).toBeVisible()
  await page.reload()
  await expect(page.getByRole('heading', { level: 1, name: 'Decision preview' })).toBeVisible()
})

test('on a phone the panel is as wide as the window, and the verdict is in sight at once', async ({
  page,
  console,
}) => {
  await page.setViewportSize({ width: 320, height: 640 })
  await console.signIn('alice')
  await page.goto('/users')
  await page.getByRole('main').getByRole('link', { name: 'Why?' }).first().click()
  const panel = page.getByRole('dialog', { name: TITLE })
  await expect(panel.getByRole('heading', { name: 'Explicitly denied' })).toBeInViewport()
  const box = await panel.boundingBox()
  expect(box?.width).toBe(320)
  expect(await panel.evaluate((dialog) => dialog.scrollWidth - dialog.clientWidth)).toBeLessThanOrEqual(0)
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('the link leads to the page', async ({ page, console }) => {
    await console.signIn('alice')
    await page.goto('/users')
    await page.getByRole('main').getByRole('link', { name: 'Why?' }).first().click()
    await expect(page.getByRole('heading', { level: 1, name: TITLE })).toBeVisible()
  })
})

test('a sign-in that leads to a trace opens its page', async ({ page, console }) => {
  await console.signIn('alice')
  await page.goto('/users')
  await page.getByRole('main').getByRole('link', { name: 'Why?' }).first().click()
  await expect(page.getByRole('dialog', { name: TITLE })).toBeVisible()
  const address = new URL(page.url()).pathname
  await page.context().clearCookies()
  await page.goto(address)
  await console.fillPassword('alice')
  await expect(page.getByRole('heading', { level: 1, name: TITLE })).toBeVisible()
  await expect(page).toHaveURL(new RegExp(`${address}$`))
})
