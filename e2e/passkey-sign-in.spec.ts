import type { Page } from '@playwright/test'
import { type Account, type Passkey, userOf } from './support/account'
import { Authenticator } from './support/authenticator'
import type { Console } from './support/console'
import { tabTo } from './support/keyboard'
import { takenOver } from './support/taken-over'
import { test as base, expect } from './support/test'

/** `hold` puts erin's passkey into the browser's authenticator, `give` gives a user a new one and holds it too. */
type Keys = { hold: (passkey: Passkey) => Promise<void>; give: (userName: string, name: string) => Promise<Passkey> }

const test = base.extend<{ erins: Passkey & { serialNumber: string }; keys: Keys }>({
  erins: async ({ account }, use) => {
    const [passkey] = account.passkeys
    if (!passkey) throw new Error('The world has no passkey.')
    await use(passkey)
  },
  keys: async ({ context, account, hooks }, use) => {
    await context.credentials.install()
    const hold = async (passkey: Passkey) => {
      await context.credentials.create('localhost', passkey)
    }
    await use({
      hold,
      give: async (userName, name) => {
        // The authenticator makes the key pair; the handle must be the user's.
        const made = await context.credentials.create('localhost')
        await context.credentials.delete(made.id)
        const passkey = { ...made, userHandle: userOf(account, userName).userHandle }
        await hold(passkey)
        await hooks.seedPasskey(account, userName, name, passkey)
        return passkey
      },
    })
  },
})

test.beforeEach(async ({ hooks, account, page }) => {
  await hooks.stopClock(account)
  // Nothing here may need more than the policy of every page allows.
  page.on('console', (message) => expect.soft(message.text()).not.toContain('Content Security Policy'))
})

const passkeyButton = (page: Page) => page.getByRole('button', { name: 'Use passkey or security key' })

/** Enters the password, on a page whose scripts then run. */
async function begin(console: Console, userName: string): Promise<void> {
  await console.enterPassword(userName)
  await expect(console.page).toHaveURL(/\/sign-in\/mfa/)
  await takenOver(console.page)
}

async function signIn(console: Console, userName: string): Promise<void> {
  await begin(console, userName)
  await passkeyButton(console.page).click()
  await expect(console.chip()).toHaveText('MFA: on')
}

function bobsApp({ mfaDevices }: Account): Authenticator {
  const device = mfaDevices.find(({ userName }) => userName === 'bob')
  return Authenticator.fromSecret(device?.base32Secret ?? '')
}

/** Lets the browser answer its first prompts with these errors, one after the other, and then ask in earnest. */
async function failWith(page: Page, names: readonly string[]): Promise<void> {
  await page.addInitScript((names) => {
    const get = navigator.credentials.get.bind(navigator.credentials)
    const left = [...names]
    navigator.credentials.get = async (options) => {
      const name = left.shift()
      if (name !== undefined) throw new DOMException('', name)
      return get(options)
    }
  }, names)
}

test('erin signs in with her passkey, by keyboard alone, and policies see MFA', async ({
  console,
  page,
  keys,
  erins,
}) => {
  await keys.hold(erins)
  await test.step('there is nothing to choose: her only device is asked for', async () => {
    await begin(console, 'erin')
    await expect(page.getByRole('heading', { level: 1, name: 'Use your passkey or security key' })).toBeVisible()
    await expect(page.getByRole('main')).toContainText('erin-passkey')
    await expect(page.getByRole('link', { name: 'Choose another device' })).toHaveCount(0)
    await tabTo(page, /^Use passkey/)
    await page.keyboard.press('Enter')
    await expect(console.chip()).toHaveText('MFA: on')
  })

  await test.step('the session names the device and its type', async () => {
    await expect(console.panel('session')).toContainText('erin-passkey Passkey or security key')
    await console.chip().click()
    await expect(page.getByRole('dialog').or(page.locator('[popover]:popover-open'))).toContainText('Device type')
  })

  await test.step('a trace has the key as true', async () => {
    await page.goto('/security-credentials/access-keys/create')
    await page.getByRole('radio').first().check()
    await page.getByRole('checkbox').check()
    await page.getByRole('button', { name: 'Next' }).click()
    await page.getByRole('button', { name: 'Create access key' }).click()
    await console.openTrace(console.alert())
    await expect(page.getByRole('row', { name: /aws:MultiFactorAuthPresent/ }).first()).toContainText('true')
  })

  await test.step('the record of the sign-in has the serial number and the type', async () => {
    await page.goto('/audit?name=ConsoleLogin')
    await page.getByRole('link', { name: 'ConsoleLogin' }).first().click()
    await expect(console.panel('event')).toContainText('Passkey or security key')
    await expect(console.panel('event-record')).toContainText(`"MFAIdentifier": "${erins.serialNumber}"`)
    await expect(console.panel('event-record')).toContainText('"MfaType": "U2F MFA"')
  })
})

