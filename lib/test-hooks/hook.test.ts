import { statSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { env } from '@/lib/env'
import { AwsError } from '@/lib/errors'
import { ownDatabase } from '@/lib/testing/database'
import { isOperator, operatorToken } from '@/lib/worlds/operator-token'
import { hooks } from './hook'
import { clockChangeIn, indexIn, worldIn } from './request-body'

const dataDir = ownDatabase()

const served = hooks<{ name: string }>({
  POST: async ({ params, body }) => {
    if (body.fails) throw new AwsError('NoSuchEntity', 'There is none.')
    return { body: { ...params, ...body }, now: new Date(5) }
  },
})
const ask = async (method: keyof typeof served, body?: string, token = operatorToken()) => {
  const headers = { authorization: `Bearer ${token}` }
  const request = new Request('http://localhost/hook', { method, headers, ...(body !== undefined && { body }) })
  const response = await served[method](request, { params: Promise.resolve({ name: 'n' }) })
  return { status: response.status, headers: response.headers, body: await response.json().catch(() => undefined) }
}

describe("the operator's token", () => {
  it('is made once, readable only by the owner of the file', () => {
    expect(operatorToken()).toMatch(/^[\w-]{43}$/)
    expect(statSync(path.join(dataDir, 'operator-token')).mode & 0o777).toBe(0o600)
  })

  it('is the only text that is accepted', () => {
    expect(isOperator(`Bearer ${operatorToken()}`)).toBe(true)
    expect(isOperator(`bearer ${operatorToken()}`)).toBe(true)
    for (const header of [null, '', 'Bearer', 'Bearer ', `Basic ${operatorToken()}`, `Bearer ${operatorToken()}x`]) {
      expect(isOperator(header)).toBe(false)
    }
  })
})

describe('a test hook', () => {
  it('returns JSON and the time of the account', async () => {
    const { status, headers, body } = await ask('POST', '{"a":1}')
    expect({ status, body, time: headers.get('x-server-time') }).toEqual({
      status: 200,
      body: { name: 'n', a: 1 },
      time: '5',
    })
    expect(await ask('POST')).toMatchObject({ status: 200, body: { name: 'n' } })
  })

  it('serves only the operator', async () => {
    expect(await ask('POST', '{}', 'guessed')).toMatchObject({ status: 401, body: { error: { code: 'Unauthorized' } } })
    expect(await ask('GET')).toMatchObject({ status: 405, body: { error: { code: 'MethodNotAllowed' } } })
  })

  it.each(['{', '[]', '"text"', 'null', '7', `"${'x'.repeat(70_000)}"`])('refuses the body %.20s', async (body) => {
    expect(await ask('POST', body)).toMatchObject({ status: 400, body: { error: { code: 'ValidationError' } } })
  })

  it('returns errors with their codes', async () => {
    const error = { code: 'NoSuchEntity', message: 'There is none.' }
    expect(await ask('POST', '{"fails":true}')).toMatchObject({ status: 404, body: { error } })
  })

  it('does not exist outside training', async () => {
    const settings = env()
    settings.environment = 'production'
    for (const method of ['GET', 'POST', 'DELETE', 'OPTIONS'] as const) {
      expect(await ask(method)).toMatchObject({ status: 404, body: { error: { code: 'NotFound' } } })
    }
    settings.environment = 'training'
  })
})

describe('members of a body', () => {
  it('are read', () => {
    expect([worldIn({ world: 'empty' }), indexIn({ index: 7 })]).toEqual(['empty', 7])
    expect(clockChangeIn({ mode: 'real' })).toEqual({ mode: 'real' })
    expect(clockChangeIn({ mode: 'advance', seconds: -30 })).toEqual({ mode: 'advance', seconds: -30 })
    expect(clockChangeIn({ mode: 'fixed', at: '2026-01-01T01:00:00+01:00' })).toEqual({
      mode: 'fixed',
      at: new Date('2026-01-01T00:00:00Z'),
    })
  })

  it.each([
    ...[{}, { mode: 'fast' }, { mode: 'fixed' }, { mode: 'fixed', at: 'today' }, { mode: 'fixed', at: 0 }],
    ...[{ mode: 'offset' }, { mode: 'offset', seconds: '3' }, { mode: 'advance', seconds: 1.5 }],
    ...[
      { mode: 'advance', seconds: 1e300 },
      { mode: 'fixed', at: '2026-13-01T00:00:00Z' },
    ],
  ])('that are wrong change no clock: %j', (members) => {
    expect(() => clockChangeIn(members)).toThrow(AwsError)
  })

  it.each([undefined, null, '7', -1, 1.5, 1_000_000, Number.NaN, [7]])(
    'that are not an index are refused: %j',
    (index) => {
      expect(() => indexIn({ index })).toThrow(AwsError)
      expect(() => worldIn({ world: index === '7' ? 7 : index })).toThrow(AwsError)
    },
  )
})
