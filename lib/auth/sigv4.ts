import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import { later } from '@/lib/clock'
import { uriEncode } from '@/lib/values/uri-encode'
import { headerValues, mismatch, queryPairs, type RawRequest } from './raw-request'
import { ALGORITHM, type SignatureClaim } from './signature-claim'

/** Seconds by which the clocks of a client and of the account may differ. */
const WINDOW = 5 * 60

/** Checks the credential scope. Any region is accepted: clients send their own, even to services without regions. */
export function demandScope({ scope, date }: SignatureClaim, service: string): void {
  if (scope.date !== date.slice(0, 8)) {
    throw mismatch('Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP')
  }
  if (scope.region === '') throw mismatch("Credential should be scoped to a valid region, not ''. ")
  if (scope.service !== service) throw mismatch(`Credential should be scoped to correct service: '${service}'. `)
  if (scope.terminator !== 'aws4_request') {
    throw mismatch("Credential should be scoped with a valid terminator: 'aws4_request'. ")
  }
}

/** Checks that a request is recent. Throws SignatureDoesNotMatch. */
export function demandTime({ date, at, expires = WINDOW }: SignatureClaim, now: Date): void {
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
export function demandSignature(request: RawRequest, claim: SignatureClaim, signingKey: Buffer): void {
  if (isSignedWith(request, claim, signingKey)) return
  throw mismatch(
    'The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.',
  )
}

/** Reports whether the signature is the one that the key makes. */
export function isSignedWith(request: RawRequest, claim: SignatureClaim, signingKey: Buffer): boolean {
  return isEqual(hmac(signingKey, stringToSign(request, claim)).toString('hex'), claim.signature)
}

/** The key that signs one day's requests of one service and region. */
export function signingKeyOf(secret: string | Uint8Array, { date, region, service }: SignatureClaim['scope']): Buffer {
  const start = Buffer.concat([Buffer.from('AWS4'), Buffer.from(secret)])
  return [date, region, service, 'aws4_request'].reduce<Buffer>((key, part) => hmac(key, part), start)
}

/** Reports whether two texts are equal, in the same time whichever letter differs. */
export function isEqual(a: string, b: string): boolean {
  return timingSafeEqual(sha256(a), sha256(b))
}

function stringToSign(request: RawRequest, { date, scope, signedHeaders, isPresigned }: SignatureClaim): string {
  const canonical = [
    request.method,
    request.path,
    canonicalQuery(request.query, isPresigned),
    ...signedHeaders.map((name) => `${name}:${canonicalValue(headerValues(request, name))}`),
    '',
    signedHeaders.join(';'),
    // INVARIANT: the digest of the body as received, whatever x-amz-content-sha256 says.
    sha256(request.body).toString('hex'),
  ].join('\n')
  const place = [scope.date, scope.region, scope.service, scope.terminator].join('/')
  return [ALGORITHM, date, place, sha256(canonical).toString('hex')].join('\n')
}

/** Encodes and sorts names and values, without the signature of a presigned request, which does not sign itself. */
function canonicalQuery(query: string, isPresigned: boolean): string {
  return queryPairs(query)
    .filter(([name]) => !(isPresigned && name === 'X-Amz-Signature'))
    .map(([name, value]): [string, string] => [uriEncode(name), uriEncode(value)])
    .sort(([a, x], [b, y]) => compare(a, b) || compare(x, y))
    .map(([name, value]) => `${name}=${value}`)
    .join('&')
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

const canonicalValue = (values: readonly string[]) => values.map((one) => one.replace(/ +/g, ' ')).join(',')

const hmac = (key: Buffer, text: string) => createHmac('sha256', key).update(text).digest()
const sha256 = (data: string | Uint8Array) => createHash('sha256').update(data).digest()