test('with two passkeys and an app, passkeys are one choice and either answers', async ({
  console,
  page,
  context,
  account,
  hooks,
  keys,
}) => {
  const laptop = await keys.give('bob', 'laptop')
  const yubikey = await keys.give('bob', 'yubikey')

  await test.step('the choice has one card for both passkeys', async () => {
    await begin(console, 'bob')
    await expect(page).toHaveURL(/\/choose$/)
    const cards = page.getByRole('radio')
    await expect(cards).toHaveCount(2)
    await expect(cards.first()).toHaveAccessibleName(/^Passkey or security key/)
    await expect(page.getByRole('group', { name: 'Authenticator apps' }).getByRole('radio')).toHaveCount(1)
    await cards.first().check()
    await page.getByRole('button', { name: 'Continue' }).click()
    await expect(page.getByRole('main')).toContainText('laptop, yubikey')
  })

  await test.step('one of them is at hand', async () => {
    await context.credentials.delete(laptop.id)
    await takenOver(page)
    await passkeyButton(page).click()
    await expect(console.chip()).toHaveText('MFA: on')
    await console.signOut()
  })

  await test.step('the other one is', async () => {
    await context.credentials.delete(yubikey.id)
    await keys.hold(laptop)
    await begin(console, 'bob')
    await expect(page.getByRole('radio', { name: /^Passkey or security key/ })).toBeChecked()
    await page.getByRole('button', { name: 'Continue' }).click()
    await expect(page.getByRole('main')).toContainText('laptop')
    await takenOver(page)
    await passkeyButton(page).click()
    await expect(console.chip()).toHaveText('MFA: on')
    await console.signOut()
  })

  await test.step('neither is: back to the choice, and in with the app', async () => {
    await context.credentials.delete(laptop.id)
    await begin(console, 'bob')
    await page.getByRole('button', { name: 'Continue' }).click()
    await expect(page).toHaveURL(/\/sign-in\/mfa$/)
    await takenOver(page)
    await passkeyButton(page).click()
    await expect(console.alert()).toContainText('this device has none of your passkeys')
    await page.getByRole('link', { name: 'Choose another device' }).click()
    await expect(page.getByRole('link', { name: 'Back to your passkey' })).toBeVisible()
    await page.getByRole('group', { name: 'Authenticator apps' }).getByRole('radio').check()
    await page.getByRole('button', { name: 'Continue' }).click()
    await console.enterCode(bobsApp(account).code(await hooks.now(account)))
    await expect(console.chip()).toHaveText('MFA: on')
  })
})

test('after a cancelled prompt it works without a reload, and nothing was counted', async ({
  console,
  page,
  keys,
  erins,
}) => {
  await keys.hold(erins)
  await failWith(page, ['NotAllowedError', 'NotAllowedError', 'NotAllowedError', 'NotAllowedError', 'NotAllowedError'])
  await begin(console, 'erin')
  for (let tries = 0; tries < 5; tries++) {
    await passkeyButton(page).click()
    await expect(console.alert()).toContainText('You cancelled, the time ran out')
    await expect(console.alert()).toBeFocused()
  }
  await expect(page.getByRole('main')).not.toContainText('left')
  await passkeyButton(page).click()
  await expect(console.chip()).toHaveText('MFA: on')
})

test('if the only passkey is removed meanwhile, the sign-in begins again', async ({
  console,
  page,
  asAdmin,
  keys,
  erins,
}) => {
  await keys.hold(erins)
  await begin(console, 'erin')
  await asAdmin('DeactivateMFADevice', { UserName: 'erin', SerialNumber: erins.serialNumber })
  await passkeyButton(page).click()
  await expect(page.getByText('Start again')).toBeVisible()
  await expect(page).toHaveURL(/\/sign-in\?ended=1$/)
})

test('an assertion that is sent fifty times at once makes one session', async ({ console, page, keys, erins }) => {
  await keys.hold(erins)
  await begin(console, 'erin')
  // The browser's own request is held back, and sent again and again.
  const [route] = await Promise.all([
    new Promise<Parameters<Parameters<Page['route']>[1]>[0]>((resolve) => {
      void page.route('**/sign-in/mfa', (route) => {
        const isAnswer = route.request().postData()?.includes('authenticatorData')
        return isAnswer ? resolve(route) : route.continue()
      })
    }),
    passkeyButton(page).click(),
  ])
  const { url, headers, data } = {
    url: route.request().url(),
    headers: await route.request().allHeaders(),
    data: route.request().postDataBuffer() ?? undefined,
  }
  const sent = Object.fromEntries(Object.entries(headers).filter(([name]) => !/^(:|content-length)/.test(name)))
  const answers = await Promise.all(
    Array.from({ length: 50 }, () => page.request.post(url, { headers: sent, data, maxRedirects: 0 })),
  )
  const cookies = answers.map((answer) => answer.headers()['set-cookie'] ?? '')
  expect(cookies.filter((cookie) => cookie.includes('postern-session='))).toHaveLength(1)
  await route.abort()
  const again = await page.request.post(url, { headers: sent, data, maxRedirects: 0 })
  expect(again.headers()['set-cookie'] ?? '').not.toContain('postern-session=')
})

