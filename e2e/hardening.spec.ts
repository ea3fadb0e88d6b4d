import { userOf } from './support/account'
import { PlainForms } from './support/plain-forms'
import { takenOver } from './support/taken-over'
import { expect, test } from './support/test'

test('every kind of response has the security headers and a request id', async ({ request }) => {
  for (const path of ['/sign-in', '/security-credentials', '/api/health', '/nowhere', '/api/test/accounts', '/%ff']) {
    const answer = await request.get(path, { maxRedirects: 0 })
    const headers = answer.headers()
    expect(answer.status(), path).toBeLessThan(500)
    expect(headers['content-security-policy'], path).toContain("default-src 'self'")
    expect(headers['content-security-policy'], path).not.toContain('unsafe-inline')
    expect(headers['x-content-type-options'], path).toBe('nosniff')
    expect(headers['cache-control'], path).toContain('no-store')
    expect(headers['x-request-id'], path).toMatch(/^[0-9a-f-]{36}$/)
    expect(headers['x-powered-by'], path).toBeUndefined()
  }
})

test('no page violates its content security policy', async ({ console, page }) => {
  const violations: string[] = []
  page.on('console', (message) => {
    if (/content security policy|hydrat/i.test(message.text())) violations.push(message.text())
  })
  await console.signInByForm('alice')
  for (const path of ['/', '/security-credentials', '/security-credentials/mfa/assign', '/users', '/mfa-devices']) {
    await page.goto(path)
    await expect(page.locator('[data-state="loading"]')).toHaveCount(0)
  }
  expect(violations).toEqual([])
})

test('a change sent by another site is refused', async ({ request, account, address }) => {
  const forms = new PlainForms(request, address)
  const fields = {
    ...(await forms.fieldsOf('/sign-in', 'username')),
    account: account.alias,
    username: 'alice',
    password: userOf(account, 'alice').password,
  }
  const elsewhere: Record<string, string>[] = [
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { 'sec-fetch-site': 'none' },
    { origin: 'https://example.org', 'sec-fetch-site': 'cross-site', 'x-forwarded-host': 'example.org' },
  ]
  for (const headers of elsewhere) {
    const answer = await forms.send('/sign-in', fields, headers)
    expect(answer.headers()['set-cookie'] ?? '', JSON.stringify(headers)).not.toContain('postern-session=')
    expect(answer.status(), JSON.stringify(headers)).toBe(403)
  }
  const own = await forms.send('/sign-in', fields)
  expect(own.headers()['set-cookie']).toContain('postern-session=')
})

test('forged, doubled and oversized input is answered, and the server lives', async ({ request, account, address }) => {
  const forms = new PlainForms(request, address)
  await forms.submit('/sign-in', {
    account: account.alias,
    username: 'alice',
    password: userOf(account, 'alice').password,
  })
  const page = '/security-credentials/mfa/assign'
  const hidden = await forms.fieldsOf(page, 'name')
  const strange = [
    '',
    ' ',
    'a b',
    'x'.repeat(5000),
    '../../etc',
    '<script>alert(1)</script>',
    'ａlice',
    '\u202Eecila',
    "'; DROP TABLE User; --",
    '\u0000',
  ]
  for (const name of strange) {
    const answer = await forms.send(page, { ...hidden, name })
    expect(answer.status(), JSON.stringify(name)).toBeLessThan(500)
    const text = await answer.text()
    expect(text).not.toContain('<script>alert(1)</script>')
    expect(text).not.toMatch(/at \w+ \(.*\.(ts|js):\d+/)
  }
  for (const [forged, value] of [
    ['$ACTION_ID_00000000000000000000000000000000000000000000', ''],
    ['$ACTION_REF_1', ''],
    ['$ACTION_1:0', '{"id":"nothing"}'],
  ] as const) {
    const answer = await forms.send(page, { [forged]: value })
    expect(answer.status(), forged).toBe(400)
  }
  const tooLarge = await request.post(page, { data: 'x'.repeat(2 * 1024 * 1024), headers: { origin: address } })
  expect(tooLarge.status()).toBe(413)
  expect((await request.get('/api/health')).status()).toBe(200)
})

test('actions called without a session, or with an unfinished one, do nothing', async ({
  request,
  account,
  hooks,
  playwright,
  address,
}) => {
  const forms = new PlainForms(request, address)
  await forms.submit('/sign-in', {
    account: account.alias,
    username: 'alice',
    password: userOf(account, 'alice').password,
  })
  const page = '/security-credentials/mfa/assign'
  const hidden = await forms.fieldsOf(page, 'name')

  const stranger = await playwright.request.newContext({ baseURL: address })
  const answer = await new PlainForms(stranger, address).send(page, {
    ...hidden,
    name: 'strangers-device',
    type: 'virtual',
  })
  expect([303, 307]).toContain(answer.status())

  const half = new PlainForms(stranger, address)
  await half.submit('/sign-in', { account: account.alias, username: 'bob', password: userOf(account, 'bob').password })
  await half.send(page, { ...hidden, name: 'half-device', type: 'virtual' })
  const challenge =
    (await stranger.storageState()).cookies.find(({ name }) => name === 'postern-challenge')?.value ?? ''
  expect(challenge).not.toBe('')
  await half.send(page, { ...hidden, name: 'half-device', type: 'virtual' }, { cookie: `postern-session=${challenge}` })
  await stranger.dispose()

  const events = await hooks.events(account)
  expect(events.filter(({ eventName }) => eventName === 'CreateVirtualMFADevice')).toEqual([])
})

test('a seed is shown by the page that made it and by nothing afterwards', async ({
  console,
  page,
  hooks,
  account,
}) => {
  await hooks.stopClock(account)
  await console.signInByForm('alice')
  const app = await console.assign('alice', await hooks.now(account))
  expect(app.secret.length).toBe(64)
  for (const path of ['/security-credentials', '/security-credentials/mfa/assign/app', '/mfa-devices']) {
    await page.goto(path)
    // A page that is left while its scripts load is kept without them for whoever goes back.
    await takenOver(page)
    expect(await page.content()).not.toContain(app.secret)
  }
  await page.goBack()
  // The setup has ended, so its page leads on.
  await takenOver(page)
  await expect.poll(() => page.content().catch(() => app.secret)).not.toContain(app.secret)
})
