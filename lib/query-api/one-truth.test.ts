import { describe, expect, it } from 'vitest'
import { formOf } from '@/lib/api-console/signed-call'
import type { RequestFacts } from '@/lib/auth/caller'
import { answerWithCode } from '@/lib/auth/second-factor'
import { openSession, sessionOf } from '@/lib/auth/session'
import { signIn } from '@/lib/auth/sign-in'
import { systemSources } from '@/lib/clock'
import { askAs } from '@/lib/console/ask'
import type { AnyOperation } from '@/lib/gate/operation'
import { catalogue } from '@/lib/operations/catalogue'
import {
  ADMINISTRATOR,
  aDevice,
  anAccount,
  aPassword,
  aUser,
  type TestAccount,
  type TestDevice,
  type TestUser,
  trailOf,
} from '@/lib/testing/account'
import { type Credentials, credentialsOf, ownApi } from '@/lib/testing/api-server'
import { codeAt, codeOff, pairAt } from '@/lib/testing/codes'
import { inStore, ownDatabase } from '@/lib/testing/database'
import { SEED_POLICY } from '@/lib/testing/seed-policy'
import { type ExpectedOutcome, messageOf, operations, scene, tableInput } from '@/lib/testing/self-service-table'
import { send, signForm } from '@/lib/testing/signed-calls'
import { NOON } from '@/lib/testing/time'

ownDatabase()
const address = ownApi()

const PASSWORD = 'Sample-Passw0rd!'
const REQUEST: RequestFacts = {
  ...{ requestId: 'test-request', sourceIp: '127.0.0.1', userAgent: 'tests' },
  ...{ secureTransport: false, entryPoint: 'console' },
}

/** The result of a call for its caller. */
type Ending = { code: string; message?: string }
type Ask = (operation: AnyOperation, input: Readonly<Record<string, unknown>>) => Promise<Ending>
type Way = (user: TestUser) => Promise<Ask>

/** Calls as pages and their actions do, with the session of a cookie. */
const byBrowser =
  ({ mfa }: { mfa: boolean }): Way =>
  async (user) => {
    const who = { account: user.account, principalId: user.id }
    const proof = mfa ? { serialNumber: `arn:aws:iam::${user.account}:mfa/used`, at: NOON } : null
    const cookie = await inStore((store) => openSession(store, who, proof, REQUEST, NOON, systemSources.chance))
    const session = await sessionOf(cookie, REQUEST, systemSources)
    if (!session) throw new Error('The session is not alive.')
    return async (operation, input) => {
      const answer = await askAs(session.caller, operation, input)
      return answer.ok ? { code: 'Success' } : answer.error
    }
  }

/** Over the wire, signed with the long-term key. */
const byKey: Way = async (user) => askSignedBy(await credentialsOf(user))

/** Over the wire, signed with a session of GetSessionToken: with a code of the user's device, or without. */
const byToken =
  ({ mfa }: { mfa: boolean }): Way =>
  async (user) =>
    askSignedBy(await tokenOf(user, mfa ? await aDevice({ id: user.account }, 'spare', { owner: user }) : undefined))

const askSignedBy =
  (credentials: Credentials): Ask =>
  (operation, input) =>
    ask(credentials, operation, input)

/** Sends a call at noon. Checks that the answer and the record have the same id. */
async function ask(credentials: Credentials, { action }: AnyOperation, input: Readonly<Record<string, unknown>>) {
  const { headers, body } = await post(credentials, action, input)
  const id = headers['x-amzn-requestid']
  expect(/<RequestId>(.*?)<\/RequestId>/.exec(body)?.[1]).toBe(id)
  expect(await inStore((store) => store.auditEvent.count({ where: { id: String(id) } }))).toBe(1)
  const [, code = 'Success', message] = /<Code>(.*?)<\/Code><Message>(.*?)<\/Message>/.exec(body) ?? []
  return { code, message }
}

async function post(credentials: Credentials, action: string, input: Readonly<Record<string, unknown>>) {
  const body = formOf(action, input)
  const service = action.startsWith('sts:') ? 'sts' : 'iam'
  return send(address(), { headers: await signForm(address(), credentials, body, { service, at: NOON }), body })
}

async function tokenOf(user: TestUser, device?: TestDevice): Promise<Credentials> {
  const code = device && { SerialNumber: device.serialNumber, TokenCode: codeAt(device, NOON) }
  const { body } = await post(await credentialsOf(user), 'sts:GetSessionToken', { ...code })
  const [accessKeyId = '', secretAccessKey = '', sessionToken = ''] = [
    /<AccessKeyId>(.*?)</.exec(body)?.[1],
    /<SecretAccessKey>(.*?)</.exec(body)?.[1],
    /<SessionToken>(.*?)</.exec(body)?.[1],
  ]
  return { accessKeyId, secretAccessKey, sessionToken }
}

