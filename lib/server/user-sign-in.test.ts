import http from 'node:http'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { FormState } from '@/lib/console/form-state'
import { FORM_STATE, readState } from '@/lib/console/shown-state'
import { aDevice, anAccount, aPassword, aUser, sessionsOf, type TestAccount, trailOf } from '@/lib/testing/account'
import { inStore, ownDatabase } from '@/lib/testing/database'
import { front } from './front'

ownDatabase()
vi.stubEnv('PUBLIC_URL', 'http://localhost')
vi.setConfig({ testTimeout: 120_000 })

/** Stands in for Next: says what the page was asked for. */
const pages: http.RequestListener = (request, response) => {
  const state = readState(request.headers[FORM_STATE]?.toString() ?? null)
  const { 'content-type': type, 'content-length': length } = request.headers
  response.end(JSON.stringify({ method: request.method, url: request.url, state, type, length }))
}
const server = http.createServer(front(pages, false))
let address = ''

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const bound = server.address()
  address = `http://localhost:${typeof bound === 'object' && bound !== null ? bound.port : 0}`
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

const PASSWORD = 'Right-Passw0rd!'
const OWN = { 'sec-fetch-site': 'same-origin', origin: 'http://localhost' }

type Fields = readonly (readonly [name: string, value: string])[]

/** Sends a form as a browser without scripts does. */
async function post(fields: Fields, target = '/sign-in', headers: Readonly<Record<string, string>> = {}) {
  const body = new FormData()
  for (const [name, value] of fields) body.append(name, value)
  const init = { method: 'POST', body, redirect: 'manual', headers: { ...OWN, ...headers } } as const
  return answerOf(await fetch(address + target, init))
}

async function answerOf(response: Response) {
  const { status, headers } = response
  return { status, to: headers.get('location'), cookies: headers.getSetCookie(), body: await response.text() }
}

async function scene() {
  const account = await anAccount()
  const alice = await aUser(account, 'alice')
  await aPassword(alice, PASSWORD)
  return { account, alice }
}

const fieldsOf = ({ id }: TestAccount, password = PASSWORD, more: Fields = []): Fields => [
  ...([
    ['account', id],
    ['username', 'alice'],
    ['password', password],
    ['next', '/users?q=a'],
  ] as const),
  ...more,
]

type Shown = { method: string; url: string; state: FormState; type?: string; length?: string }
const shown = ({ body }: { body: string }) => JSON.parse(body) as Shown

describe('a right password', () => {
  it('leads to the page that was asked for, with a session, and forgets the names', async () => {
    const { account } = await scene()
    const { status, to, cookies } = await post(fieldsOf(account))
    expect([status, to]).toEqual([303, '/users?q=a'])
    expect(cookies).toEqual([
      'postern-account=; Path=/; Max-Age=0; HttpOnly; SameSite=lax',
      expect.stringMatching(/^postern-session=[\w-]{43}; Path=\/; Max-Age=43200; HttpOnly; SameSite=lax$/),
      'postern-challenge=; Path=/sign-in; Max-Age=0; HttpOnly; SameSite=lax',
      'postern-role=; Path=/; Max-Age=0; HttpOnly; SameSite=lax',
    ])
  })

  it('remembers the names as typed, and never leads to another site', async () => {
    const { account } = await scene()
    const fields = fieldsOf(account).map(([name, value]) => [name, name === 'next' ? '//example.org' : value] as const)
    const { to, cookies } = await post([...fields, ['remember', 'on']])
    expect(cookies[0]).toContain(`postern-account=${account.id}%2Falice; Path=/; Max-Age=31536000`)
    expect(to).toBe('/')
  })

  it('ends the session of the same browser (S-50), and records where it came from', async () => {
    const { account, alice } = await scene()
    const [, first = ''] = (await post(fieldsOf(account))).cookies
    const [before] = await sessionsOf(alice)
    await post(fieldsOf(account), '/sign-in', { cookie: `theme=dark; ${first.split(';')[0]}` })
    const after = await sessionsOf(alice)
    expect(after).toHaveLength(1)
    expect(after).not.toContain(before)
    expect(await trailOf(account)).toMatchObject(
      Array(2).fill({ eventName: 'ConsoleLogin', outcome: 'Success', entryPoint: 'console' }),
    )
  })

  it('leads to the second factor, with a challenge and no session', async () => {
    const { account, alice } = await scene()
    await aDevice(account, 'phone', { owner: alice })
    const { status, to, cookies } = await post(fieldsOf(account))
    expect([status, to]).toEqual([303, '/sign-in/mfa'])
    expect(cookies[1]).toMatch(/^postern-challenge=[\w-]{43}; Path=\/sign-in; Max-Age=300; /)
    expect(cookies.join()).not.toContain('postern-session')
  })

  it('leads to a new password where one is due', async () => {
    const { account } = await scene()
    await inStore((store) =>
      store.loginProfile.updateMany({ where: { account: account.id }, data: { passwordResetRequired: true } }),
    )
    expect((await post(fieldsOf(account))).to).toBe('/sign-in/new-password')
  })
})

