import { post } from '@/lib/api-console/post'
import { formOf, type SigningCredentials, signedHeaders } from '@/lib/api-console/signed-call'
import type { AnyOperation } from '@/lib/gate/operation'
import { perform } from '@/lib/gate/perform'
import { answerLab } from '@/lib/lab-runs/take-part'
import type { Params, SolverStep } from '@/lib/lab-solvers/solver'
import { catalogue } from '@/lib/operations/catalogue'
import { readTime } from '@/lib/worlds/account-time'
import type { MadeAccount } from '@/lib/worlds/describe'
import type { Doors } from './doors'
import { ended } from './ended'
import { entranceOf } from './entrance'
import { phonesOf } from './phones'

/** Somebody who plays a lab in an account of their own, through the sign-in, the gate and the signed API. */
export type Player = {
  /** Throws when a step does not end as it says. */
  play(steps: readonly SolverStep[]): Promise<void>
  /** The cookie of the newest session of a person who has signed in. */
  cookieOf(name: string): string | undefined
}

type ConsoleStep = Extract<SolverStep, { as: string; call: string }>
type ApiStep = Extract<SolverStep, { by: string }>

/** Plays in an account that was just made. */
export function playerIn(made: MadeAccount, doors: Doors): Player {
  const account = made.accountId
  const { sources, address } = doors
  const phones = phonesOf(made, sources.clock)
  const entrance = entranceOf(made, phones, doors)
  const keys = new Map<string, SigningCredentials>(
    made.accessKeys.map(({ userName, accessKeyId, secretAccessKey }) => {
      return [`${userName} key`, { accessKeyId, secretAccessKey }]
    }),
  )
  let newKey = ''
  return {
    async play(steps) {
      for (const step of steps) await take(step)
    },
    cookieOf: entrance.cookieOf,
  }

  async function take(step: SolverStep): Promise<void> {
    if ('answer' in step) await answerLab(account, step.answer, sources.clock)
    else if ('signIn' in step) await entrance.enter(step)
    else if ('newPassword' in step) await entrance.setPassword(step)
    else if ('as' in step) await inConsole(step)
    else await byApi(step)
  }

  async function inConsole({ as, call, params = {}, expect }: ConsoleStep): Promise<void> {
    const caller = entrance.callerOf(as)
    const input = await given(params)
    const { CreateVirtualMFADevice, CreateAccessKey } = catalogue
    if (call === CreateVirtualMFADevice.action) {
      const made = await ended(perform(CreateVirtualMFADevice, caller, input, sources), expect)
      const seed = made?.VirtualMFADevice.Base32StringSeed
      if (seed) keepPhone(params, Buffer.from(seed).toString())
    } else if (call === CreateAccessKey.action) {
      const made = await ended(perform(CreateAccessKey, caller, input, sources), expect)
      newKey = made?.AccessKey.AccessKeyId ?? newKey
    } else await ended(perform(operationOf(call), caller, input, sources), expect)
  }

  async function byApi({ by, with: kind = 'key', call: action, params = {}, expect }: ApiStep): Promise<void> {
    const key = keys.get(`${by} ${kind}`)
    if (!key) throw new Error(`${by} has no ${kind}.`)
    const form = formOf(action, await given(params))
    const { now: at } = await readTime(account, sources.clock)
    const headers = await signedHeaders(address, key, form, { service: action.split(':')[0] ?? '', at })
    const { status, body } = await post(address, headers, form)
    const code = status === 200 ? undefined : inside('Code', body)
    if (code !== expect) {
      throw new Error(`${action} ended with ${code ?? 'success'}, not ${expect ?? 'success'}: ${body}`)
    }
    if (code !== undefined) return
    const seed = inside('Base32StringSeed', body)
    if (seed !== '') keepPhone(params, Buffer.from(seed, 'base64').toString())
    const sessionToken = inside('SessionToken', body)
    if (sessionToken === '') return
    keys.set(`${by} ${params.SerialNumber === undefined ? 'bareToken' : 'token'}`, {
      accessKeyId: inside('AccessKeyId', body),
      secretAccessKey: inside('SecretAccessKey', body),
      sessionToken,
    })
  }

  function keepPhone({ VirtualMFADeviceName: name }: Params, seed: string): void {
    if (typeof name === 'string') phones.keep(name, seed)
  }

  /** The parameters with the codes and ids that stand in them. */
  async function given(params: Params): Promise<Record<string, unknown>> {
    const entries: [string, unknown][] = []
    for (const [name, value] of Object.entries(params)) {
      entries.push([name, typeof value === 'string' ? await filled(value) : value])
    }
    return Object.fromEntries(entries)
  }

  function filled(text: string): string | Promise<string> {
    const [, kind, device = ''] = /^\{(code|first|second):(.+)\}$/.exec(text) ?? []
    if (kind === 'code' || kind === 'first' || kind === 'second') return phones[kind](device)
    return text.replaceAll('{account}', account).replaceAll('{newKey}', newKey)
  }
}

function operationOf(action: string): AnyOperation {
  const operation = Object.values(catalogue).find((one) => one.action === action)
  if (!operation) throw new Error(`There is no operation ${action}.`)
  return operation
}

const inside = (name: string, xml: string): string => xml.split(`<${name}>`)[1]?.split(`</${name}>`)[0] ?? ''