/** Stops the clock of an account, by which calls over the wire are decided. */
const stopAtNoon = ({ id }: TestAccount) =>
  inStore((store) => store.account.update({ where: { id }, data: { clockMode: 'fixed', clockAt: NOON } }))

/** The only record that the work adds to the trail. */
async function recordOf(account: TestAccount, work: () => Promise<unknown>) {
  const before = (await trailOf(account)).length
  await work()
  const [record, ...more] = (await trailOf(account)).slice(before)
  expect(more).toEqual([])
  return record
}

/** The value of `aws:MultiFactorAuthPresent` in the record. Absent is not the same as false. */
function mfaIn(record: { context: string | null } | undefined): string | undefined {
  const entries: { key: string; value: string }[] = JSON.parse(record?.context ?? 'null')
  return entries.find(({ key }) => key === 'aws:MultiFactorAuthPresent')?.value
}

/** The ways to call that policies decide, each with its column of the table. */
const WAYS: readonly { name: string; way: Way; mfa: 'true' | 'false' | undefined; column: 0 | 1 | 2 }[] = [
  { name: 'a browser without MFA', way: byBrowser({ mfa: false }), mfa: 'false', column: 0 },
  { name: 'a browser with MFA', way: byBrowser({ mfa: true }), mfa: 'true', column: 1 },
  { name: 'a long-term key', way: byKey, mfa: undefined, column: 2 },
  { name: 'a session token with MFA', way: byToken({ mfa: true }), mfa: 'true', column: 1 },
]
const DECISIONS: Readonly<Record<ExpectedOutcome, string>> = { A: 'allow', E: 'explicitDeny', I: 'implicitDeny' }

describe("the document's policy decides the same through browser and API", () => {
  describe.each(operations)('%s', (_, operation, row) => {
    const whose = row.others ? (['own', 'others'] as const) : (['own'] as const)
    it.each(whose.flatMap((one) => WAYS.map((way) => [one, way.name, way] as const)))(
      'of %s by %s',
      async (one, _name, { way, mfa, column }) => {
        const outcome = row[one]?.[column] ?? 'A'
        const where = await scene(one, row)
        await stopAtNoon(where.account)
        const asks = await way(where.alice)
        let ending: Ending | undefined
        const record = await recordOf(where.account, async () => {
          ending = await asks(operation, tableInput(operation, where))
        })
        const code = outcome === 'A' ? (row.ends?.[column] ?? 'Success') : 'AccessDenied'
        const message = outcome === 'A' ? {} : { message: messageOf(outcome, operation, where, row.resource(where)) }
        expect(ending).toMatchObject({ code, ...message })
        expect(record).toMatchObject({ outcome: code, decision: DECISIONS[outcome] })
        expect(mfaIn(record)).toBe(mfa)
      },
    )
  })
})

// A service rule, not a policy: credentials issued without a code allow three operations.
describe('a session token without MFA', () => {
  const NOT_USABLE = { code: 'InvalidClientTokenId', message: 'The security token included in the request is invalid' }
  const ENDINGS: Readonly<Record<string, { ending: Ending; decision: string }>> = {
    GetCallerIdentity: { ending: { code: 'Success' }, decision: 'allow' },
    GetSessionToken: {
      ending: { code: 'AccessDenied', message: 'Cannot call GetSessionToken with session credentials' },
      decision: 'allow',
    },
    AssumeRole: { ending: { code: 'AccessDenied' }, decision: 'explicitDeny' },
  }

  it.each(operations)('calls %s, or cannot', async (name, operation, row) => {
    const where = await scene('own', row)
    await stopAtNoon(where.account)
    const asks = await byToken({ mfa: false })(where.alice)
    const expected = ENDINGS[name] ?? { ending: NOT_USABLE, decision: 'serviceRule' }
    const record = await recordOf(where.account, async () => {
      expect(await asks(operation, tableInput(operation, where))).toMatchObject(expected.ending)
    })
    expect(record).toMatchObject({ outcome: expected.ending.code, decision: expected.decision })
    expect(mfaIn(record)).toBe('false')
  })
})

// How AWS distinguishes a long-term key from a session without MFA: the context key is absent with one, and false in the
// other. IAM user guide, "AWS global condition context keys", aws:MultiFactorAuthPresent.
describe('a Deny of iam:ListUsers by a condition on aws:MultiFactorAuthPresent meets', () => {
  const [WITHOUT, WITH, KEY, TOKEN] = WAYS.map(({ name }) => name)

  it.each([
    ['BoolIfExists', 'false', [WITHOUT, KEY]],
    ['Bool', 'false', [WITHOUT]],
    ['Bool', 'true', [WITH, TOKEN]],
    ['Null', 'true', [KEY]],
    ['Null', 'false', [WITHOUT, WITH, TOKEN]],
  ])('%s %s', async (operator, value, met) => {
    const Condition = { [operator]: { 'aws:MultiFactorAuthPresent': value } }
    const document = JSON.stringify({
      Version: '2012-10-17',
      Statement: { Effect: 'Deny', Action: 'iam:ListUsers', Resource: '*', Condition },
    })
    const denied: string[] = []
    for (const { name, way } of WAYS) {
      const account = await anAccount()
      await stopAtNoon(account)
      const alice = await aUser(account, 'alice', { policies: [ADMINISTRATOR, { name: 'Mfa', document }] })
      const asks = await way(alice)
      const { code } = await asks(catalogue.ListUsers, {})
      if (code !== 'Success') denied.push(`${name}: ${code}`)
    }
    expect(denied).toEqual(met.map((name) => `${name}: AccessDenied`))
  })
})

