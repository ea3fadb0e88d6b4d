import type { AnyOperation } from '@/lib/gate/operation'
import { serviceOf } from './actions'
import type { ApiField } from './fields'
import { REGION, type SigningCredentials } from './signed-call'

/** A call, by the operation's name as the wire spells it. */
type NamedCall = { name: string; operation: AnyOperation; input: Readonly<Record<string, unknown>> }

/**
 * The same call as a line for a shell like bash, with everything that it needs: credentials, address, parameters. The
 * parameters named as `secret` are left to be filled in.
 */
export function cliLine(
  { name, operation, input }: NamedCall,
  fields: readonly ApiField[],
  credentials: SigningCredentials,
  endpoint: string,
): string {
  const { accessKeyId, secretAccessKey, sessionToken } = credentials
  const variables = [
    `AWS_ACCESS_KEY_ID=${accessKeyId}`,
    `AWS_SECRET_ACCESS_KEY=${quoted(secretAccessKey)}`,
    ...(sessionToken === undefined ? [] : [`AWS_SESSION_TOKEN=${quoted(sessionToken)}`]),
  ]
  const options = fields.flatMap((field) => (field.name in input ? [optionOf(field, input[field.name])] : []))
  const lines = [
    ...variables,
    `aws ${serviceOf(operation)} ${cliName(name)}`,
    ...options,
    ...(name === 'CreateVirtualMFADevice' ? [SEED_FILE] : []),
    `--region ${REGION}`,
    `--endpoint-url ${endpoint}`,
  ]
  return lines.join(' \\\n  ')
}

/** The CLI writes the seed of a new device to a file, and wants to know which (its reference, "create-virtual-mfa-device"). */
const SEED_FILE = '--outfile seed.txt --bootstrap-method Base32StringSeed'

/**
 * A name of the wire as the CLI spells it, such as `list-mfa-devices` for `ListMFADevices`: a dash before each word, where
 * capitals that follow each other are one (botocore, `xform_name`).
 */
export function cliName(name: string): string {
  return name
    .replace(/([^-])([A-Z][a-z]+)/g, '$1-$2')
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLowerCase()
}

function optionOf({ name, kind, isSecret }: ApiField, value: unknown): string {
  const option = `--${cliName(name)}`
  if (isSecret) return `${option} '…'`
  if (kind === 'flag') return value === 'true' ? option : `--no-${cliName(name)}`
  if (kind === 'lines' && Array.isArray(value)) return [option, ...value.map((one) => quoted(String(one)))].join(' ')
  return `${option} ${quoted(typeof value === 'object' ? JSON.stringify(value) : String(value))}`
}

// Characters that no shell needs quoted.
const PLAIN = /^[\w+=,.@:/-]+$/

const quoted = (text: string) => (PLAIN.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`)
