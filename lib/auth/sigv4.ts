import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import { later } from '@/lib/clock'
import { AwsError } from '@/lib/errors'

/** A request as it came over the wire: nothing of it decoded, in the order in which it was sent. */
export type RawRequest = {
  method: string
  path: string
  /** Without the question mark. */
  query: string
  headers: readonly (readonly [name: string, value: string])[]
  body: Uint8Array
}

/** What a request says of its signature, before anything of it is believed. */
export type SignatureClaim = {
  isPresigned: boolean
  accessKeyId: string
  /** Of the credential scope: YYYYMMDD, region, service, terminator. */
  scope: { date: string; region: string; service: string; terminator: string }
  signedHeaders: readonly string[]
  signature: string
  /** As sent: 20260115T120000Z. */
  date: string
  at: Date
  /** Seconds for which a presigned request is good. */
  expires: number | undefined
  sessionToken: string | undefined
}

const ALGORITHM = 'AWS4-HMAC-SHA256'

/** Seconds that the clocks of a client and of the account may differ. */
const WINDOW = 5 * 60
/** A presigned request is good for a week at most. */
const LONGEST = 604_800

/**
 * Reads a signature, in the header or in the query (IAM user guide, "AWS Signature Version 4 for API requests").
 * Throws MissingAuthenticationToken, IncompleteSignature, SignatureDoesNotMatch: whatever can be said without a secret.
 */
export function readSignature(request: RawRequest): SignatureClaim {
  const authorizations = valuesOf(request, 'authorization')
  const query = queryPairs(request.query)
  const inQuery = query.filter(([name]) => QUERY_PARTS.has(name.toLowerCase()))
  if (authorizations.length === 0 && inQuery.length === 0) {
    throw new AwsError('MissingAuthenticationToken', 'Request is missing Authentication Token')
  }
  if (authorizations.length + (inQuery.length > 0 ? 1 : 0) > 1) {
    throw incomplete('A request is signed in one way, and once.')
  }
  const [authorization] = authorizations
  const claim = authorization === undefined ? fromQuery(inQuery) : fromHeader(request, authorization)
  demandSigned(request, claim)
  return claim
}

function fromHeader(request: RawRequest, authorization: string): SignatureClaim {
  const parts = authorizationParts(authorization)
  const [date, ...more] = firstOf(valuesOf(request, 'x-amz-date'), valuesOf(request, 'date'))
  if (more.length > 0) throw incomplete('The date of a request is sent once.')
  const missing = ['Credential', 'Signature', 'SignedHeaders']
    .filter((name) => !parts.get(name))
    .map((name) => `Authorization header requires '${name}' parameter.`)
  if (date === undefined) {
    missing.push("Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header.")
  }
  if (missing.length > 0) throw incomplete(`${missing.join(' ')} Authorization=${authorization.slice(0, 200)}`)
  return claimOf(
    {
      credential: parts.get('Credential') ?? '',
      signature: parts.get('Signature') ?? '',
      signedHeaders: parts.get('SignedHeaders') ?? '',
      date: date ?? '',
      sessionToken: onlyOne('X-Amz-Security-Token', valuesOf(request, 'x-amz-security-token')),
    },
    undefined,
  )
}

/** `AWS4-HMAC-SHA256 Credential=.., SignedHeaders=.., Signature=..` as its parts. */
function authorizationParts(authorization: string): Map<string, string> {
  const parts = new Map<string, string>()
  if (!authorization.startsWith(`${ALGORITHM} `)) return parts
  for (const part of authorization.slice(ALGORITHM.length).split(',')) {
    const at = part.indexOf('=')
    const name = part.slice(0, Math.max(at, 0)).trim()
    if (parts.has(name)) throw incomplete(`Authorization header names '${name.slice(0, 40)}' twice.`)
    parts.set(name, part.slice(at + 1).trim())
  }
  return parts
}

