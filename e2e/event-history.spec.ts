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
}) => {
  await console.signInByForm('alice')
  await page.goto('/users')
  await console.expectPanel('users', 'denied')
  const now = await hooks.now(account)
  const { status, requestId } = await callIam(address, account, 'alice', 'ListGroups', now)
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
  await page.getByText('More', { exact: true }).click()
  await page.getByRole('link', { name: 'Show the event' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'ListGroups' })).toBeVisible()
})

test("alice may not list everybody's events; the refusal says why and is in her history", async ({ page, console }) => {
  await console.signIn('alice')
  await openHistory(page)
  await page.getByRole('link', { name: 'Everyone’s events' }).first().click()
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

test('allowed reads are hidden; shown, those of one page are one row, which opens', async ({ page, console }) => {
  await console.signIn('admin')
  await page.goto('/users')
  await openHistory(page)
  await expect(console.panel('events')).toContainText('Allowed reads are hidden.')
  await expect(events(page, 'ConsoleLogin')).toBeVisible()
  const views = page.locator('tr[data-page-view]')
  await expect(views).toHaveCount(0)
  await page.getByRole('link', { name: 'Show them' }).click()
  await expect(page).toHaveURL('/audit?reads=shown')
  const users = views.filter({ hasText: /Users page, \d+ reads/ })
  await expect(users).toContainText('Success')
  await expect(events(page, 'ListUsers')).toHaveCount(0)
  const view = users.getByRole('link', { name: /Users page/ })
  await expect(view).toHaveAttribute('aria-expanded', 'false')
  await view.click()
  await expect(view).toHaveAttribute('aria-expanded', 'true')
  await expect(view).toBeFocused()
  await expect(events(page, 'ListUsers')).toContainText('Allowed')
  await expect(page).toHaveURL(/open=/)
  await page.reload()
  await expect(events(page, 'ListUsers')).toBeVisible()
  await view.click()
  await expect(events(page, 'ListUsers')).toHaveCount(0)
  await page.getByRole('link', { name: 'Hide them' }).click()
  await expect(page).toHaveURL('/audit')
  await expect(views).toHaveCount(0)
})

test.describe('in another time zone', () => {
  test.use({ timezoneId: 'Europe/Berlin' })

  test('the filter takes times in the zone that the list shows', async ({ page, console, hooks, account }) => {
    await console.signIn('alice')
    await page.goto('/users')
    await hooks.advanceClock(account, 3600)
    await page.goto('/users')
    await page.goto('/audit')
    const pages = page.getByRole('navigation', { name: 'Pages of events' })
    await expect(pages).toContainText('Times are in Europe/Berlin')
    await page.getByText('More filters').click()
    // 10:30 UTC is half past eleven in Berlin.
    await page.getByLabel('From (Europe/Berlin)').fill('2026-03-02T11:30')
    await page.getByRole('button', { name: 'Filter' }).click()
    await expect(page).toHaveURL(/from=2026-03-02T10%3A30/)
    await expect(events(page, 'ListUsers')).toHaveCount(1)
    await expect(events(page, 'ListUsers').locator('time')).toHaveText('Today, 12:00:00')
    await expect(page.getByLabel('From (Europe/Berlin)')).toHaveValue('2026-03-02T11:30')

    await page.goto('/audit')
    await page.getByLabel('Time', { exact: true }).selectOption('Last hour')
    await page.getByLabel('Event name').fill('ListUsers')
    await page.getByRole('button', { name: 'Filter' }).click()
    await expect(pages).toContainText('1–2 of 2 events')
    await hooks.advanceClock(account, 60)
    await page.reload()
    await expect(pages).toContainText('1–1 of 1 event')
  })
})

test('the list follows the trail until it is stopped, and says what is new', async ({
  page,
  console,
  hooks,
  account,
  address,
}) => {
  const now = await hooks.now(account)
  const refuse = async (action: string) => {
    expect((await callIam(address, account, 'alice', action, now)).status).toBe(403)
  }
  await page.clock.install()
  await console.signIn('admin')
  await page.goto('/audit?of=everybody&errors=only')
  await console.expectPanel('events', 'empty')
  await page.getByRole('button', { name: 'Follow new events' }).click()
  const status = console.panel('events').getByRole('status')
  await expect(status).toHaveText('Waiting for new events')
  await refuse('ListGroups')
  await page.clock.runFor(5_000)
  await expect(events(page, 'ListGroups')).toBeVisible()
  await expect(status).toHaveText('1 new event added')
  const reads = (await hooks.events(account)).filter(({ eventName }) => eventName === 'LookupEvents')
  expect(reads, 'one for the page, one for what was new').toHaveLength(2)

  await page.getByRole('button', { name: 'Stop following' }).click()
  await expect(status).toHaveText('')
  await refuse('ListRoles')
  await page.clock.runFor(20_000)
  await expect(events(page, 'ListRoles')).toHaveCount(0)
  await page.getByRole('button', { name: 'Follow new events' }).click()
  await page.clock.runFor(5_000)
  await expect(events(page, 'ListRoles')).toBeVisible()
})

test('the events of the list can be downloaded, and who may not see them gets the refusal', async ({
  page,
  console,
  account,
}) => {
  await console.signIn('alice')
  await page.goto('/users')
  await page.goto('/audit?name=ListUsers')
  const file = async (name: string) => {
    const download = page.waitForEvent('download')
    await page.getByRole('link', { name }).click()
    const done = await download
    const parts = await (await done.createReadStream()).toArray()
    return { name: done.suggestedFilename(), text: Buffer.concat(parts).toString('utf8') }
  }
  const csv = await file('Download CSV')
  expect(csv.name).toBe('events-2026-03-02.csv')
  const [head, row, ...rest] = csv.text.split('\r\n')
  expect(head).toMatch(/^Event ID,/)
  expect(row).toMatch(/,ListUsers,iam\.amazonaws\.com,alice,.*,AccessDenied,No,Yes,explicitDeny,/)
  expect(rest).toEqual([''])
  const lines = await file('Download JSON lines')
  expect(lines.name).toBe('events-2026-03-02.jsonl')
  expect(JSON.parse(lines.text)).toMatchObject({ eventName: 'ListUsers', recipientAccountId: account.accountId })

  await page.goto('/audit/download?format=csv&of=everybody')
  await expect(page.getByRole('heading', { level: 1, name: 'Decision trace' })).toBeVisible()
  await expect(page.getByRole('main')).toContainText('cloudtrail:LookupEvents')
  expect((await page.request.get('/audit/download?format=xls')).status()).toBe(404)
})

test('columns and page size of the history are remembered, apart from those of other lists', async ({
  page,
  console,
}) => {
  await console.signIn('admin')
  await page.goto('/audit?name=ConsoleLogin')
  await page.getByText('Columns and page size').click()
  await page.getByRole('checkbox', { name: 'Source' }).uncheck()
  await page.getByLabel('Rows per page').selectOption('50')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page).toHaveURL('/audit?name=ConsoleLogin')
  await expect(page.getByRole('columnheader', { name: 'Source' })).toHaveCount(0)
  await page.goto('/users')
  await expect(page.getByRole('columnheader', { name: 'Access keys' })).toBeVisible()
  await page.goto('/audit')
  await expect(page.getByRole('columnheader', { name: 'Source' })).toHaveCount(0)
  await expect(page.getByRole('columnheader', { name: 'Result' })).toBeVisible()
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('the refusals of one page are one row that tells one of them, and opens', async ({ page, console }) => {
    await console.signIn('alice')
    await page.goto('/security-credentials')
    await page.goto('/audit')
    const view = page.locator('tr[data-page-view]').filter({ hasText: 'Security credentials page' })
    await expect(view).toContainText(/AccessDenied.*reads refused.*Explicit deny/)
    await expect(events(page, 'ListAccessKeys')).toHaveCount(0)
    await view.getByRole('link', { name: /Security credentials page/ }).click()
    await expect(events(page, 'ListAccessKeys')).toContainText('AccessDenied')
    await view.getByRole('link', { name: /Security credentials page/ }).click()
    await expect(events(page, 'ListAccessKeys')).toHaveCount(0)
    await page.getByLabel('Show allowed reads').check()
    await page.getByRole('button', { name: 'Filter' }).click()
    await expect(page).toHaveURL(/reads=shown/)
    await expect(view).toContainText(/\d+ of \d+ reads refused/)
  })

  test('events can be filtered and paged through', async ({ page, console, hooks, account, address }) => {
    const now = await hooks.now(account)
    for (let calls = 0; calls < 26; calls++) await callIam(address, account, 'alice', 'ListGroups', now)
    await console.signIn('alice')
    await page.goto('/audit')
    await page.getByLabel('Event name').fill('ListGroups')
    await page.getByText('More filters').click()
    await page.getByLabel('MFA in session').selectOption('Absent')
    await page.getByLabel('From (UTC)').fill('2026-03-02T10:00')
    await page.getByLabel('To (UTC)').fill('2026-03-02T10:00')
    await page.getByRole('button', { name: 'Filter' }).click()
    await expect(events(page, 'ListGroups')).toHaveCount(25)
    await page.getByRole('link', { name: 'Next page' }).click()
    await expect(events(page, 'ListGroups')).toHaveCount(1)
    await expect(page.getByLabel('Event name')).toHaveValue('ListGroups')
    await expect(page.getByRole('navigation', { name: 'Pages of events' })).toContainText('26–26 of 26 events')
    await page.getByRole('link', { name: 'Previous page' }).click()
    await expect(events(page, 'ListGroups')).toHaveCount(25)
    await expect(page.getByRole('link', { name: 'Previous page' })).toHaveCount(0)
    await page.getByRole('columnheader', { name: 'Time' }).getByRole('link').click()
    await expect(page.getByRole('columnheader', { name: 'Time' })).toHaveAttribute('aria-sort', 'ascending')
    await expect(events(page, 'ListGroups')).toHaveCount(25)
    await expect(page.getByRole('button', { name: 'Follow new events' })).toBeHidden()
  })
})
