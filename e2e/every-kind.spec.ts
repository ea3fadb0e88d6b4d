import type { BrowserContext } from '@playwright/test'
import { type Account, type TestHooks, userOf } from './support/account'
import { callIam } from './support/api'
import { Authenticator } from './support/authenticator'
import type { Console } from './support/console'
import { takenOver } from './support/taken-over'
import { test as base, expect } from './support/test'

// The document's table in a browser. lib/operations/self-service-policy.test.ts has every operation, with every session.

type World = {
  console: Console
  account: Account
  hooks: TestHooks
  context: BrowserContext
  address: string
}

type Kind = {
  type: string
  /** Gives alice, who is signed in without MFA, a device. */
  give(world: World): Promise<unknown>
  /** Somebody of the demo world who has a device, and signs in with it. */
  who: string
  signIn(world: World): Promise<void>
  /** What the panel says once it is removed. */
  removed: string
}

/** An app with the secret of somebody's device, or of one that nobody has. */
const appOf = (devices: readonly { userName: string | null; base32Secret: string }[], who: string | null) =>
  Authenticator.fromSecret(devices.find(({ userName }) => userName === who)?.base32Secret ?? '')

const KINDS: Record<'virtual' | 'passkey' | 'hardware', Kind> = {
  virtual: {
    type: 'Virtual',
    give: async ({ console, account, hooks }) => console.assign('alice', await hooks.now(account)),
    who: 'bob',
    signIn: async ({ console, account, hooks }) =>
      console.signInWithMfa('bob', appOf(account.mfaDevices, 'bob').code(await hooks.now(account))),
    removed: 'Device deactivated but not deleted',
  },
  passkey: {
    type: 'Passkey or security key',
    async give({ account, hooks, context }) {
      await context.credentials.install()
      const made = await context.credentials.create('localhost')
      await hooks.seedPasskey(account, 'alice', 'key', { ...made, userHandle: userOf(account, 'alice').userHandle })
    },
    who: 'erin',
    async signIn({ console, account, context }) {
      const [passkey] = account.passkeys
      if (!passkey) throw new Error('The world has no passkey.')
      await context.credentials.install()
      await context.credentials.create('localhost', passkey)
      await console.enterPassword('erin')
      await takenOver(console.page)
      await console.page.getByRole('button', { name: 'Use passkey or security key' }).click()
      await expect(console.chip()).toHaveText('MFA: on')
    },
    removed: 'removed',
  },
  hardware: {
    type: 'Hardware TOTP',
    async give({ account, hooks, address }) {
      const now = await hooks.now(account)
      const token = account.hardwareTokens.find(({ userName }) => userName === null)
      const [AuthenticationCode1, AuthenticationCode2] = appOf(account.hardwareTokens, null).pair(now, 0)
      const fields = {
        UserName: 'alice',
        SerialNumber: token?.serialNumber ?? '',
        AuthenticationCode1,
        AuthenticationCode2,
      }
      const { status } = await callIam(address, account, 'alice', 'EnableMFADevice', now, fields)
      expect(status).toBe(200)
    },
    who: 'frank',
    signIn: async ({ console, account, hooks }) =>
      console.signInWithMfa('frank', appOf(account.hardwareTokens, 'frank').code(await hooks.now(account))),
    removed: 'removed',
  },
}

const test = base.extend<{ world: World }>({
  world: async ({ console, account, hooks, context, address }, use) => {
    await hooks.stopClock(account)
    await use({ console, account, hooks, context, address })
  },
})

for (const [kind, { type, give, who, signIn, removed }] of Object.entries(KINDS)) {
  test(`a session without MFA shows a ${kind} device, and the statement that keeps it from being removed`, async ({
    console,
    page,
    world,
  }) => {
    await console.signIn('alice')
    await give(world)
    await console.openCredentials()
    const devices = console.panel('mfa-devices')
    await expect(devices.getByRole('cell').filter({ hasText: type })).toBeVisible()
    await devices.getByRole('link', { name: 'Why is Remove refused?' }).click()
    await expect(page.getByText('DenyAllExceptListedIfNoMFA').first()).toBeVisible()
  })

  test(`${who} signs in with a ${kind} device, and removes it`, async ({ console, page, world }) => {
    await signIn(world)
    await console.openCredentials()
    const devices = console.panel('mfa-devices')
    await expect(devices.getByRole('cell').filter({ hasText: type })).toBeVisible()
    await devices.getByRole('button', { name: 'Remove' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Remove', exact: true }).click()
    await expect(devices).toContainText(removed)
    await console.expectPanel('mfa-devices', 'empty')
  })
}
