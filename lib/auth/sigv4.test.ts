import { Sha256 } from '@aws-crypto/sha256-js'
import { SignatureV4 } from '@smithy/signature-v4'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { later } from '@/lib/clock'
import { AwsError } from '@/lib/errors'
import { NOON } from '@/lib/testing/time'
import type { RawRequest } from './raw-request'
import { readSignature } from './signature-claim'
import { demandScope, demandSignature, demandTime, signingKeyOf } from './sigv4'

const SECRET = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY'
const ACCESS_KEY_ID = 'AKIAIOSFODNN7EXAMPLE'
const BODY = 'Action=ListUsers&Version=2010-05-08'

type Parts = {
  method?: string
  query?: Record<string, string | string[]>
  headers?: Record<string, string>
  body?: string
  presign?: boolean
}

/** A request as an AWS client signs it: by a signer that shares no code with ours. */
async function signed({ method = 'POST', query = {}, headers = {}, body = BODY, presign = false }: Parts = {}) {
  const signer = new SignatureV4({
    credentials: { accessKeyId: ACCESS_KEY_ID, secretAccessKey: SECRET },
    region: 'eu-west-1',
    service: 'iam',
    sha256: Sha256,
    // Requests to other paths never get here.
    uriEscapePath: false,
  })
  const plain = {
    ...{ method, protocol: 'https:', hostname: 'iam.example.com', path: '/api/aws', query, body },
    headers: { host: 'iam.example.com', ...headers },
  }
  const request = presign
    ? await signer.presign({ ...plain, body: undefined }, { signingDate: NOON, expiresIn: 900 })
    : await signer.sign(plain, { signingDate: NOON })
  return rawOf(request.headers, request.query ?? {}, method, presign ? '' : body)
}