test("another user's passkey is wrong, and the fifth wrong one ends the sign-in", async ({ console, page, keys }) => {
  const foreign = await keys.give('alice', 'laptop')
  // A browser would not offer it to erin: its allow-list is bent.
  await page.addInitScript((id) => {
    const get = navigator.credentials.get.bind(navigator.credentials)
    navigator.credentials.get = (options = {}) => {
      const bytes = Uint8Array.from(atob(id.replaceAll('-', '+').replaceAll('_', '/')), (one) => one.charCodeAt(0))
      const allowCredentials = [{ type: 'public-key' as const, id: bytes }]
      return get({ ...options, publicKey: { challenge: new Uint8Array(), ...options.publicKey, allowCredentials } })
    }
  }, foreign.id)
  await begin(console, 'erin')
  for (const left of ['4 tries', '3 tries', '2 tries', '1 try']) {
    await passkeyButton(page).click()
    await expect(console.alert()).toContainText(`You have ${left} left`)
  }
  await passkeyButton(page).click()
  await expect(page).toHaveURL(/\/sign-in\?ended=1$/)
  await page.goto('/security-credentials')
  await expect(page).toHaveURL(/\/sign-in/)
})

test('a copy of a key, whose counter is behind, is refused', async ({ console, page, context, keys, erins }) => {
  await keys.hold({ ...erins, signCount: 10 })
  await signIn(console, 'erin')
  await console.signOut()
  await context.credentials.delete(erins.id)
  await keys.hold({ ...erins, signCount: 5 })
  await begin(console, 'erin')
  await passkeyButton(page).click()
  await expect(console.alert()).toContainText('You have 4 tries left')
})

test('the root user signs in with a passkey', async ({ console, page, account, keys }) => {
  await keys.give('root', 'safe')
  await page.goto('/sign-in/root')
  await page.getByLabel('Root user email address').fill(account.rootEmail)
  await page.getByRole('button', { name: 'Next' }).click()
  await page.getByLabel('Password', { exact: true }).fill(userOf(account, 'root').password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page).toHaveURL(/\/sign-in\/mfa$/)
  await takenOver(page)
  await passkeyButton(page).click()
  await expect(console.chip()).toHaveText('MFA: on')
})

test('before credentials change, a passkey confirms that it is still the same person', async ({
  console,
  page,
  account,
  hooks,
  keys,
  erins,
}) => {
  await keys.hold(erins)
  await signIn(console, 'erin')
  await hooks.advanceClock(account, 360)
  await page.goto('/security-credentials/mfa/assign')
  await expect(page.getByRole('heading', { level: 1, name: 'Confirm that it is you' })).toBeVisible()
  await expect(page.getByLabel('MFA code')).toHaveCount(0)
  await takenOver(page)
  await passkeyButton(page).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Assign MFA device' })).toBeVisible()
  await expect(console.chip()).toHaveText('MFA: on')
})

test('at another address than its own, the console names the right one', async ({
  console,
  page,
  address,
  keys,
  erins,
}) => {
  await keys.hold(erins)
  await page.goto(`${address.replace('localhost', '127.0.0.1')}/sign-in`)
  await console.fillPassword('erin')
  const notice = page.getByRole('region', { name: 'Passkeys do not work at this address' })
  await expect(notice.getByRole('link', { name: `Open this page at ${address}` })).toHaveAttribute(
    'href',
    `${address}/sign-in`,
  )
  await expect(passkeyButton(page)).toHaveCount(0)
})

test('in the demo world a visitor without a key is told where to go', async ({ page }) => {
  await page.goto('/sign-in/example-corp')
  await page.getByLabel('IAM user name').fill('erin')
  await page.getByLabel('Password', { exact: true }).fill('Erin-Passw0rd!')
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.getByText('Having trouble?').click()
  await expect(page.getByRole('main')).toContainText('Only automated tests have the passkey of erin')
  await page.getByRole('main').getByRole('link', { name: 'Sign in' }).click()
  await expect(page).toHaveURL(/\/sign-in$/)
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('the page says what to do, and the app works', async ({ console, page, hooks, account }) => {
    const publicKey = account.passkeys[0]?.publicKey ?? ''
    const { userHandle } = userOf(account, 'bob')
    const id = Buffer.alloc(32, account.accountId).toString('base64url')
    await hooks.seedPasskey(account, 'bob', 'laptop', { id, userHandle, publicKey, signCount: 0, privateKey: '' })
    await console.enterPassword('bob')
    await page.getByRole('radio').first().check()
    await page.getByRole('button', { name: 'Continue' }).click()
    await expect(page.getByText('This step needs scripts')).toBeVisible()
    await expect(passkeyButton(page)).toBeHidden()
    await page.getByRole('link', { name: 'Choose another device' }).click()
    await page.getByRole('group', { name: 'Authenticator apps' }).getByRole('radio').check()
    await page.getByRole('button', { name: 'Continue' }).click()
    await page.getByLabel('MFA code', { exact: true }).fill(bobsApp(account).code(await hooks.now(account)))
    await page.getByRole('button', { name: 'Submit' }).click()
    await expect(console.chip()).toHaveText('MFA: on')
  })
})
