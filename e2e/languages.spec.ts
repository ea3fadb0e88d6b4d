import type { Page } from '@playwright/test'
import { userOf } from './support/account'
import { Authenticator } from './support/authenticator'
import { expectNoFault } from './support/faults'
import { expectToFit } from './support/reflow'
import { takenOver } from './support/taken-over'
import { expect, test } from './support/test'

const language = (page: Page) => page.locator('html')

for (const scripts of ['with', 'without']) {
  test.describe(`${scripts} scripts`, () => {
    test.use({ javaScriptEnabled: scripts === 'with' })

    test('somebody reads the console in German, and goes back to English', async ({ page, account, hooks }) => {
      await hooks.stopClock(account)

      await test.step('the choice stands on the sign-in page', async () => {
        await page.goto(`/sign-in/${account.alias}`)
        await expect(language(page)).toHaveAttribute('lang', 'en')
        await page.getByRole('button', { name: 'Deutsch' }).click()
        await expect(language(page)).toHaveAttribute('lang', 'de')
        await expect(page).toHaveURL(`/sign-in/${account.alias}`)
        await expect(page.getByRole('heading', { level: 1 })).toHaveText('Anmelden')
      })

      await test.step('alice signs in and enrols', async () => {
        await page.getByLabel('IAM-Benutzername').fill('alice')
        await page.getByLabel('Passwort', { exact: true }).fill('wrong')
        await page.getByRole('button', { name: 'Anmelden', exact: true }).click()
        await expect(page.getByText('Das Konto, der Benutzername oder das Passwort ist falsch.').first()).toBeVisible()
        await page.getByLabel('Passwort', { exact: true }).fill(userOf(account, 'alice').password)
        await page.getByRole('button', { name: 'Anmelden', exact: true }).click()
        await expect(page.getByRole('button', { name: 'MFA: aus' })).toBeVisible()

        await page.goto('/security-credentials/mfa/assign')
        await page.getByLabel('Gerätename').fill('alice')
        await page.getByRole('button', { name: 'Weiter', exact: true }).click()
        await page.getByText('QR-Code anzeigen').click()
        const app = await Authenticator.scan(page.getByRole('img', { name: /QR-Code/ }))
        const [first, second] = app.pair(await hooks.now(account))
        await page.getByLabel('MFA-Code 1').fill(first)
        await page.getByLabel('MFA-Code 2').fill(second)
        await page.getByRole('button', { name: 'MFA hinzufügen' }).click()
        await expect(page).toHaveURL(/\/assign\/done/)
        await expect(language(page)).toHaveAttribute('lang', 'de')
      })

      await test.step('a refusal is explained in German, and names the statement', async () => {
        await page.goto('/users')
        await expect(page.getByRole('group', { name: 'Benutzer: Zugriff verweigert' })).toBeVisible()
        await expect(page.getByText('DenyAllExceptListedIfNoMFA').first()).toBeVisible()
        if (scripts === 'with') await expectNoFault(page, 'the refusal in German')
      })

      await test.step('the menu leads back to English, on the same page', async () => {
        if (scripts === 'with') await takenOver(page)
        await page.getByRole('button', { name: /Benutzermenü$/ }).click()
        await page.getByRole('button', { name: 'English' }).click()
        await expect(language(page)).toHaveAttribute('lang', 'en')
        await expect(page).toHaveURL('/users')
        await expect(page.getByRole('group', { name: 'Users: access denied' })).toBeVisible()
      })
    })
  })
}

test.describe('a browser that prefers German', () => {
  test.use({ locale: 'de-AT' })

  test('gets it without a choice', async ({ page }) => {
    await page.goto('/help/mfa')
    await expect(language(page)).toHaveAttribute('lang', 'de')
    await expectToFit(page, 'the help in German')
    await expectNoFault(page, 'the help in German')
  })
})

/** The pages with the most texts of each kind: facts, forms, tables, refusals, help. */
const PAGES = [
  ...['/', '/security-credentials', '/security-credentials/mfa/assign', '/users', '/policies', '/policies/create'],
  ...['/simulator', '/dashboard', '/audit', '/account-settings', '/help/access-denied'],
]

test('every text is in the catalogue, and has room for a longer one', async ({ console, page, account, address }) => {
  await console.signIn('admin')
  const cookie = { name: 'postern-language', value: 'en-XA', domain: new URL(address).hostname, path: '/' }
  await page.context().addCookies([cookie])
  // The last five are members of the account's summary.
  const names = [
    'postern',
    'Example Corp',
    'Groups',
    'Policies',
    'Providers',
    'Roles',
    'Users',
    account.alias,
    account.accountId,
    ...account.users.map(({ name }) => name),
  ]
  for (const path of PAGES) {
    await page.goto(path)
    await expect(language(page)).toHaveAttribute('lang', 'en-XA')
    await expect(page.locator('[data-state="loading"]')).toHaveCount(0)
    await takenOver(page)
    expect.soft(await page.evaluate(textsOutsideOfBrackets, names), `${path}: texts`).toEqual([])
    await expectToFit(page, `${path} in the pseudo-language`)
  }
})

/** What people read on the page that is not of the catalogue. Names, code and times are not. */
function textsOutsideOfBrackets(names: readonly string[]): string[] {
  // Names as programs have them: of policies, condition keys, events and quotas.
  const isName = (text: string) => /^\S+$/.test(text) && /[a-z][A-Z]|[A-Z]{2}[a-z]|\w:\w/.test(text)
  const isData = (text: string) =>
    !/\p{L}{2}/u.test(text) ||
    text.includes('⟦') ||
    isName(text) ||
    names.some((name) => text.split(/\s*·\s*/).includes(name))
  const found = new Set<string>()
  const note = (text: string, element: Element) => {
    const isCode =
      element.closest(
        'code, pre, kbd, time, textarea, .cm-editor, .mono, script, style, template, [lang]:not(html)',
      ) !== null
    if (!isCode && !isData(text.trim())) found.add(text.trim())
  }
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let text = texts.nextNode(); text instanceof Text; text = texts.nextNode()) {
    if (text.parentElement) note(text.data, text.parentElement)
  }
  for (const element of document.body.querySelectorAll('[aria-label], [title], [placeholder], [alt]')) {
    for (const name of ['aria-label', 'title', 'placeholder', 'alt']) note(element.getAttribute(name) ?? '', element)
  }
  return [...found]
}
