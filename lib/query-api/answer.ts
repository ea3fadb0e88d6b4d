import type { RequestFacts } from '@/lib/auth/caller'
import type { RawRequest } from '@/lib/auth/raw-request'
import { readSignature, type SignatureClaim } from '@/lib/auth/signature-claim'
import { callerOfSigned, type Signed } from '@/lib/auth/signed-request'
import { type Sources, systemSources } from '@/lib/clock'
import { AwsError } from '@/lib/errors'
import type { AnyOperation } from '@/lib/gate/operation'
import { perform } from '@/lib/gate/perform'
import { log } from '@/lib/log'
import { measured } from '@/lib/meter'
import { catalogue } from '@/lib/operations/catalogue'
import { inputOf, type Parameters, parseParameters, utf8Text } from './parameters'
import { API_SERVICES, answerXml, errorXml, type Service } from './xml'

/** An answer of the API. `serverTime` is the time of the account's clock, if the account is known. */
type ApiAnswer = { status: number; body: string; serverTime: Date | undefined }

/**
 * Answers one request of the IAM or STS Query API: checks the signature, reads the parameters, and performs the
 * operation through the gate. The signature is checked first, so that an unauthenticated request learns nothing about
 * its parameters.
 */
export async function answer(
  request: RawRequest,
  facts: RequestFacts,
  sources: Sources = systemSources,
): Promise<ApiAnswer> {
  let service = serviceOfVersion(request)
  let signed: Signed | undefined
  let isPerformed = false
  try {
    const claim = readSignature(request)
    service ??= serviceOfScope(claim)
    signed = await callerOfSigned(request, claim, facts, service, sources)
    const parameters = parametersOf(request)
    const { name, operation } = operationOf(service, parameters)
    if (signed.isPresigned) demandPresignable(name)
    isPerformed = true
    const output = await perform(operation, signed.caller, inputOf(operation.input, parameters), sources)
    const body = answerXml(service, name, operation.output, output, facts.requestId)
    return { status: 200, body, serverTime: signed.now }
  } catch (thrown) {
    const error = AwsError.from(thrown)
    if (!signed) note(error, thrown, facts)
    if (!isPerformed) measured({ of: 'refusal', answer: error.code })
    return { ...errorAnswer(service ?? 'iam', error, facts.requestId), serverTime: signed?.now }
  }
}

/** An error as an answer, for requests that do not reach `answer`. */
export function errorAnswer(service: Service, error: AwsError, requestId: string): Omit<ApiAnswer, 'serverTime'> {
  return { status: error.status, body: errorXml(service, error, requestId) }
}

/** The service that a request's Version belongs to: IAM and STS share the address. */
function serviceOfVersion(request: RawRequest): Service | undefined {
  const [, version] =
    /(?:^|[&?])Version=([0-9-]+)/.exec(request.method === 'GET' ? request.query : latin(request.body)) ?? []
  if (version === API_SERVICES.sts.version) return 'sts'
  return version === API_SERVICES.iam.version ? 'iam' : undefined
}

const serviceOfScope = ({ scope }: SignatureClaim): Service => (scope.service === 'sts' ? 'sts' : 'iam')

// Enough to find the Version; the parameters are parsed strictly once the signature is checked.
const latin = (body: Uint8Array) => Buffer.from(body.buffer, body.byteOffset, body.byteLength).toString('latin1')

function parametersOf(request: RawRequest): Parameters {
  if (request.method === 'GET') return parseParameters(request.query)
  const [, type = ''] = request.headers.find(([name]) => name.toLowerCase() === 'content-type') ?? []
  if (type !== '' && type.split(';')[0]?.trim().toLowerCase() !== 'application/x-www-form-urlencoded') {
    throw new AwsError('MalformedQueryString', 'The content type must be application/x-www-form-urlencoded.')
  }
  return parseParameters(utf8Text(request.body))
}

const operations: ReadonlyMap<string, AnyOperation> = new Map(
  Object.values<AnyOperation>(catalogue).map((operation) => [operation.action, operation]),
)

function operationOf(service: Service, parameters: Parameters): { name: string; operation: AnyOperation } {
  const name = parameters.get('Action')
  const version = parameters.get('Version')
  if (!name) throw new AwsError('MissingAction', 'The request is missing an Action parameter.')
  const operation = version === API_SERVICES[service].version ? operations.get(`${service}:${name}`) : undefined
  if (operation) return { name, operation }
  const asked = `${name.slice(0, 128)} for version ${version?.slice(0, 32) ?? 'NO_VERSION_SPECIFIED'}`
  throw new AwsError('InvalidAction', `Could not find operation ${asked}`)
}

/** A presigned URL can be passed on, so it must not change anything or disclose much. */
function demandPresignable(name: string): void {
  if (name === 'GetCallerIdentity') return
  throw new AwsError('InvalidAction', `${name} cannot be called with a presigned URL.`)
}

function note(error: AwsError, thrown: unknown, { requestId, sourceIp }: RequestFacts): void {
  if (error.status >= 500) log().error({ requestId, err: thrown }, 'unexpected')
  else log().warn({ requestId, sourceIp, error: error.code }, 'not authenticated')
}
