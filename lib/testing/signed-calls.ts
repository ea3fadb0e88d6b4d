import http from 'node:http'
import { Sha256 } from '@aws-crypto/sha256-js'
import { SignatureV4 } from '@smithy/signature-v4'
import { signedHeaders } from '@/lib/api-console/signed-call'
import { systemClock } from '@/lib/clock'
import type { Credentials } from './api-server'

/** A response of the API, as received. */
type WireAnswer = { status: number; headers: http.IncomingHttpHeaders; body: string }

/** Sends any bytes, headers and path, including those that no AWS client would send. */
export function send(
  address: string,
  {
    method = 'POST',
    headers = {},
    body = '',
  }: { method?: string; headers?: http.OutgoingHttpHeaders; body?: string | Uint8Array } = {},
): Promise<WireAnswer> {
  return new Promise((resolve, reject) => {
    const request = http.request(address, { method, headers, agent: false }, (response) => {
      let text = ''
      response.setEncoding('utf8')
      response.on('data', (chunk: string) => {
        text += chunk
      })
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }))
    })
    request.on('error', reject)
    request.end(body)
  })
}

/** Signs a form as an AWS client would, so that a test can send it unchanged or changed. Now, unless `at` says when. */
export function signForm(
  address: string,
  credentials: Credentials,
  body: string,
  { at = systemClock.now(), ...more }: { at?: Date; service?: string; type?: string } = {},
): Promise<Record<string, string>> {
  return signedHeaders(address, credentials, body, { at, ...more })
}

/** A GET call, signed in its header as an AWS client would. */
export async function signQuery(
  address: string,
  credentials: Credentials,
  query: Record<string, string>,
): Promise<{ url: string; headers: Record<string, string> }> {
  const { hostname, port, pathname } = new URL(address)
  const signer = new SignatureV4({ credentials, region: 'us-east-1', service: 'iam', sha256: Sha256 })
  const { headers } = await signer.sign({
    ...{ method: 'GET', protocol: 'http:', hostname, port: Number(port), path: pathname, query },
    headers: { host: `${hostname}:${port}` },
  })
  return { url: `${address}?${new URLSearchParams(query)}`, headers }
}

/** A presigned URL, as EKS and others use to pass on GetCallerIdentity. */
export async function presign(
  address: string,
  credentials: Credentials,
  query: Record<string, string>,
): Promise<string> {
  const { hostname, port, pathname } = new URL(address)
  const signer = new SignatureV4({ credentials, region: 'us-east-1', service: 'sts', sha256: Sha256 })
  const request = await signer.presign(
    {
      ...{ method: 'GET', protocol: 'http:', hostname, port: Number(port), path: pathname, query },
      headers: { host: `${hostname}:${port}` },
    },
    { expiresIn: 900 },
  )
  const pairs = Object.entries(request.query ?? {}).map(
    ([name, value]) => `${name}=${encodeURIComponent(String(value))}`,
  )
  return `${address}?${pairs.join('&')}`
}
