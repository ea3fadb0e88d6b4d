import { takenOver } from './support/taken-over'
import { expect, test } from './support/test'

const TITLE = 'Keyboard shortcuts'

test('keys open pages and the list of shortcuts', async ({ page, console }) => {
  await console.signIn('admin')
  await page.goto('/')
  await takenOver(page)
  await page.keyboard.press('g')
  await page.keyboard.press('u')
  await expect(page.getByRole('heading', { level: 1, name: 'Users' })).toBeFocused()

  await test.step('but not while one types', async () => {
    const search = page.getByRole('searchbox')
    await search.focus()
    await page.keyboard.type('gs?/')
    await expect(search).toHaveValue('gs?/')
    await expect(page.getByRole('dialog', { name: TITLE })).toBeHidden()
    await expect(page).toHaveURL(/\/users$/)
  })

  await test.step('nor with another key held, nor without g before', async () => {
    const devices = page.getByRole('navigation', { name: 'Services' }).getByRole('link', { name: 'MFA devices' })
    await devices.focus()
    await page.keyboard.press('Control+/')
    await page.keyboard.press('Alt+?')
    await page.keyboard.press('s')
    await expect(devices).toBeFocused()
    await expect(page.getByRole('dialog', { name: TITLE })).toBeHidden()
  })

  await test.step('the list says what the keys do, and Escape returns', async () => {
    await page.keyboard.press('?')
    const dialog = page.getByRole('dialog', { name: TITLE })
    await expect(dialog.getByRole('heading', { name: TITLE })).toBeFocused()
    await expect(dialog.getByRole('definition')).toHaveText([
      ...['Show this list', 'Search the console', 'Open Security credentials', 'Open IAM dashboard', 'Open Users'],
      ...[
        'Open Groups',
        'Open Roles',
        'Open Policies',
        'Open Event history',
        'Open Labs',
        'Go to the previous or next statement of a trace, or change of an effect',
      ],
    ])
    await page.keyboard.press('g')
    await page.keyboard.press('e')
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
    await expect(page.getByRole('link', { name: 'MFA devices' }).first()).toBeFocused()
    await expect(page).toHaveURL(/\/users$/)
  })
})

test('[ and ] go through the statements of a trace', async ({ page, console }) => {
  await console.signIn('alice')
  await page.goto('/users')
  await console.openTrace()
  await takenOver(page)
  const lines = page.locator('details[data-outcome] > summary')
  const last = (await lines.count()) - 1
  expect(last).toBeGreaterThan(1)
  await page.keyboard.press(']')
  await expect(lines.nth(0)).toBeFocused()
  await page.keyboard.press(']')
  await expect(lines.nth(1)).toBeFocused()
  await page.keyboard.press('[')
  await page.keyboard.press('[')
  await expect(lines.nth(0)).toBeFocused()
})

test('shortcuts can be turned off and on again, also for the next visit', async ({ page, console }) => {
  await console.signIn('alice')
  await page.goto('/')
  await page.getByRole('button', { name: /User menu$/ }).click()
  await page.getByRole('button', { name: TITLE }).click()
  const dialog = page.getByRole('dialog', { name: TITLE })
  await dialog.getByRole('button', { name: 'Turn off shortcuts' }).click()
  await expect(dialog.getByRole('status')).toHaveText('Shortcuts are off.')
  await dialog.getByRole('button', { name: 'Close' }).click()
  await expect(page.getByRole('button', { name: /User menu$/ })).toBeFocused()

  await page.goto('/notices')
  await takenOver(page)
  for (const key of ['?', 'g', 'u']) await page.keyboard.press(key)
  await page.getByRole('button', { name: /User menu$/ }).click()
  await page.getByRole('button', { name: TITLE }).click()
  await expect(page).toHaveURL(/\/notices$/)
  await dialog.getByRole('button', { name: 'Turn on shortcuts' }).click()
  await expect(dialog.getByRole('status')).toHaveText(/^Shortcuts are on\./)
  await page.keyboard.press('Escape')
  await page.keyboard.press('?')
  await expect(dialog).toBeVisible()
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('nothing offers them', async ({ page, console }) => {
    await console.signIn('alice')
    await page.goto('/')
    await page.getByRole('button', { name: /User menu$/ }).click()
    await expect(page.getByRole('link', { name: 'Your sessions' })).toBeVisible()
    await expect(page.getByRole('button', { name: TITLE })).toBeHidden()
  })
})
