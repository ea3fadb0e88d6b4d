import { Sha256 } from '@aws-crypto/sha256-js'
import { SignatureV4 } from '@smithy/signature-v4'

/** What signs a call: a long-term key, or a temporary one with its session token. */
export type SigningCredentials = { accessKeyId: string; secretAccessKey: string; sessionToken?: string }

const FORM = 'application/x-www-form-urlencoded'

/** IAM has no regions, but clients sign with one. */
export const REGION = 'us-east-1'

/**
 * The form of a call in the Query protocol, of an action such as `iam:ListUsers`: lists become `Name.member.1`, their
 * members get paths, and undefined values are left out.
 */
export function formOf(action: string, input: Readonly<Record<string, unknown>>): string {
  const [service, name] = action.split(':')
  const version = service === 'sts' ? '2011-06-15' : '2010-05-08'
  return [`Action=${name}`, `Version=${version}`, ...pairsOf(input, '')].join('&')
}

function pairsOf(value: unknown, path: string): string[] {
  if (value === undefined) return []
  const below = path === '' ? '' : `${path}.`
  if (Array.isArray(value)) return value.flatMap((one, index) => pairsOf(one, `${below}member.${index + 1}`))
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).flatMap(([name, one]) => pairsOf(one, `${below}${name}`))
  }
  return [`${path}=${encodeURIComponent(String(value))}`]
}

/**
 * Signs a form that is posted to an address, as an AWS client does (Signature Version 4). Returns all headers to send.
 * `at` is the time of the signature: the clock of the account that the credentials belong to.
 */
export async function signedHeaders(
  address: string,
  credentials: SigningCredentials,
  body: string,
  { service = 'iam', at, type = FORM }: { service?: string; at: Date; type?: string },
): Promise<Record<string, string>> {
  const { hostname, port, pathname } = new URL(address)
  const signer = new SignatureV4({ credentials, region: REGION, service, sha256: Sha256 })
  const { headers } = await signer.sign(
    {
      ...{ method: 'POST', protocol: 'http:', hostname, port: Number(port), path: pathname, query: {}, body },
      headers: { host: `${hostname}:${port}`, 'content-type': type },
    },
    { signingDate: at },
  )
  return headers
}
