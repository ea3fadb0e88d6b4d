import type { ApiAnswerView, MfaValue } from '@/components/iam/api-console-view'
import { operationNamed } from '@/lib/api-console/actions'
import { type CallAnswer, callApi, cliError, credentialsIn, seedIn } from '@/lib/api-console/call'
import { cliLine } from '@/lib/api-console/cli-line'
import { type ApiField, apiFields, readFields } from '@/lib/api-console/fields'
import type { Signer } from '@/lib/api-console/signers'
import { sealTokens } from '@/lib/api-console/tokens'
import { nameInArn } from '@/lib/arns'
import { systemClock } from '@/lib/clock'
import { env } from '@/lib/env'
import { AwsError } from '@/lib/errors'
import type { AnyOperation } from '@/lib/gate/operation'
import { labEventOf } from '@/lib/lab-runs/one-event'
import { otpauthUri } from '@/lib/mfa/provisioning'
import { apiConsoleTexts as texts } from '@/lib/texts/api-console'
import { PRODUCT } from '@/lib/values/product'
import { lastingWithSession } from '../cookie-changes'
import { changeCookies } from '../cookies'
import type { Form } from '../form'
import type { OpenApiConsole } from './api-console'
import { ownAddress } from './own-address'

/** A call that is ready to be sent. `notJson` are parameters that cannot be read. */
type WrittenCall = {
  name: string
  operation: AnyOperation
  fields: readonly ApiField[]
  input: Readonly<Record<string, unknown>>
  notJson: readonly string[]
  signer: Signer
}

/** Reads a call from a form: `action`, `signer` and its parameters as `p-Name`. Throws ValidationError. */
export function writtenCall({ signers }: OpenApiConsole, form: Form): WrittenCall {
  const named = operationNamed(form.text('action'))
  const signer = signers.find(({ id }) => id === form.text('signer'))
  if (!named || !signer) throw new AwsError('ValidationError', texts.notOffered)
  const fields = apiFields(named.operation.input)
  return { ...named, fields, signer, ...readFields(fields, (name) => form.text(`p-${name}`)) }
}

/** Reads a call of GetSessionToken: for the access key of `user`, with `code` of the device `serial` unless `bare`. */
export function tokenCall({ signers }: OpenApiConsole, form: Form): WrittenCall {
  const named = operationNamed('GetSessionToken')
  const signer = signers.find(({ user, kind }) => kind === 'key' && user === form.text('user'))
  if (!named || !signer) throw new AwsError('ValidationError', texts.notOffered)
  const input = form.isChecked('bare') ? {} : { SerialNumber: form.text('serial').trim(), TokenCode: form.code('code') }
  return { ...named, fields: apiFields(named.operation.input), signer, input, notJson: [] }
}

/** Sends a call, keeps a session token that it brings, and says what came of it. */
export async function sendCall(
  open: OpenApiConsole,
  { name, operation, fields, input, signer }: WrittenCall,
  form: Form,
): Promise<ApiAnswerView> {
  const answer = await callApi(ownAddress(), { name, operation, input }, signer.credentials, open.place.now)
  const hasToken = await keepToken(open, answer, { name, signer, input })
  const decision = await decisionOn(open.account, answer)
  const { id, user, kind } = signer
  const seed = seedIn(answer)
  return {
    ...{ at: systemClock.now().getTime(), name, signer: { id, user, kind }, ok: answer.ok, hasToken },
    text: answer.ok ? answer.json : cliError(name, answer),
    command: cliLine({ name, operation, input }, fields, signer.credentials, `${env().publicUrl}/api/aws`),
    ...(decision && { decision, ...predicted(form, decision) }),
    ...(seed && { seed: { serialNumber: seed.serialNumber, address: addressOf(seed) } }),
  }
}

async function keepToken(
  { account, tokens }: OpenApiConsole,
  answer: CallAnswer,
  { name, signer, input }: Pick<WrittenCall, 'name' | 'signer' | 'input'>,
): Promise<boolean> {
  const credentials = name === 'GetSessionToken' ? credentialsIn(answer) : undefined
  if (!credentials) return false
  const token = { ...credentials, user: signer.user, withMfa: 'SerialNumber' in input }
  await changeCookies([lastingWithSession('tokens', sealTokens(tokens, token, account))])
  return true
}

type Decision = NonNullable<ApiAnswerView['decision']>

const OUTCOMES: readonly Decision['outcome'][] = ['allow', 'explicitDeny', 'implicitDeny', 'serviceRule']

/** How the call was decided, as its record says. Undefined for a call that got no decision. */
async function decisionOn(account: string, { requestId }: CallAnswer): Promise<Decision | undefined> {
  const event = requestId === '' ? undefined : await labEventOf(account, requestId)
  const outcome = OUTCOMES.find((one) => one === event?.decision)
  if (!event || !outcome) return undefined
  // A rule of the service refuses whatever statements say.
  const sid = outcome === 'serviceRule' ? null : event.sid
  return { id: event.id, outcome, mfa: event.mfa, ...(sid !== null && { sid }) }
}

/** What was predicted, if anything was, and whether it came true. */
function predicted(form: Form, { outcome, mfa }: Decision): Pick<ApiAnswerView, 'prediction'> {
  const isRight = { outcome: outcome === 'allow' ? 'allowed' : 'denied', value: mfa }
  const [saidOutcome, saidValue] = [form.text('outcome'), form.text('value')]
  const said = [outcomeText(saidOutcome), valueText(saidValue)].filter((text) => text !== undefined)
  if (said.length === 0) return {}
  const right =
    (saidOutcome === '' || saidOutcome === isRight.outcome) && (saidValue === '' || saidValue === isRight.value)
  return { prediction: { said, isRight: right } }
}

const isIn = <T extends object>(texts: T, key: string): key is Extract<keyof T, string> => Object.hasOwn(texts, key)
const outcomeText = (key: string) => (isIn(texts.outcomes, key) ? texts.outcomes[key] : undefined)
const valueText = (key: string): MfaValue | undefined => (isIn(texts.values, key) ? key : undefined)

/** The address in the QR code of a new device. */
const addressOf = ({ serialNumber, seed }: { serialNumber: string; seed: string }) =>
  otpauthUri({ issuer: PRODUCT, label: nameInArn(serialNumber), secret: seed })
