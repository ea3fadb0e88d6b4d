import { Console } from './support/console'
import { expect, test } from './support/test'

test('users see where they are signed in, and sign out elsewhere', async ({
  console,
  page,
  browser,
  account,
  address,
}) => {
  const elsewhere = async (userAgent: string) => {
    const other = await browser.newPage({ baseURL: address, userAgent })
    await new Console(other, account, address).signInOnPage('alice')
    return other
  }
  const laptop = await elsewhere('Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0')
  const phone = await elsewhere('Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) Version/19.0 Safari/604.1')
  await console.signInOnPage('alice')

  await test.step('the list distinguishes the browsers, and marks this one', async () => {
    await page.getByRole('button', { name: /User menu$/ }).click()
    await page.getByRole('link', { name: 'Your sessions' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Your sessions' })).toBeVisible()
    await expect(console.panel('sessions').getByRole('row')).toHaveCount(4)
    await expect(page.getByRole('row', { name: /Firefox on Linux/ })).toContainText('No')
    await expect(page.locator('[data-this-one]')).toContainText('This session')
  })

  await test.step('one is signed out, and its next request leads to the sign-in', async () => {
    await page.getByRole('button', { name: 'Sign out of Safari on iPhone' }).click()
    await expect(page.getByRole('status').filter({ hasText: 'The session was signed out' })).toBeVisible()
    await expect(page.getByRole('row', { name: /Safari on iPhone/ })).toHaveCount(0)
    await phone.goto('/security-credentials')
    await expect(phone).toHaveURL(/\/sign-in/)
    await laptop.goto('/security-credentials')
    await expect(laptop.getByRole('heading', { level: 1, name: 'Security credentials' })).toBeVisible()
  })

  await test.step('then all others are, and then this one too', async () => {
    await page.getByRole('button', { name: 'Sign out all others' }).click()
    await expect(page.getByRole('status').filter({ hasText: 'All your other sessions' })).toBeVisible()
    await expect(page.getByRole('button', { name: 'Sign out all others' })).toHaveCount(0)
    await laptop.goto('/security-credentials')
    await expect(laptop).toHaveURL(/\/sign-in/)
    await page.getByRole('button', { name: 'Sign out everywhere' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Signed out')
    await page.goto('/sessions')
    await expect(page).toHaveURL(/\/sign-in/)
  })
  await laptop.close()
  await phone.close()
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('signing out everywhere works too', async ({ console, page }) => {
    await console.signInByForm('alice')
    await page.goto('/sessions')
    await page.getByRole('button', { name: 'Sign out everywhere' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Signed out')
  })

  test('a result is shown once, and no address can make the page claim one', async ({
    console,
    page,
    browser,
    account,
    address,
  }) => {
    const other = await browser.newPage({ baseURL: address })
    await new Console(other, account, address).signInByForm('alice')
    await other.close()
    await console.signInByForm('alice')
    await page.goto('/sessions?ended=one')
    await expect(page.getByRole('status')).toHaveCount(0)

    await page.getByRole('button', { name: 'Sign out all others' }).click()
    await expect(page).toHaveURL(/\/sessions$/)
    await expect(page.getByRole('status')).toContainText('All your other sessions were signed out')
    await page.reload()
    await expect(page.getByRole('heading', { level: 1, name: 'Your sessions' })).toBeVisible()
    await expect(page.getByRole('status')).toHaveCount(0)
  })
})
