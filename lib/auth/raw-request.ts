import { AwsError } from '@/lib/errors'

/** A request as it was received: nothing decoded, in the order in which it was sent. */
export type RawRequest = {
  method: string
  path: string
  /** Without the question mark. */
  query: string
  headers: readonly (readonly [name: string, value: string])[]
  body: Uint8Array
}

/** Returns the values of a header, in the order in which they were sent. `name` is in lower case. */
export function headerValues({ headers }: RawRequest, name: string): string[] {
  return headers.filter(([one]) => one.toLowerCase() === name).map(([, value]) => value.trim())
}

/** The pairs of a query, decoded. In signing "+" is a plus sign. Throws IncompleteSignature for broken escapes. */
export function queryPairs(query: string): [name: string, value: string][] {
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

/** The error for a signature that cannot be read. */
export const incomplete = (message: string) => new AwsError('IncompleteSignature', message)

/** The error for a signature that is wrong. */
export const mismatch = (message: string) => new AwsError('SignatureDoesNotMatch', message)
