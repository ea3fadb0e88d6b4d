import type { AnyOperation } from '@/lib/gate/operation'
import { childOf, readXml, type XmlElement } from '@/lib/token-files/xml'
import { serviceOf } from './actions'
import { cliJson } from './cli-json'
import { post } from './post'
import { formOf, type SigningCredentials, signedHeaders } from './signed-call'

/** What came of a call. `requestId` is also the id of its record; empty if it never got so far. */
export type CallAnswer = { requestId: string } & (
  | { ok: true; json: string; result: XmlElement | undefined }
  | { ok: false; code: string; message: string }
)

/**
 * Calls an operation at an address of the API as any client does: signed, by HTTP. `at` is the time by the account's
 * clock. Rejects if nobody answers there.
 */
export async function callApi(
  address: string,
  { name, operation, input }: { name: string; operation: AnyOperation; input: Readonly<Record<string, unknown>> },
  credentials: SigningCredentials,
  at: Date,
): Promise<CallAnswer> {
  const body = formOf(operation.action, input)
  const headers = await signedHeaders(address, credentials, body, { service: serviceOf(operation), at })
  const answer = await post(address, headers, body)
  const requestId = String(answer.headers['x-amzn-requestid'] ?? '')
  const root = readXml(answer.body)
  if (answer.status === 200) {
    const result = childOf(root, `${name}Result`)
    return { requestId, ok: true, json: cliJson(operation.output, result), result }
  }
  const code = childOf(root, 'Error', 'Code')?.text ?? String(answer.status)
  return { requestId, ok: false, code, message: childOf(root, 'Error', 'Message')?.text ?? '' }
}

/** An error as the AWS CLI prints it. */
export const cliError = (name: string, { code, message }: { code: string; message: string }) =>
  `An error occurred (${code}) when calling the ${name} operation: ${message}`

/** The temporary credentials in an answer, if it has any. `expiresAt` is in milliseconds since 1970. */
export function credentialsIn(answer: CallAnswer): (Required<SigningCredentials> & { expiresAt: number }) | undefined {
  const found = answer.ok ? childOf(answer.result, 'Credentials') : undefined
  const [accessKeyId, secretAccessKey, sessionToken, expiration] = [
    ...['AccessKeyId', 'SecretAccessKey', 'SessionToken', 'Expiration'],
  ].map((name) => childOf(found, name)?.text)
  if (!accessKeyId || !secretAccessKey || !sessionToken || !expiration) return undefined
  return { accessKeyId, secretAccessKey, sessionToken, expiresAt: Date.parse(expiration) }
}

/** The seed of a new virtual device in an answer, in base32, with its serial number. */
export function seedIn(answer: CallAnswer): { serialNumber: string; seed: string } | undefined {
  const device = answer.ok ? childOf(answer.result, 'VirtualMFADevice') : undefined
  const [serialNumber, seed] = ['SerialNumber', 'Base32StringSeed'].map((name) => childOf(device, name)?.text)
  // The seed is a blob, which the wire writes in base64.
  return serialNumber && seed ? { serialNumber, seed: Buffer.from(seed, 'base64').toString() } : undefined
}
