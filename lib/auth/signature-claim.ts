import { AwsError } from '@/lib/errors'
import { headerValues, incomplete, mismatch, queryPairs, type RawRequest } from './raw-request'

/** What a request says about its signature, before any of it is checked. */
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
  /** Seconds for which a presigned request is valid. */
  expires: number | undefined
  sessionToken: string | undefined
}

/** The only supported algorithm: AWS Signature Version 4 with a key that the server knows. */
export const ALGORITHM = 'AWS4-HMAC-SHA256'

/** A presigned request is valid for a week at most. */
const LONGEST = 604_800

/**
 * Reads a signature, in the header or in the query (IAM user guide, "AWS Signature Version 4 for API requests").
 * Throws MissingAuthenticationToken, IncompleteSignature, SignatureDoesNotMatch, as far as no secret is needed to tell.
 */
export function readSignature(request: RawRequest): SignatureClaim {
  const authorizations = headerValues(request, 'authorization')
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
  const [date, ...more] = firstOf(headerValues(request, 'x-amz-date'), headerValues(request, 'date'))
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
      sessionToken: onlyOne('X-Amz-Security-Token', headerValues(request, 'x-amz-security-token')),
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

/** Requires Host and every x-amz header to be signed: an unsigned one could have been changed on the way. */
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

const firstOf = (...lists: readonly string[][]) => lists.find((list) => list.length > 0) ?? []

function onlyOne(name: string, values: readonly string[]): string | undefined {
  if (values.length > 1) throw incomplete(`'${name}' is sent once.`)
  return values[0]
}