describe('a code spent in one way is spent for all:', () => {
  const WRONG_CODE = {
    code: 'AccessDenied',
    message: 'MultiFactorAuthentication failed with invalid MFA one time pass code. ',
  }
  const WRONG_PAIR = { code: 'InvalidAuthenticationCode', message: 'Authentication code for device is not valid.' }

  async function desk({ enabled = true } = {}) {
    const account = await anAccount()
    await stopAtNoon(account)
    const alice = await aUser(account, 'alice', { policies: [SEED_POLICY] })
    await aPassword(alice, PASSWORD)
    const phone = await aDevice(account, 'alice', enabled ? { owner: alice } : {})
    const { serialNumber: SerialNumber } = phone
    const byApi = await byKey(alice)
    return {
      account,
      alice,
      phone,
      signInWith: (code: string) => signInWith(alice, code),
      tokenFor: (TokenCode: string) => byApi(catalogue.GetSessionToken, { SerialNumber, TokenCode }),
      enable: (ask = byApi) =>
        ask(catalogue.EnableMFADevice, { UserName: 'alice', SerialNumber, ...pairAt(phone, NOON) }),
      resync: () => byApi(catalogue.ResyncMFADevice, { UserName: 'alice', SerialNumber, ...pairAt(phone, NOON) }),
    }
  }

  /** Signs in with password, then code, as the pages do. Returns the result. */
  async function signInWith({ account, name }: TestUser, code: string): Promise<string> {
    const step = await signIn({ kind: 'user', account, userName: name, password: PASSWORD }, '/', REQUEST)
    if (step.kind !== 'mfa') throw new Error(`No challenge follows: ${step.kind}.`)
    return (await answerWithCode(step.cookie, code, REQUEST)).kind
  }

  it('at the sign-in, for GetSessionToken and ResyncMFADevice', async () => {
    const { phone, signInWith, tokenFor, resync } = await desk()
    expect(await signInWith(codeAt(phone, NOON))).toBe('session')
    expect(await tokenFor(codeAt(phone, NOON))).toEqual(WRONG_CODE)
    expect(await resync()).toEqual(WRONG_PAIR)
    expect(await tokenFor(codeOff(phone, 1, NOON))).toMatchObject({ code: 'Success' })
  })

  it('at the sign-in, for EnableMFADevice of the device once it is free again', async () => {
    const { account, alice, phone, signInWith, enable } = await desk()
    expect(await signInWith(codeAt(phone, NOON))).toBe('session')
    const inConsole = await byBrowser({ mfa: true })(alice)
    await inConsole(catalogue.DeactivateMFADevice, { UserName: 'alice', SerialNumber: phone.serialNumber })
    expect(await enable()).toEqual(WRONG_PAIR)
    expect((await trailOf(account)).at(-1)).toMatchObject({ decision: 'allow', outcome: 'InvalidAuthenticationCode' })
  })

  it('for GetSessionToken, at the sign-in', async () => {
    const { phone, signInWith, tokenFor } = await desk()
    expect(await tokenFor(codeAt(phone, NOON))).toMatchObject({ code: 'Success' })
    expect(await signInWith(codeAt(phone, NOON))).toBe('wrong')
    expect(await signInWith(codeOff(phone, 1, NOON))).toBe('session')
  })

  it.each(['browser', 'API'])('for EnableMFADevice by the %s, at the sign-in and for GetSessionToken', async (by) => {
    const { alice, phone, signInWith, tokenFor, enable } = await desk({ enabled: false })
    const ask = by === 'API' ? undefined : await byBrowser({ mfa: false })(alice)
    expect(await enable(ask)).toMatchObject({ code: 'Success' })
    expect(await signInWith(codeAt(phone, NOON))).toBe('wrong')
    expect(await tokenFor(codeAt(phone, NOON))).toEqual(WRONG_CODE)
    expect(await signInWith(codeOff(phone, 1, NOON))).toBe('session')
  })

  it('in both ways at once, and only one succeeds', async () => {
    const { phone, signInWith, tokenFor } = await desk()
    const code = codeAt(phone, NOON)
    const [kind, { code: ending }] = await Promise.all([signInWith(code), tokenFor(code)])
    expect([kind === 'session', ending === 'Success'].filter(Boolean)).toHaveLength(1)
  })
})
