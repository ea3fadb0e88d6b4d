import type { Locator, Page } from '@playwright/test'
import { callIam } from './support/api'
import { expect, test } from './support/test'

test.beforeEach(async ({ hooks, account }) => {
  await hooks.stopClock(account)
})

const events = (page: Page, name: string): Locator => page.locator(`tr[data-event-name="${name}"]`)

async function openHistory(page: Page): Promise<void> {
  await page.goto('/')
  await page.getByRole('navigation', { name: 'Services' }).getByRole('link', { name: 'Event history' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Event history' })).toBeVisible()
}

test('the history lists calls that console and API refused, with their decisions', async ({
  page,
  console,
  hooks,
  account,
  address,
  request,
}) => {
  await console.signIn('alice')
  await page.goto('/users')
  await console.expectPanel('users', 'denied')
  const now = await hooks.now(account)
  const { status, requestId } = await callIam(request, address, account, 'alice', 'ListGroups', now)
  expect(status).toBe(403)

  await openHistory(page)
  await console.expectPanel('events', 'ready')
  const signIn = events(page, 'ConsoleLogin')
  await expect(signIn).toContainText('Success')
  const byConsole = events(page, 'ListUsers')
  for (const text of [
    'alice',
    'Console',
    'AccessDenied',
    'No',
    'Explicit deny',
    'Denied by DenyAllExceptListedIfNoMFA of',
  ])
    await expect(byConsole).toContainText(text)
  const byApi = events(page, 'ListGroups')
  for (const text of ['alice', 'API', 'AccessDenied', 'Absent', 'Explicit deny'])
    await expect(byApi).toContainText(text)
  await expect(byApi).toHaveAttribute('data-event-id', requestId ?? '')

  await byApi.getByRole('link', { name: 'ListGroups', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'ListGroups' })).toBeVisible()
  const record = JSON.parse(await page.locator('[data-panel="event-record"] pre').innerText())
  expect(record).toMatchObject({
    ...{
      eventID: requestId,
      eventName: 'ListGroups',
      errorCode: 'AccessDenied',
      recipientAccountId: account.accountId,
    },
    userIdentity: { type: 'IAMUser', userName: 'alice' },
  })
  await page.getByRole('link', { name: 'Show the decision' }).click()
  await expect(page.locator('[data-verdict="explicit-deny"]')).toContainText('DenyAllExceptListedIfNoMFA')
  await page.getByRole('link', { name: 'Show the event' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'ListGroups' })).toBeVisible()
})

test("alice may not list everybody's events; the refusal says why and is in her history", async ({ page, console }) => {
  await console.signIn('alice')
  await openHistory(page)
  await page.getByRole('link', { name: "Everybody's events" }).first().click()
  await console.expectPanel('events', 'denied')
  await expect(console.panel('events')).toContainText('cloudtrail:LookupEvents')
  await console.openTrace(console.panel('events'))
  await expect(page.locator('[data-verdict="explicit-deny"]')).toContainText('DenyAllExceptListedIfNoMFA')
  await openHistory(page)
  await expect(events(page, 'LookupEvents')).toContainText('AccessDenied')
})

test('an administrator finds what alice did, and alice finds nothing of the administrator', async ({
  page,
  console,
}) => {
  await console.signIn('alice')
  await page.goto('/users')
  await console.expectPanel('users', 'denied')
  await console.signOut()
  await console.signIn('admin')
  await page.goto('/audit?of=everybody')
  await page.getByLabel('User name').fill('alice')
  await page.getByLabel('Event name').fill('ListUsers')
  await page.getByLabel('Errors only').check()
  await page.getByRole('button', { name: 'Filter' }).click()
  await expect(page).toHaveURL(/user=alice/)
  await expect(page.locator('tr[data-event-id]')).toHaveCount(1)
  await expect(page.getByLabel('Errors only')).toBeChecked()
  await events(page, 'ListUsers').getByRole('link', { name: 'ListUsers', exact: true }).click()
  await expect(page.locator('[data-panel="event-record"]')).toContainText('"mfaAuthenticated": "false"')

  await page.goto('/audit')
  const own = await events(page, 'ConsoleLogin').first().getAttribute('data-event-id')
  await console.signOut()
  await console.signIn('alice')
  for (const other of [own, '00000000-0000-4000-8000-000000000000']) {
    await page.goto(`/audit/${other}`)
    await console.expectPanel('event', 'denied')
    await expect(console.panel('event')).toContainText('cloudtrail:LookupEvents')
  }
  await page.goto('/audit?name=Nothing')
  await console.expectPanel('events', 'empty')
  await page.getByRole('link', { name: 'Show all events' }).click()
  await expect(events(page, 'ListUsers')).toBeVisible()
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('events can be filtered and paged through', async ({ page, console, hooks, account, address, request }) => {
    const now = await hooks.now(account)
    for (let calls = 0; calls < 26; calls++) await callIam(request, address, account, 'alice', 'ListGroups', now)
    await console.signIn('alice')
    await page.goto('/audit')
    await page.getByLabel('MFA in session').selectOption('Absent')
    await page.getByLabel('Event name').fill('ListGroups')
    await page.getByLabel('From (UTC)').fill('2026-03-02T10:00')
    await page.getByLabel('To (UTC)').fill('2026-03-02T10:00')
    await page.getByRole('button', { name: 'Filter' }).click()
    await expect(events(page, 'ListGroups')).toHaveCount(25)
    await page.getByRole('link', { name: 'Next page' }).click()
    await expect(events(page, 'ListGroups')).toHaveCount(1)
    await expect(page.getByLabel('Event name')).toHaveValue('ListGroups')
    await page.getByRole('link', { name: 'First page' }).click()
    await expect(events(page, 'ListGroups')).toHaveCount(25)
  })
})
