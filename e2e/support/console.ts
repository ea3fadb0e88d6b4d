import { expect, type Locator, type Page } from '@playwright/test'
import type { ControlledAccount } from '@/lib/fixtures/playwright'
import { userOf } from './account'
import { Authenticator } from './authenticator'
import { PlainForms } from './plain-forms'

/** Drives the console as a person does: by roles, labels and headings. */
export class Console {
  readonly page: Page
  readonly #account: ControlledAccount
  readonly #address: string

  constructor(page: Page, account: ControlledAccount, address: string) {
    this.page = page
    this.#account = account
    this.#address = address
  }

  /** Opens the sign-in page and submits names and password. */
  async enterPassword(userName: string, password = userOf(this.#account, userName).password): Promise<void> {
    await this.page.goto('/sign-in')
    await this.fillPassword(userName, password)
  }

  /** Submits names and password on the sign-in page that is open. */
  async fillPassword(userName: string, password = userOf(this.#account, userName).password): Promise<void> {
    await this.page.getByLabel('Account ID or alias').fill(this.#account.alias)
    await this.page.getByLabel('IAM user name').fill(userName)
    await this.page.getByLabel('Password', { exact: true }).fill(password)
    await this.page.getByRole('button', { name: 'Sign in', exact: true }).click()
  }

  /**
   * Opens a session without MFA and without a sign-in, in a tenth of the time: for stories about something else. The trail
   * has a ConsoleLogin by the operator.
   */
  async signIn(userName: string): Promise<void> {
    const { cookie } = await this.#account.hooks.openSession(this.#account, userName, { mfa: false })
    await this.page.context().addCookies([{ ...cookie, domain: new URL(this.#address).hostname }])
  }

  /** Signs in as a browser without scripts does: for stories about what a sign-in leaves, such as its record. */
  async signInByForm(userName: string): Promise<void> {
    const forms = new PlainForms(this.page.request, this.#address)
    const { alias } = this.#account
    const { password } = userOf(this.#account, userName)
    const answer = await forms.submit('/sign-in', { account: alias, username: userName, password })
    expect(answer.status(), `${userName} signs in`).toBe(303)
    expect(answer.headers()['set-cookie']).toContain('postern-session=')
  }

  /** Signs in on the page, as a person does, and waits for the home page. */
  async signInOnPage(userName: string): Promise<void> {
    await this.enterPassword(userName)
    await expect(this.chip()).toHaveText('MFA: off')
  }

  async signInWithMfa(userName: string, code: string): Promise<void> {
    await this.enterPassword(userName)
    await this.enterCode(code)
    await expect(this.chip()).toHaveText('MFA: on')
  }

  async enterCode(code: string): Promise<void> {
    await this.page.getByLabel('MFA code', { exact: true }).fill(code)
    // A wrong code leaves an alert where one was before, so wait for the response itself, and then for the page: when
    // the form gets the response it is emptied, including what was typed by then.
    const answer = this.page.waitForResponse((response) => response.request().method() === 'POST')
    await this.page.getByRole('button', { name: 'Submit' }).click()
    await answer
    await expect(this.page.getByRole('button', { name: 'Checking' })).toHaveCount(0)
  }

  /** Signs out as a person does: through the menu of the top bar. */
  async signOut(): Promise<void> {
    await this.page.getByRole('button', { name: /User menu$/ }).click()
    await this.page.getByRole('button', { name: 'Sign out' }).click()
    await expect(this.page.getByRole('heading', { level: 1 })).toHaveText('Signed out')
  }

  async openCredentials(): Promise<void> {
    await this.page.goto('/security-credentials')
    await expect(this.page.getByRole('heading', { level: 1, name: 'Security credentials' })).toBeVisible()
  }

  chip(): Locator {
    return this.page.getByRole('button', { name: /^MFA: (on|off)$/ })
  }

  /** The errors that the page shows, without the announcer that Next adds to every page. */
  alert(): Locator {
    return this.page.getByRole('alert').and(this.page.locator(':not(#__next-route-announcer__)'))
  }

  /** A loaded panel: for a moment it exists together with the placeholder that it replaces. */
  panel(name: string): Locator {
    return this.page.locator(`[data-panel="${name}"]:not([data-state="loading"])`)
  }

  async expectPanel(name: string, state: 'ready' | 'empty' | 'denied'): Promise<void> {
    await expect(this.panel(name), `the panel ${name}`).toHaveAttribute('data-state', state)
  }

  /** Step one of the wizard: a name, and the app as the type. */
  async beginAssigning(deviceName: string): Promise<void> {
    await this.page.goto('/security-credentials/mfa/assign')
    await this.page.getByLabel('Device name').fill(deviceName)
    await this.page.getByRole('button', { name: 'Next' }).click()
  }

  /** Step two: shows the QR code and photographs it. */
  async scanQrCode(): Promise<Authenticator> {
    await this.page.getByText('Show QR code').click()
    return Authenticator.scan(this.page.getByRole('img', { name: /QR code/ }))
  }

  async enterPair([first, second]: readonly [string, string], button: 'Add MFA' | 'Resync'): Promise<void> {
    await this.page.getByLabel('MFA code 1').fill(first)
    await this.page.getByLabel('MFA code 2').fill(second)
    await this.page.getByRole('button', { name: button }).click()
  }

  /** Assigns a device from start to end, with codes of the account's present time. */
  async assign(deviceName: string, seconds: number): Promise<Authenticator> {
    await this.beginAssigning(deviceName)
    const app = await this.scanQrCode()
    await this.enterPair(app.pair(seconds), 'Add MFA')
    await this.page.waitForURL('**/security-credentials/mfa/assign/done*')
    return app
  }

  /** Opens the trace of the first visible refusal. */
  async openTrace(within: Locator | Page = this.page): Promise<void> {
    await within.getByRole('link', { name: 'Why?' }).first().click()
    await expect(this.page.getByRole('heading', { name: 'Decision trace' }).first()).toBeVisible()
    const asPage = this.page.getByRole('link', { name: 'Open as a page' })
    if (await asPage.isVisible()) await asPage.click()
    await expect(this.page.getByRole('heading', { level: 1, name: 'Decision trace' })).toBeVisible()
  }
}