function rawOf(
  headers: Record<string, string>,
  query: Record<string, string | string[] | null>,
  method: string,
  body: string,
): RawRequest {
  const pairs = Object.entries(query).flatMap(([name, value]) =>
    [value ?? ''].flat().map((one) => [name, one] as const),
  )
  return {
    method,
    path: '/api/aws',
    query: pairs.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`).join('&'),
    headers: Object.entries(headers),
    body: new TextEncoder().encode(body),
  }
}

function verify(request: RawRequest, now = NOON, secret = SECRET): void {
  const claim = readSignature(request)
  demandTime(claim, now)
  demandScope(claim, 'iam')
  demandSignature(request, claim, signingKeyOf(secret, claim.scope))
}

function refusalOf(request: RawRequest, now = NOON): { code: string; message: string } {
  try {
    verify(request, now)
  } catch (thrown) {
    if (thrown instanceof AwsError) return { code: thrown.code, message: thrown.message }
    throw thrown
  }
  return { code: 'accepted', message: '' }
}

const codeOf = (request: RawRequest, now = NOON) => refusalOf(request, now).code

const withHeader = (request: RawRequest, name: string, change: (value: string) => string): RawRequest => ({
  ...request,
  headers: request.headers.map(([one, value]) => [one, one.toLowerCase() === name ? change(value) : value]),
})

const authorization = (request: RawRequest, change: (value: string) => string) =>
  withHeader(request, 'authorization', change)

describe('a request that a client of AWS signed', () => {
  it('is accepted, in the header and in the query', async () => {
    expect(codeOf(await signed())).toBe('accepted')
    expect(codeOf(await signed({ method: 'GET', presign: true, query: { Action: 'GetCallerIdentity' } }))).toBe(
      'accepted',
    )
  })

  it('names its key, scope and token', async () => {
    const claim = readSignature(await signed({ headers: { 'x-amz-security-token': 'token' } }))
    expect(claim).toMatchObject({
      ...{ accessKeyId: ACCESS_KEY_ID, sessionToken: 'token', isPresigned: false, at: NOON },
      scope: { date: '20260115', region: 'eu-west-1', service: 'iam', terminator: 'aws4_request' },
    })
  })

  it('is accepted whatever is in its body, query and headers', async () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 30 })
    // The other signer keeps the query in a plain object, which loses the key `__proto__`.
    const word = fc.stringMatching(/^[A-Za-z0-9._~ /+=&%*!'()-]{1,12}$/).filter((name) => name !== '__proto__')
    await fc.assert(
      fc.asyncProperty(
        text,
        fc.dictionary(word, text, { maxKeys: 5 }),
        fc.stringMatching(/^[ -~]{0,30}$/),
        async (body, query, value) => {
          const headers = { 'x-amz-meta': value, 'content-type': 'application/x-www-form-urlencoded' }
          expect(codeOf(await signed({ body, query, headers }))).toBe('accepted')
        },
      ),
      { numRuns: 200 },
    )
  })

  it('is accepted with headers in any case and order, and with blanks around values', async () => {
    const request = await signed({ headers: { 'x-amz-meta': 'a b' } })
    const odd = request.headers.map(([name, value]): [string, string] => [name.toUpperCase(), `  ${value} `]).reverse()
    expect(codeOf({ ...request, headers: odd })).toBe('accepted')
  })
})

// S-70: a missing or changed part is a failure, each part on its own.
describe('a request that was changed on the way', () => {
  const flipped = (text: string, at: number) =>
    `${text.slice(0, at)}${text[at] === '0' ? '1' : '0'}${text.slice(at + 1)}`

  it('is refused whichever digit of the signature differs', async () => {
    const request = await signed()
    for (let at = 0; at < 64; at++) {
      const changed = authorization(request, (value) =>
        value.replace(/Signature=(\w+)/, (_, signature: string) => `Signature=${flipped(signature, at)}`),
      )
      expect(codeOf(changed), `digit ${at}`).toBe('SignatureDoesNotMatch')
    }
  })

  it('is refused whichever letter of the body differs, or when one is added or lost', async () => {
    const request = await signed()
    for (let at = 0; at < BODY.length; at++) {
      const body = new TextEncoder().encode(flipped(BODY, at))
      expect(codeOf({ ...request, body }), `letter ${at}`).toBe('SignatureDoesNotMatch')
    }
    for (const text of [`${BODY}&`, BODY.slice(1), '']) {
      expect(codeOf({ ...request, body: new TextEncoder().encode(text) })).toBe('SignatureDoesNotMatch')
    }
  })

  it.each(['host', 'x-amz-date', 'x-amz-content-sha256', 'x-amz-security-token', 'x-amz-meta'])(
    'is refused when the signed header %s has another value, is lost, or is sent twice',
    async (name) => {
      const request = await signed({ headers: { 'x-amz-security-token': 'token', 'x-amz-meta': 'a' } })
      expect(codeOf(withHeader(request, name, (value) => `${value}x`))).toMatch(
        /SignatureDoesNotMatch|IncompleteSignature/,
      )
      const without = { ...request, headers: request.headers.filter(([one]) => one.toLowerCase() !== name) }
      expect(codeOf(without)).toMatch(/SignatureDoesNotMatch|IncompleteSignature/)
      const twice = { ...request, headers: [...request.headers, [name, 'again'] as const] }
      expect(codeOf(twice)).toMatch(/SignatureDoesNotMatch|IncompleteSignature/)
    },
  )

  it('is refused with another method, path, query or key', async () => {
    const request = await signed()
    for (const change of [{ method: 'PUT' }, { path: '/api/aws/' }, { query: 'Action=DeleteUser' }, { query: 'a' }]) {
      expect(codeOf({ ...request, ...change }), JSON.stringify(change)).toBe('SignatureDoesNotMatch')
    }
    expect(() => verify(request, NOON, `${SECRET}x`)).toThrow('The request signature we calculated does not match')
  })

  it('is refused when an unsigned x-amz header was added', async () => {
    const request = await signed()
    expect(refusalOf({ ...request, headers: [...request.headers, ['X-Amz-Target', 'x']] })).toEqual({
      ...{ code: 'SignatureDoesNotMatch', message: "The header 'x-amz-target' must be a 'SignedHeader'." },
    })
  })

  it.each(['X-Amz-Date', 'X-Amz-Expires', 'X-Amz-Credential', 'X-Amz-SignedHeaders', 'X-Amz-Signature', 'Action'])(
    'is refused with another %s in the query, without one, and with two',
    async (name) => {
      const request = await signed({ method: 'GET', presign: true, query: { Action: 'GetCallerIdentity' } })
      const pairs = request.query.split('&')
      const own = pairs.find((pair) => pair.startsWith(`${name}=`)) ?? ''
      const refused = /SignatureDoesNotMatch|IncompleteSignature/
      expect(codeOf({ ...request, query: request.query.replace(own, `${own}1`) })).toMatch(refused)
      expect(codeOf({ ...request, query: pairs.filter((pair) => pair !== own).join('&') })).toMatch(refused)
      expect(codeOf({ ...request, query: `${request.query}&${own}` })).toMatch(refused)
    },
  )

  // S-75: what is signed is the body that came.
  it.each(['UNSIGNED-PAYLOAD', 'STREAMING-AWS4-HMAC-SHA256-PAYLOAD', 'e3b0c442'])(
    'is refused when it signs %s in place of its body',
    async (hash) => {
      expect(codeOf(await signed({ headers: { 'x-amz-content-sha256': hash } }))).toBe('SignatureDoesNotMatch')
    },
  )
})

describe('a malformed signature', () => {
  it('is missing entirely', async () => {
    const request = await signed()
    const headers = request.headers.filter(([name]) => name !== 'authorization')
    expect(refusalOf({ ...request, headers })).toEqual({
      ...{ code: 'MissingAuthenticationToken', message: 'Request is missing Authentication Token' },
    })
  })

  it.each([
    ['Credential', /Credential=[^,]+, ?/],
    ['SignedHeaders', /SignedHeaders=[^,]+, ?/],
    ['Signature', /, ?Signature=\w+/],
  ])('names what is missing: %s', async (name, part) => {
    const { code, message } = refusalOf(authorization(await signed(), (value) => value.replace(part, '')))
    expect(code).toBe('IncompleteSignature')
    expect(message).toContain(`Authorization header requires '${name}' parameter.`)
  })

  it('is refused without a date, and with an invalid one', async () => {
    const request = await signed()
    const without = { ...request, headers: request.headers.filter(([name]) => name !== 'x-amz-date') }
    expect(refusalOf(without).message).toContain("existence of either a 'X-Amz-Date' or a 'Date' header.")
    for (const date of ['2026-01-15T12:00:00Z', '20260230T120000Z', '20260115T126000Z', 'now', '']) {
      const { code } = refusalOf(withHeader(request, 'x-amz-date', () => date))
      expect(code, date).toBe('IncompleteSignature')
    }
  })

  it.each(['Basic dXNlcjpwYXNz', 'Bearer token', 'AWS4-HMAC-SHA256', 'AWS AKIA:sig', ''])(
    'is of another kind: %j',
    async (value) => {
      expect(codeOf(authorization(await signed(), () => value))).toBe('IncompleteSignature')
    },
  )

  it('has a credential of other than five parts', async () => {
    const request = authorization(await signed(), (value) => value.replace('/eu-west-1/', '/'))
    expect(refusalOf(request)).toEqual({
      code: 'IncompleteSignature',
      message: `Credential must have exactly 5 slash-delimited elements, e.g. keyid/date/region/service/term, got '${ACCESS_KEY_ID}/20260115/iam/aws4_request'`,
    })
  })

  it.each([
    ['the host left out', 'x-amz-date', 'SignatureDoesNotMatch'],
    ['a header twice', 'host;host;x-amz-date', 'IncompleteSignature'],
    ['headers out of order', 'x-amz-date;host', 'IncompleteSignature'],
    ['capitals', 'Host;x-amz-date', 'IncompleteSignature'],
    ['an empty name', 'host;;x-amz-date', 'IncompleteSignature'],
    ['a header that was not sent', 'host;x-amz-date;x-amz-none', 'SignatureDoesNotMatch'],
  ])('signs headers with %s', async (_, names, code) => {
    const request = authorization(await signed(), (value) =>
      value.replace(/SignedHeaders=[^,]+/, `SignedHeaders=${names}`),
    )
    expect(codeOf(request)).toBe(code)
  })

  // S-72: one way, and once.
  it('is refused when it is given twice, or in both ways', async () => {
    const request = await signed()
    const [, own = ''] = request.headers.find(([name]) => name === 'authorization') ?? []
    expect(codeOf({ ...request, headers: [...request.headers, ['Authorization', own]] })).toBe('IncompleteSignature')
    expect(codeOf({ ...request, query: 'X-Amz-Signature=0' })).toBe('IncompleteSignature')
    const doubled = authorization(request, (value) => `${value}, Signature=0`)
    expect(codeOf(doubled)).toBe('IncompleteSignature')
  })

  it('is refused for a presigned request of more than a week, or of an invalid time', async () => {
    const request = await signed({ method: 'GET', presign: true })
    for (const expires of ['0', '604801', '-1', '1.5', '']) {
      const query = request.query.replace('X-Amz-Expires=900', `X-Amz-Expires=${expires}`)
      expect(codeOf({ ...request, query }), expires).toBe('IncompleteSignature')
    }
  })

  it("is refused when the query's escapes are not UTF-8", async () => {
    expect(codeOf({ ...(await signed()), query: 'a=%ff' })).toBe('IncompleteSignature')
  })
})

// S-71.
describe('time', () => {
  it.each([
    [-300, 'accepted'],
    [300, 'accepted'],
    [-301, 'SignatureDoesNotMatch'],
    [301, 'SignatureDoesNotMatch'],
  ])('of a request %i seconds off the clock of the account: %s', async (seconds, code) => {
    expect(codeOf(await signed(), later(NOON, seconds))).toBe(code)
  })

  it("is refused with AWS's messages", async () => {
    const request = await signed()
    expect(refusalOf(request, later(NOON, 301)).message).toBe(
      'Signature expired: 20260115T120000Z is now earlier than 20260115T120001Z (20260115T120501Z - 5 min.)',
    )
    expect(refusalOf(request, later(NOON, -301)).message).toBe(
      'Signature not yet current: 20260115T120000Z is still later than 20260115T115959Z (20260115T115459Z + 5 min.)',
    )
  })

  it('of a presigned request is limited as it says', async () => {
    const request = await signed({ method: 'GET', presign: true })
    expect(codeOf(request, later(NOON, 900))).toBe('accepted')
    expect(codeOf(request, later(NOON, 901))).toBe('SignatureDoesNotMatch')
  })
})

describe('the scope', () => {
  it.each([
    [
      'of another day',
      ['/20260115/', '/20260114/'],
      'Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP',
    ],
    ['of another service', ['/iam/', '/s3/'], "Credential should be scoped to correct service: 'iam'. "],
    ['without a region', ['/eu-west-1/', '//'], "Credential should be scoped to a valid region, not ''. "],
    [
      'with another end',
      ['aws4_request', 'aws3_request'],
      "Credential should be scoped with a valid terminator: 'aws4_request'. ",
    ],
  ] as const)('%s is refused', async (_, [before, after], message) => {
    const request = authorization(await signed(), (value) => value.replace(before, after))
    expect(refusalOf(request)).toEqual({ code: 'SignatureDoesNotMatch', message })
  })
})
