import { formOf } from '@/lib/api-console/signed-call'
import type { Caller, RequestFacts } from '@/lib/auth/caller'
import { callerForNewPassword, finishNewPassword } from '@/lib/auth/new-password'
import { answerWithCode, resyncAtSignIn } from '@/lib/auth/second-factor'
import { sessionOf } from '@/lib/auth/session'
import { signIn } from '@/lib/auth/sign-in'
import { type Sources, systemClock } from '@/lib/clock'
import { AwsError } from '@/lib/errors'
import type { AnyOperation } from '@/lib/gate/operation'
import { perform } from '@/lib/gate/perform'
import { chanceFrom, newUuid } from '@/lib/ids'
import { answerLab } from '@/lib/lab-runs/take-part'
import type { Params, SolverKey, SolverStep } from '@/lib/lab-solvers/solver'
import { bytesOfBase32 } from '@/lib/mfa/base32'
import { timeStep } from '@/lib/mfa/totp'
import { catalogue } from '@/lib/operations/catalogue'
import { changeTime, readTime } from '@/lib/worlds/account-time'
import { makeAccount } from '@/lib/worlds/accounts'
import type { MadeAccount } from '@/lib/worlds/describe'
import { LAB_WORLDS } from '@/lib/worlds/lab-worlds'
import type { Credentials } from '../api-server'
import { codeOff } from '../codes'
import { send, signForm } from '../signed-calls'

// One for all, so that ids stay unique.
const sources: Sources = { clock: systemClock, chance: chanceFrom('labs') }

/** An authenticator in somebody's hand: its clock is `drift` time steps ahead; codes up to `spent` were given. */
type Phone = { secret: Uint8Array; drift: number; spent: number }

/** Somebody who plays a lab in an account of their own, through the sign-in, the gate and the signed API. */
type Player = { made: MadeAccount; play(steps: readonly SolverStep[]): Promise<void> }

type SignInStep = Extract<SolverStep, { signIn: string }>