function fromQuery(pairs: readonly (readonly [string, string])[]): SignatureClaim {
  const part = (name: string) =>
    onlyOne(
      name,
      pairs.filter(([one]) => one === name).map(([, value]) => value),
    )
  const missing = ['X-Amz-Algorithm', 'X-Amz-Credential', 'X-Amz-Signature', 'X-Amz-SignedHeaders', 'X-Amz-Date']
    .filter((name) => !part(name))
    .map((name) => `AWS query-string parameters must include '${name}'.`)
  if (missing.length > 0) throw incomplete(missing.join(' '))
  if (part('X-Amz-Algorithm') !== ALGORITHM) throw incomplete(`The algorithm must be '${ALGORITHM}'.`)
  const expires = part('X-Amz-Expires') ?? ''
  if (!/^\d{1,6}$/.test(expires) || Number(expires) < 1 || Number(expires) > LONGEST) {
    throw incomplete(`X-Amz-Expires must be a number of seconds from 1 to ${LONGEST}.`)
  }
  return claimOf(
    {
      credential: part('X-Amz-Credential') ?? '',
      signature: part('X-Amz-Signature') ?? '',
      signedHeaders: part('X-Amz-SignedHeaders') ?? '',
      date: part('X-Amz-Date') ?? '',
      sessionToken: part('X-Amz-Security-Token'),
    },
    Number(expires),
  )
}

type Parts = {
  credential: string
  signature: string
  signedHeaders: string
  date: string
  sessionToken: string | undefined
}

function claimOf({ credential, signature, signedHeaders, date, sessionToken }: Parts, expires: number | undefined) {
  const elements = credential.split('/')
  const [accessKeyId = '', scopeDate = '', region = '', service = '', terminator = ''] = elements
  if (elements.length !== 5) {
    throw incomplete(
      `Credential must have exactly 5 slash-delimited elements, e.g. keyid/date/region/service/term, got '${credential.slice(0, 200)}'`,
    )
  }
  const at = instantOf(date)
  if (!at) throw incomplete(`Date must be in ISO-8601 'basic format'. Got '${date.slice(0, 40)}'.`)
  const names = signedHeaders.split(';')
  const isCanonical = names.every((name, index) => name !== '' && (index === 0 || name > (names[index - 1] ?? '')))
  if (!isCanonical || signedHeaders !== signedHeaders.toLowerCase()) {
    throw incomplete('SignedHeaders must name each header once, in lower case and in order.')
  }
  const scope = { date: scopeDate, region, service, terminator }
  const isPresigned = expires !== undefined
  return { isPresigned, accessKeyId, scope, signedHeaders: names, signature, date, at, expires, sessionToken }
}

/** Whatever the signature does not cover could have been changed on the way. */
function demandSigned(request: RawRequest, claim: SignatureClaim): void {
  const sent = new Set(request.headers.map(([name]) => name.toLowerCase()))
  const signed = new Set(claim.signedHeaders)
  if (!signed.has('host')) {
    throw mismatch("'Host' or ':authority' must be a 'SignedHeader' in the AWS Authorization.")
  }
  const absent = claim.signedHeaders.find((name) => !sent.has(name))
  if (absent !== undefined) throw mismatch(`The signed header '${absent.slice(0, 60)}' was not sent.`)
  const unsigned = [...sent].find((name) => name.startsWith('x-amz-') && !signed.has(name))
  if (unsigned !== undefined) throw mismatch(`The header '${unsigned.slice(0, 60)}' must be a 'SignedHeader'.`)
}

/** What the credential scope must say. Any region will do: clients send their own, also to services without regions. */
export function checkScope({ scope, date }: SignatureClaim, service: string): void {
  if (scope.date !== date.slice(0, 8)) {
    throw mismatch('Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP')
  }
  if (scope.service !== service) throw mismatch(`Credential should be scoped to correct service: '${service}'. `)
  if (scope.terminator !== 'aws4_request') {
    throw mismatch("Credential should be scoped with a valid terminator: 'aws4_request'. ")
  }
}

/** Whether a request is fresh. Throws SignatureDoesNotMatch. */
export function checkTime({ date, at, expires = WINDOW }: SignatureClaim, now: Date): void {
  const shown = (time: Date) => time.toISOString().replace(/[-:]|\.\d{3}/g, '')
  const span = expires === WINDOW ? '5 min.' : `${expires} s`
  const earliest = later(now, -expires)
  if (at < earliest)
    throw mismatch(`Signature expired: ${date} is now earlier than ${shown(earliest)} (${shown(now)} - ${span})`)
  const latest = later(now, WINDOW)
  if (at > latest) {
    throw mismatch(`Signature not yet current: ${date} is still later than ${shown(latest)} (${shown(now)} + 5 min.)`)
  }
}

/** Recomputes the signature with the secret and compares. Throws SignatureDoesNotMatch. */
export function checkSignature(request: RawRequest, claim: SignatureClaim, signingKey: Buffer): void {
  if (isSignedWith(request, claim, signingKey)) return
  throw mismatch(
    'The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.',
  )
}

