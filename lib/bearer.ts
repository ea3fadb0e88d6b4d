import { timingSafeEqual } from 'node:crypto'
import { digest } from '@/lib/ids'

/** Reports whether an `Authorization` header has a bearer token (RFC 6750, 2.1), in constant time. */
export function hasBearer(authorization: string | null | undefined, token: string): boolean {
  const [, given] = /^Bearer +(\S+) *$/i.exec(authorization ?? '') ?? []
  // Digests, because the comparison needs values of equal length.
  return given !== undefined && timingSafeEqual(Buffer.from(digest(given)), Buffer.from(digest(token)))
}
