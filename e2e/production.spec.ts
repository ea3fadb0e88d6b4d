import { spawnSync } from 'node:child_process'
import { expect, test } from '@playwright/test'
import { OwnServer } from './support/own-server'
import { PlainForms } from './support/plain-forms'
import { MULTIPART, multipart, sendRaw } from './support/raw-request'

// What differs with ENVIRONMENT=production, on servers that the tests start.

test('a start with plain http for other machines is refused', async () => {
  const server = await OwnServer.start(() => ({ ENVIRONMENT: 'production', PUBLIC_URL: 'http://iam.example.com' }))
  expect(await server.ended()).toBe(1)
  expect(server.log.join('\n')).toContain('unless ALLOW_INSECURE_HTTP=1')
  await server.stop()
})

test('if plain http was allowed, every page warns of it', async () => {
  const server = await OwnServer.start((port) => ({
    ...{ ENVIRONMENT: 'production', PUBLIC_URL: `http://iam.example.com:${port}`, ALLOW_INSECURE_HTTP: '1' },
  }))
  const host = new URL(server.env.PUBLIC_URL ?? '').host
  for (const target of ['/sign-in', '/help/mfa', '/signout', '/nowhere']) {
    const { body } = await sendRaw(server.address, { target, headers: { host, connection: 'close' } })
    expect(body, target).toContain('This server is used over plain http')
  }
  await server.stop()
})

test('over https every cookie has the prefix, nothing for training exists, and the log is JSON', async ({
  playwright,
}) => {
  const publicUrl = 'https://iam.example.com'
  const server = await OwnServer.start(() => ({
    ...{ ENVIRONMENT: 'production', PUBLIC_URL: publicUrl, TRUSTED_PROXIES: '127.0.0.1' },
  }))
  const request = await playwright.request.newContext({ baseURL: server.address })

  await test.step('the session, and signing out', async () => {
    const made = spawnSync(
      process.execPath,
      [
        '--import',
        './lib/commands/typescript.mjs',
        'lib/commands/user.ts',
        // Named as the account of the demo: nobody may be offered its users here.
        ...['create-account', '--id', '123456789012', '--alias', 'example-corp', '--root-email', 'root@example.com'],
      ],
      { env: { ...process.env, ...server.env }, encoding: 'utf8' },
    )
    const password = /Password:?\s+(\S+)/.exec(made.stdout)?.[1] ?? ''
    expect(password, made.stderr).not.toBe('')
    const forms = new PlainForms(request, publicUrl)
    const hidden = await forms.fieldsOf('/sign-in/root', 'email')
    const signedIn = await forms.send('/sign-in/root', {
      ...hidden,
      step: 'password',
      email: 'root@example.com',
      password,
    })
    expect(signedIn.status()).toBe(303)
    const cookies = signedIn.headersArray().filter(({ name }) => name.toLowerCase() === 'set-cookie')
    expect(cookies.length).toBeGreaterThan(0)
    for (const { value } of cookies) expect(value).toMatch(/^__Host-\w+=.*Path=\/;.*Secure; HttpOnly; SameSite=lax/)
    expect(signedIn.headers()['strict-transport-security']).toContain('max-age=31536000')
    expect(signedIn.headers()['clear-site-data']).toBeUndefined()

    const cookie = cookies.map(({ value }) => value.split(';')[0]).join('; ')
    const headersOfSession = { cookie, connection: 'close' }
    const home = await sendRaw(server.address, { target: '/', headers: headersOfSession })
    expect(home.body).toContain('Security credentials')
    expect(home.body.match(/practice-authenticator/g)).toBeNull()
    const practice = await sendRaw(server.address, { target: '/practice-authenticator', headers: headersOfSession })
    expect(practice.status).toBe(404)
    const page = await sendRaw(server.address, { target: '/signout', headers: headersOfSession })
    const id = /\$ACTION_ID_[0-9a-f]+/.exec(page.body)?.[0] ?? ''
    const headers = { cookie, origin: publicUrl, 'sec-fetch-site': 'same-origin', connection: 'close', ...MULTIPART }
    const out = await sendRaw(server.address, {
      method: 'POST',
      target: '/signout',
      body: multipart([[id, '']]),
      headers,
    })
    expect(out.head).toContain('set-cookie: __host-session=;')
    expect(out.head).toContain('clear-site-data: "cache", "storage"')
  })

  await test.step('what is only for training', async () => {
    // The floors exist only in builds for the bench (next.config.js).
    for (const target of ['/floor', '/framed', '/api/floor', '/api/test/accounts', '/api/test/reset']) {
      for (const method of ['GET', 'HEAD']) {
        expect((await request.fetch(target, { method })).status(), `${method} ${target}`).toBe(404)
      }
    }
    expect((await request.post('/api/floor', { data: {} })).status()).toBe(404)
    for (const target of ['/sign-in', '/sign-in/example-corp', '/sign-in/123456789012', '/sign-in/root', '/help/mfa']) {
      const page = await request.get(target)
      expect(page.status(), target).toBe(200)
      expect(page.headers(), target).not.toHaveProperty('x-server-time')
      expect((await page.text()).match(/demo|training environment|Passw0rd/gi), target).toBeNull()
    }
    expect((await request.post('/api/aws', { form: { Action: 'GetUser' } })).headers()).not.toHaveProperty(
      'x-server-time',
    )
    expect(server.log.join() + server.output).not.toMatch(/demo|Passw0rd|MFA secret/i)
    expect(await (await request.get('/floor')).text()).not.toContain('<title>Floor')
    expect((await request.get('/sign-in', { headers: { host: 'evil.example' } })).status()).toBe(421)
  })

  await test.step('what Next prints', async () => {
    const headers = { origin: publicUrl, 'sec-fetch-site': 'same-origin', 'next-action': 'f'.repeat(42), ...MULTIPART }
    const body = multipart([['0', '["$K1"]']])
    expect((await sendRaw(server.address, { method: 'POST', target: '/sign-in', body, headers })).status).toBe(409)
    await server.stop()
    expect(server.log.join()).toContain('Failed to find Server Action')
    for (const line of server.log)
      expect(JSON.parse(line)).toMatchObject({ level: expect.any(Number), time: expect.any(String) })
  })
  await request.dispose()
})