/** Whether the signature is the one that the key makes. */
export function isSignedWith(request: RawRequest, claim: SignatureClaim, signingKey: Buffer): boolean {
  return isEqual(hmac(signingKey, stringToSign(request, claim)).toString('hex'), claim.signature)
}

/** The key that signs one day's requests of one service and region. */
export function signingKeyOf(secret: string | Uint8Array, { date, region, service }: SignatureClaim['scope']): Buffer {
  const start = Buffer.concat([Buffer.from('AWS4'), Buffer.from(secret)])
  return [date, region, service, 'aws4_request'].reduce<Buffer>((key, part) => hmac(key, part), start)
}

/** True when two texts are equal; takes the same time whichever letter differs. */
export function isEqual(a: string, b: string): boolean {
  return timingSafeEqual(sha256(a), sha256(b))
}

function stringToSign(request: RawRequest, { date, scope, signedHeaders, isPresigned }: SignatureClaim): string {
  const canonical = [
    request.method,
    request.path,
    canonicalQuery(request.query, isPresigned),
    ...signedHeaders.map((name) => `${name}:${canonicalValue(valuesOf(request, name))}`),
    '',
    signedHeaders.join(';'),
    // INVARIANT: the digest of the body as it came, whatever x-amz-content-sha256 says of it.
    sha256(request.body).toString('hex'),
  ].join('\n')
  const place = [scope.date, scope.region, scope.service, scope.terminator].join('/')
  return [ALGORITHM, date, place, sha256(canonical).toString('hex')].join('\n')
}

/** Names and values encoded one way and sorted; the signature of a presigned request is no part of what it signs. */
function canonicalQuery(query: string, isPresigned: boolean): string {
  return queryPairs(query)
    .filter(([name]) => !(isPresigned && name === 'X-Amz-Signature'))
    .map(([name, value]): [string, string] => [encode(name), encode(value)])
    .sort(([a, x], [b, y]) => compare(a, b) || compare(x, y))
    .map(([name, value]) => `${name}=${value}`)
    .join('&')
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

const canonicalValue = (values: readonly string[]) => values.map((one) => one.replace(/ +/g, ' ')).join(',')

/** The pairs of a query, decoded. In signing "+" is a plus sign. Throws IncompleteSignature for broken escapes. */
function queryPairs(query: string): [name: string, value: string][] {
  return query
    .split('&')
    .filter(Boolean)
    .map((pair) => {
      const at = pair.indexOf('=')
      return at < 0 ? [decode(pair), ''] : [decode(pair.slice(0, at)), decode(pair.slice(at + 1))]
    })
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    throw incomplete('The query string has an escape that is not UTF-8.')
  }
}

// RFC 3986, section 2.3: encodeURIComponent leaves five characters that are reserved.
const encode = (text: string) =>
  encodeURIComponent(text).replace(/[!'()*]/g, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`)

/** 20260115T120000Z as an instant; undefined for anything else, February 30 included. */
function instantOf(date: string): Date | undefined {
  const [, year, month, day, hour, minute, second] = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(date) ?? []
  if (year === undefined) return undefined
  const time = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`)
  const isReal = !Number.isNaN(time.getTime()) && time.toISOString().startsWith(`${year}-${month}-${day}`)
  return isReal ? time : undefined
}

const QUERY_PARTS = new Set(
  ['algorithm', 'credential', 'date', 'expires', 'security-token', 'signature', 'signedheaders'].map(
    (name) => `x-amz-${name}`,
  ),
)

function valuesOf({ headers }: RawRequest, name: string): string[] {
  return headers.filter(([one]) => one.toLowerCase() === name).map(([, value]) => value.trim())
}

const firstOf = (...lists: readonly string[][]) => lists.find((list) => list.length > 0) ?? []

function onlyOne(name: string, values: readonly string[]): string | undefined {
  if (values.length > 1) throw incomplete(`'${name}' is sent once.`)
  return values[0]
}

const incomplete = (message: string) => new AwsError('IncompleteSignature', message)
const mismatch = (message: string) => new AwsError('SignatureDoesNotMatch', message)
const hmac = (key: Buffer, text: string) => createHmac('sha256', key).update(text).digest()
const sha256 = (data: string | Uint8Array) => createHash('sha256').update(data).digest()
