import type { Page } from '@playwright/test'
import { CONSOLE_PAGES, OPEN_PAGES, samplesOf } from '@/lib/console/pages'
import { userOf } from './support/account'
import { expectNoFault } from './support/faults'
import { expectToFit } from './support/reflow'
import { SimulatorPage } from './support/simulator'
import { expect, test } from './support/test'

const SIGNED_OUT = [...samplesOf(OPEN_PAGES), '/nowhere']
const SIGNED_IN = samplesOf(CONSOLE_PAGES)

// A test has a limit of time, and every new page takes some of it.
const PAGES_OF_A_TEST = 8
const PARTS = Array.from({ length: Math.ceil(SIGNED_IN.length / PAGES_OF_A_TEST) }, (_, part) =>
  SIGNED_IN.slice(part * PAGES_OF_A_TEST, (part + 1) * PAGES_OF_A_TEST),
)

async function expectClean(page: Page, path: string): Promise<void> {
  await page.goto(path)
  await expectLoadedClean(page, path)
}

async function expectLoadedClean(page: Page, path = page.url()): Promise<void> {
  await expect(page.locator('[data-state="loading"]')).toHaveCount(0)
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
  await expectToFit(page, path)
  await expectNoFault(page, path)
}

test('no page before the sign-in has a fault that axe finds', async ({ page }) => {
  for (const path of SIGNED_OUT) await expectClean(page, path)
})

for (const paths of PARTS) {
  test(`no page of a refused user has one, from ${paths[0]} on`, async ({ console, page }) => {
    await console.signIn('alice')
    for (const path of paths) await expectClean(page, path)
  })

  test(`no page of an administrator has one, from ${paths[0]} on`, async ({ console, page }) => {
    await console.signIn('admin')
    for (const path of paths) await expectClean(page, path)
  })
}

test('a trace in the side panel and its event have none', async ({ console, page }) => {
  await console.signIn('alice')
  await page.goto('/users')
  await console.openTrace()
  await expectClean(page, page.url())
  await page.getByText('More', { exact: true }).click()
  await page.getByRole('link', { name: 'Show the event' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'ListUsers' })).toBeVisible()
  await expectLoadedClean(page)
})

test('the wizard and the pages after it have none', async ({ console, page, hooks, account }) => {
  await hooks.stopClock(account)
  await console.signIn('alice')
  await console.beginAssigning('alice')
  const app = await console.scanQrCode()
  await page.getByText('Show secret key').click()
  await expectLoadedClean(page)
  await console.enterPair(app.pair(await hooks.now(account)), 'Add MFA')
  await page.waitForURL('**/assign/done*')
  await expectLoadedClean(page)
  const serial = encodeURIComponent(`arn:aws:iam::${account.accountId}:mfa/alice`)
  for (const step of ['resync', 'remove']) await expectClean(page, `/security-credentials/mfa/${step}?serial=${serial}`)
  await expectClean(page, '/security-credentials')
})

test('the simulator with answers has none, nor has its trace, nor a refused one', async ({
  console,
  page,
  account,
}) => {
  const simulator = new SimulatorPage(page)
  await console.signIn('admin')
  await simulator.open()
  await simulator.chooseUser('alice')
  await simulator.ask(['iam:ListUsers', 'iam:GetUser'], ['*', userOf(account, 'alice').arn])
  await simulator.run()
  await simulator.expectAnswer('explicit-deny', 'iam:ListUsers')
  await expectLoadedClean(page, 'answers of the simulator')
  await simulator.openTrace('iam:ListUsers')
  await expectLoadedClean(page, 'the trace of an answer')

  await console.signOut()
  await console.signIn('alice')
  await page.goto('/users')
  await console.openTrace()
  await page.getByRole('link', { name: 'Open in simulator' }).click()
  // Her button is a link to its trace, so she submits the form as Enter does.
  await page.getByLabel('ARN of the user, group or role').press('Enter')
  await console.expectPanel('results', 'denied')
  await expectLoadedClean(page, 'a refused simulation')
})

test('the challenges have none', async ({ console, page, account }) => {
  await expectClean(page, `/sign-in/${account.alias}`)
  await console.enterPassword('bob')
  for (const path of ['/sign-in/mfa', '/sign-in/mfa/choose', '/sign-in/mfa/resync']) await expectClean(page, path)
  await console.enterPassword('erin')
  await expect(page.getByRole('button', { name: 'Use passkey or security key' })).toBeVisible()
  await expectLoadedClean(page, "a passkey's challenge")
  await console.enterPassword('dave')
  await expect(page).toHaveURL(/new-password/)
  await expectLoadedClean(page)
})

test('the open menus of the frame have none, nor has a result', async ({ console, page, hooks, account }) => {
  await hooks.stopClock(account)
  await console.signIn('alice')
  await console.assign('a-device-with-a-rather-long-name', await hooks.now(account))
  const serial = `arn:aws:iam::${account.accountId}:mfa/a-device-with-a-rather-long-name`
  await page.goto(`/security-credentials/mfa/remove?serial=${encodeURIComponent(serial)}`)
  await page.getByRole('button', { name: 'Remove', exact: true }).last().click()
  await expect(console.alert().first()).toBeVisible()
  await expectLoadedClean(page)
  await page.goto('/sessions')
  await page.getByRole('button', { name: /User menu$/ }).click()
  await expectLoadedClean(page)
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible()
  await expectLoadedClean(page)
})