/** Makes the account of a lab, for somebody who plays at an address of the API. */
export async function aPlayer(lab: string, index: number, address: string): Promise<Player> {
  const made = await makeAccount(lab, index)
  const account = made.accountId
  const sessions = new Map<string, Caller>()
  // For a new password.
  const challenges = new Map<string, string>()
  let newKey = ''
  const keys = new Map<string, Credentials>(
    made.accessKeys.map(({ userName, accessKeyId, secretAccessKey }) => {
      return [`${userName} key`, { accessKeyId, secretAccessKey }]
    }),
  )
  const phones = new Map<string, Phone>(
    made.mfaDevices.map(({ name, base32Secret }) => [name, phoneOf(base32Secret, driftIn(lab, name))]),
  )

  return {
    made,
    async play(steps) {
      for (const step of steps) await take(step)
    },
  }

  async function take(step: SolverStep): Promise<void> {
    if ('answer' in step) await answerLab(account, step.answer)
    else if ('signIn' in step) await enter(step.as, step.signIn, step)
    else if ('newPassword' in step) await setPassword(step.as, step.newPassword, step.expect)
    else if ('as' in step) await inConsole(step.as, step.call, step.params, step.expect)
    else await byApi(step.by, step.with ?? 'key', step.call, step.params, step.expect)
  }

  /** Signs in with a password, and a code where one is asked for. */
  async function enter(name: string, password: string, { device, resync, ends }: SignInStep) {
    const claim = { kind: 'user', account, userName: name, password } as const
    const step = await signIn(claim, '/', requestOf(), sources)
    if (step.kind === 'session') return keepSession(name, step.cookie)
    if (step.kind === 'new-password') return challenges.set(name, step.cookie)
    if (ends === 'challenge' && step.kind === 'mfa') return undefined
    if (step.kind !== 'mfa' || device === undefined) throw new Error(`${name} cannot sign in: ${step.kind}.`)
    if (resync) {
      await answerWithCode(step.cookie, await filled(`{code:${device}}`), requestOf(), sources)
      const codes = [await filled(`{first:${device}}`), await filled(`{second:${device}}`)] as const
      const { kind } = await resyncAtSignIn(step.cookie, codes, requestOf(), sources)
      if (kind !== 'resynced') throw new Error(`The resynchronisation ended with: ${kind}.`)
    }
    const answer = await answerWithCode(step.cookie, await filled(`{code:${device}}`), requestOf(), sources)
    if (answer.kind === ends) return undefined
    if (answer.kind !== 'session') throw new Error(`The code of ${device} ended with: ${answer.kind}.`)
    return keepSession(name, answer.cookie)
  }

  async function keepSession(name: string, cookie: string): Promise<void> {
    const session = await sessionOf(cookie, requestOf(), sources)
    if (!session) throw new Error('The session is over.')
    sessions.set(name, session.caller)
  }

  async function setPassword(name: string, NewPassword: string, expected: string | undefined): Promise<void> {
    const challenge = challenges.get(name) ?? ''
    const caller = await callerForNewPassword(challenge, requestOf(), sources)
    if (!caller) throw new Error(`${name} is not asked for a new password.`)
    const OldPassword = made.users.find((user) => user.name === name)?.password ?? ''
    if (
      (await ended(perform(catalogue.ChangePassword, caller, { OldPassword, NewPassword }, sources), expected)) ===
      undefined
    )
      return
    const step = await finishNewPassword(challenge, requestOf(), sources)
    if (step?.kind !== 'session') throw new Error(`The new password ended with: ${step?.kind}.`)
    await keepSession(name, step.cookie)
  }

  async function inConsole(name: string, action: string, params: Params = {}, expected?: string): Promise<void> {
    const caller = sessions.get(name)
    if (!caller) throw new Error(`${name} is not signed in.`)
    const input = await given(params)
    const { CreateVirtualMFADevice, CreateAccessKey } = catalogue
    if (action === CreateVirtualMFADevice.action) {
      const made = await ended(perform(CreateVirtualMFADevice, caller, input, sources), expected)
      const seed = made?.VirtualMFADevice.Base32StringSeed
      if (seed) keepPhone(params, Buffer.from(seed).toString())
    } else if (action === CreateAccessKey.action) {
      const made = await ended(perform(CreateAccessKey, caller, input, sources), expected)
      newKey = made?.AccessKey.AccessKeyId ?? newKey
    } else await ended(perform(operationOf(action), caller, input, sources), expected)
  }

  async function byApi(name: string, key: SolverKey, action: string, params: Params = {}, expected?: string) {
    const credentials = keys.get(`${name} ${key}`)
    if (!credentials) throw new Error(`${name} has no ${key}.`)
    const body = formOf(action, await given(params))
    const service = action.split(':')[0] ?? ''
    const headers = await signForm(address, credentials, body, { service, at: (await readTime(account)).now })
    const answer = await send(address, { headers, body })
    const code = answer.status === 200 ? undefined : inside('Code', answer.body)
    if (code !== expected)
      throw new Error(`${action} ended with ${code ?? 'success'}, not ${expected ?? 'success'}: ${answer.body}`)
    if (code !== undefined) return
    const seed = inside('Base32StringSeed', answer.body)
    if (seed !== '') keepPhone(params, Buffer.from(seed, 'base64').toString())
    const sessionToken = inside('SessionToken', answer.body)
    if (sessionToken === '') return
    keys.set(`${name} ${params.SerialNumber === undefined ? 'bareToken' : 'token'}`, {
      accessKeyId: inside('AccessKeyId', answer.body),
      secretAccessKey: inside('SecretAccessKey', answer.body),
      sessionToken,
    })
  }

  function keepPhone({ VirtualMFADeviceName: name }: Params, seed: string): void {
    if (typeof name === 'string') phones.set(name, phoneOf(seed, 0))
  }

  async function given(params: Params): Promise<Record<string, unknown>> {
    const entries: [string, unknown][] = []
    for (const [name, value] of Object.entries(params)) {
      entries.push([name, typeof value === 'string' ? await filled(value) : value])
    }
    return Object.fromEntries(entries)
  }

  /** A text with its codes and the account's id. */
  async function filled(text: string): Promise<string> {
    const [, kind, device = ''] = /^\{(code|first|second):(.+)\}$/.exec(text) ?? []
    if (kind === undefined) return text.replaceAll('{account}', account).replaceAll('{newKey}', newKey)
    const phone = phones.get(device)
    if (!phone) throw new Error(`Nobody has the device ${device}.`)
    if (kind === 'second') return codeOff(phone, phone.drift, (await readTime(account)).now)
    const steps = kind === 'code' ? 1 : 2
    const now = await timeAfter(phone, steps)
    phone.spent = timeStep(now, 30) + phone.drift
    return codeOff(phone, phone.drift - (steps - 1), now)
  }

  /** Waits, by the account's clock, until a phone shows codes that were not given yet. */
  async function timeAfter(phone: Phone, steps: number): Promise<Date> {
    const { now } = await readTime(account)
    const missing = phone.spent + steps - (timeStep(now, 30) + phone.drift)
    if (missing <= 0) return now
    return (await changeTime(account, { mode: 'advance', seconds: missing * 30 })).now
  }
}

const phoneOf = (base32: string, drift: number): Phone => ({
  secret: bytesOfBase32(base32) ?? new Uint8Array(),
  drift,
  spent: Number.NEGATIVE_INFINITY,
})

const driftIn = (lab: string, name: string) =>
  LAB_WORLDS.get(lab)?.devices.find((device) => device.name === name)?.authenticatorDrift ?? 0

/** The output of a call that succeeds, as it should; undefined for one that is refused, as it should be. */
async function ended<T>(work: Promise<T>, expected: string | undefined): Promise<T | undefined> {
  const answer = await work.then(
    (output) => ({ output }),
    (thrown: unknown) => ({ thrown }),
  )
  if ('output' in answer) {
    if (expected !== undefined) throw new Error(`The call succeeded, and should end with ${expected}.`)
    return answer.output
  }
  if (answer.thrown instanceof AwsError && answer.thrown.code === expected) return undefined
  throw answer.thrown
}

function operationOf(action: string): AnyOperation {
  const operation = Object.values(catalogue).find((one) => one.action === action)
  if (!operation) throw new Error(`There is no operation ${action}.`)
  return operation
}

const inside = (name: string, xml: string): string => xml.split(`<${name}>`)[1]?.split(`</${name}>`)[0] ?? ''

const requestOf = (): RequestFacts => ({
  requestId: newUuid(sources.chance),
  ...{ sourceIp: '127.0.0.1', userAgent: 'labs', secureTransport: false, entryPoint: 'console' },
})