describe('anything else', () => {
  it('is answered by the page of the form, which gets what was typed but for the password', async () => {
    const { account } = await scene()
    const wrong = await post(fieldsOf(account, 'Wrong-Passw0rd!'), `/sign-in/${account.id}?next=%2Fusers`)
    expect(wrong.cookies).toEqual([])
    expect(shown(wrong)).toEqual({
      method: 'GET',
      url: `/sign-in/${account.id}?next=%2Fusers`,
      state: {
        status: 'failed',
        code: 'SignInRefused',
        errors: [{ message: expect.any(String) }],
        values: { account: account.id, username: 'alice', remember: '' },
      },
    })
    expect(wrong.body).not.toContain('Wrong-Passw0rd')
  })

  it('names empty fields and checks nothing', async () => {
    const { account } = await scene()
    const { state } = shown(await post(fieldsOf(account, '')))
    expect(state).toMatchObject({ code: 'ValidationError', errors: [{ field: 'password' }] })
    expect(await trailOf(account)).toEqual([])
  })

  it('shows a member that comes twice as an error', async () => {
    const { account } = await scene()
    const { state } = shown(await post([...fieldsOf(account), ['username', 'bob']]))
    expect(state).toMatchObject({ status: 'failed', code: 'ValidationError', errors: [{ field: 'username' }] })
  })

  it('says how long tries are held back', async () => {
    vi.useFakeTimers({ toFake: ['Date'] })
    const { account } = await scene()
    for (let count = 0; count < 5; count++) await post(fieldsOf(account, 'Wrong-Passw0rd!'))
    const { state } = shown(await post(fieldsOf(account)))
    expect(state.errors).toEqual([{ message: expect.stringContaining('1 second') }])
    vi.useRealTimers()
  })
})

describe('a form that is not of an IAM user’s sign-in', () => {
  it.each([
    ['/sign-in/root', []],
    ['/sign-in/mfa', []],
    ['/sign-in/', []],
    ['/users', []],
  ] as const)('is refused at %s, as it names no action', async (target, more) => {
    const { account } = await scene()
    expect(await post(fieldsOf(account, PASSWORD, more), target)).toMatchObject({ status: 400 })
    expect(await trailOf(account)).toEqual([])
  })

  it('reaches the pages if it names an action', async () => {
    const { account } = await scene()
    const answer = await post(fieldsOf(account, PASSWORD, [['$ACTION_ID_00da83', '']]))
    expect(shown(answer)).toMatchObject({ method: 'POST', url: '/sign-in', state: { status: 'ready' } })
    const called = await post(
      [
        ['0', '["$K1"]'],
        ['_1_account', account.id],
      ],
      '/sign-in',
      { 'next-action': '7f' },
    )
    expect(shown(called)).toMatchObject({ method: 'POST' })
    expect(await trailOf(account)).toEqual([])
  })

  it('is refused from another site', async () => {
    const { account } = await scene()
    const elsewhere = { origin: 'http://evil.example', 'sec-fetch-site': 'cross-site' }
    expect(await post(fieldsOf(account), '/sign-in', elsewhere)).toMatchObject({ status: 403 })
    expect(await trailOf(account)).toEqual([])
  })

  it('cannot bring a state of its own', async () => {
    const state = encodeURIComponent(JSON.stringify({ status: 'failed', errors: [{ message: 'x' }], values: {} }))
    const answer = await answerOf(await fetch(`${address}/sign-in`, { headers: { [FORM_STATE]: state } }))
    expect(shown(answer).state).toEqual({ status: 'ready', errors: [], values: {} })
  })
})
