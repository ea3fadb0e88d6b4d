import type { BrowserContext, Page } from '@playwright/test'
import { expect } from './test'

export const createButton = (page: Page) => page.getByRole('button', { name: 'Create passkey' })

/** Step one of the wizard: a name, and the passkey as the type. */
export async function chooseName(page: Page, name: string): Promise<void> {
  await page.goto('/security-credentials/mfa/assign')
  await page.getByLabel('Device name').fill(name)
  await page.getByLabel('Passkey or security key').check()
  await page.getByRole('button', { name: 'Next' }).click()
  await expect(page.getByRole('heading', { name: 'Create a passkey' })).toBeFocused()
}

export async function createPasskey(page: Page, name: string): Promise<void> {
  await chooseName(page, name)
  await createButton(page).click()
  await page.waitForURL('**/assign/done*')
  await expect(page.getByRole('heading', { name: `Device ${name} is assigned` })).toBeVisible()
}

/** An authenticator of Chromium itself, which obeys all of the protocol. */
export async function virtualAuthenticator(context: BrowserContext, page: Page, options: object = {}) {
  const browser = await context.newCDPSession(page)
  await browser.send('WebAuthn.enable')
  const { authenticatorId } = await browser.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      ...{ protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true },
      ...{ isUserVerified: true, automaticPresenceSimulation: true, ...options },
    },
  })
  return {
    credentials: async () => (await browser.send('WebAuthn.getCredentials', { authenticatorId })).credentials,
    touch: (enabled: boolean) => browser.send('WebAuthn.setAutomaticPresenceSimulation', { authenticatorId, enabled }),
  }
}
