import { describe, expect, it, vi } from 'vitest'
import { later } from '@/lib/clock'
import { AwsError } from '@/lib/errors'
import { chanceFrom } from '@/lib/ids'
import { newBudget } from '@/lib/policy'
import { userRow } from '@/lib/rows'
import { nothing, optional, record, string } from '@/lib/shape/shape'
import {
  allowing,
  allowingWhere,
  anAccount,
  attach,
  aUser,
  denying,
  detachAll,
  type TestAccount,
  type TestUser,
  trailOf,
} from '@/lib/testing/account'
import { withKey, withMfa, withoutMfa } from '@/lib/testing/callers'
import { at, call, refusal } from '@/lib/testing/calls'
import { allRows, inStore, ownDatabase } from '@/lib/testing/database'
import { ownReadings } from '@/lib/testing/readings'
import { SEED_POLICY } from '@/lib/testing/seed-policy'
import { NOON } from '@/lib/testing/time'
import { operation } from './operation'
import { perform, performAll, performReads } from './perform'

ownDatabase()

const logged = vi.hoisted((): unknown[][] => [])
vi.mock('@/lib/log', () => ({ log: () => ({ error: (...line: unknown[]) => logged.push(line) }) }))

/** An operation like any other: it keeps a row. */
const Keep = operation({
  action: 'iam:Keep',
  access: 'Write',
  summary: 'Keeps a row.',
  input: record({ Key: string({ min: 1, max: 40 }), Password: optional(string({ secret: true })) }),
  output: record({ Key: string({}) }),
  resource: () => '*',
  async run({ input, store }) {
    await store.setting.create({ data: { key: input.Key, value: '' } })
    return { Key: input.Key }
  },
})

const kept = async (key: string) => (await inStore((store) => store.setting.count({ where: { key } }))) === 1

async function scene() {
  const account = await anAccount()
  const alice = await aUser(account, 'alice', { policies: [allowing('iam:Keep')] })
  return { account, alice, key: `key of ${account.id}` }
}

const deleteUser = ({ account, id }: TestUser) =>
  inStore((store) => store.user.delete({ where: { account_userId: { account, userId: id } } }))
const deleteAccount = ({ id }: TestAccount) => inStore((store) => store.account.delete({ where: { id } }))

describe('a call that succeeds', () => {
  it('leaves its change and one record of everything but secrets', async () => {
    const { account, alice, key } = await scene()
    expect(await call(Keep, withoutMfa(alice), { Key: key, Password: 'hidden', Unknown: 'x' })).toEqual({ Key: key })
    expect(await kept(key)).toBe(true)
    const trail = await trailOf(account)
    expect(trail).toMatchObject([
      {
        id: expect.stringMatching(/^[0-9a-f-]{36}$/),
        ...{ at: NOON, eventSource: 'iam.amazonaws.com', eventName: 'Keep', action: 'iam:Keep', resource: '*' },
        ...{ readOnly: false, principalArn: alice.arn, principalId: alice.id, accessKeyId: null },
        ...{ mfaAuthenticated: 'false', outcome: 'Success', errorMessage: null, decision: 'allow' },
        ...{ sourceIp: '127.0.0.1', userAgent: 'tests', entryPoint: 'console', requestId: 'test-request' },
        parameters: JSON.stringify({ Key: key }),
        // A part of the session's hash, because S-110 requires the session or the key; and the deciding statement.
        additional: expect.stringContaining(
          `{"SessionId":"${alice.id.slice(0, 16)}","DecidedBy":{"PolicyId":"arn:aws:iam::${account.id}:policy/`,
        ),
      },
    ])
    expect(JSON.stringify(trail)).not.toContain('hidden')
  })

  it('leaves a record with context and policies, from which the decision can be repeated', async () => {
    const { account, alice, key } = await scene()
    await call(Keep, withoutMfa(alice), { Key: key })
    const [event] = await trailOf(account)
    expect(JSON.parse(event?.context ?? '')).toContainEqual({
      ...{ key: 'aws:MultiFactorAuthPresent', value: 'false', source: 'session' },
    })
    expect(JSON.parse(event?.policies ?? '')).toEqual([
      {
        ...{ id: expect.stringContaining(`:${account.id}:policy/Allow-`), name: expect.stringContaining('Allow-') },
        ...{ type: 'managed', version: 'v1', digest: expect.stringMatching(/^[0-9a-f]{64}$/) },
      },
    ])
  })

  it('with an access key is recorded with the key, and without MFA facts', async () => {
    const { account, alice, key } = await scene()
    await call(Keep, withKey(alice), { Key: key })
    expect(await trailOf(account)).toMatchObject([
      {
        accessKeyId: 'AKIATESTTESTTESTTEST',
        mfaAuthenticated: null,
        additional: expect.not.stringContaining('SessionId'),
      },
    ])
  })

  it('with MFA is recorded as such', async () => {
    const { account, alice, key } = await scene()
    await call(Keep, withMfa(alice), { Key: key })
    expect(await trailOf(account)).toMatchObject([{ mfaAuthenticated: 'true' }])
  })

  it("happens by the account's clock", async () => {
    const { account, alice, key } = await scene()
    const clock = { clockMode: 'offset', clockOffset: 3600 }
    await inStore((store) => store.account.update({ where: { id: account.id }, data: clock }))
    await call(Keep, withoutMfa(alice), { Key: key })
    await refusal(call(Keep, withoutMfa(alice), {}))
    expect((await trailOf(account)).map(({ at }) => at)).toEqual([later(NOON, 3600), later(NOON, 3600)])
  })

  it("leaves no record when it is a read by the product's pages; a refusal does", async () => {
    const { account, alice, key } = await scene()
    const Look = operation({ ...Keep, unrecorded: true })
    await call(Look, withoutMfa(alice), { Key: key })
    expect(await trailOf(account)).toEqual([])
    await detachAll(alice)
    await refusal(call(Look, withoutMfa(alice), { Key: key }))
    expect(await trailOf(account)).toMatchObject([{ outcome: 'AccessDenied' }])
  })
})

describe('change and record', () => {
  it('are kept together: when recording fails nothing changes, and no detail is disclosed', async () => {
    const { account, alice, key } = await scene()
    // The same chance twice makes the same record id twice, which the trail refuses.
    const twice = () => ({ clock: { now: () => NOON }, chance: chanceFrom(key) })
    await perform(Keep, withoutMfa(alice), { Key: key }, twice())
    const error = await refusal(perform(Keep, withoutMfa(alice), { Key: `${key}, again` }, twice()))
    expect(error).toMatchObject({
      code: 'ServiceFailure',
      status: 500,
      message: 'The request processing has failed because of an unknown error.',
    })
    expect(await kept(`${key}, again`)).toBe(false)
    expect(await trailOf(account)).toHaveLength(1)
  })

  it('when the operation fails: no change, and one record of the failure', async () => {
    const { account, alice, key } = await scene()
    const Half = operation({
      ...Keep,
      async run(grant) {
        await Keep.run(grant, undefined)
        throw new AwsError('LimitExceeded', 'Too many.')
      },
    })
    expect(await refusal(call(Half, withoutMfa(alice), { Key: key }))).toMatchObject({ code: 'LimitExceeded' })
    expect(await kept(key)).toBe(false)
    expect(await trailOf(account)).toMatchObject([
      { outcome: 'LimitExceeded', errorMessage: 'Too many.', decision: 'allow' },
    ])
  })
})

describe('ConcurrentModification', () => {
  it('is the error when something unique was taken since the operation looked, and it is recorded', async () => {
    const { account, alice, key } = await scene()
    await inStore((store) => store.setting.create({ data: { key, value: 'of another' } }))
    const error = await refusal(call(Keep, withoutMfa(alice), { Key: key }))
    expect([error.code, error.status]).toEqual(['ConcurrentModification', 409])
    expect(await trailOf(account)).toMatchObject([{ outcome: 'ConcurrentModification', decision: 'allow' }])
  })
})

describe('ServiceFailure', () => {
  it('is the error for any unexpected exception, whose details go only to the log', async () => {
    const { account, alice, key } = await scene()
    const detail = new Error('SELECT seed FROM MfaDevice at /srv/lib/secret.ts:7')
    const Faulty = operation({
      ...Keep,
      async run(grant) {
        await Keep.run(grant, undefined)
        throw detail
      },
    })
    const error = await refusal(call(Faulty, withoutMfa(alice), { Key: key }))
    expect(error).toMatchObject({
      code: 'ServiceFailure',
      status: 500,
      message: 'The request processing has failed because of an unknown error.',
      cause: detail,
    })
    expect(await kept(key)).toBe(false)
    const trail = await trailOf(account)
    expect(trail).toMatchObject([{ outcome: 'ServiceFailure', errorMessage: error.message }])
    expect(JSON.stringify(trail)).not.toMatch(/SELECT|secret\.ts/)
    expect(logged.at(-1)).toEqual([{ requestId: 'test-request', action: 'iam:Keep', err: detail }, 'unexpected'])
  })

  it.each([
    ['text', 'a text'],
    ['nothing', undefined],
  ])('is the error when %s is thrown', async (_, thrown) => {
    const { alice, key } = await scene()
    const Faulty = operation({ ...Keep, run: () => Promise.reject(thrown) })
    expect(await refusal(call(Faulty, withoutMfa(alice), { Key: key }))).toMatchObject({ code: 'ServiceFailure' })
  })

  it('is the error when an attached policy is lost, which could have held a Deny', async () => {
    const { account, alice, key } = await scene()
    await attach(alice, `arn:aws:iam::${account.id}:policy/Lost`)
    expect((await refusal(call(Keep, withoutMfa(alice), { Key: key }))).code).toBe('ServiceFailure')
    expect(await kept(key)).toBe(false)
  })

  it('is the error when the text of an attached policy was changed in the database', async () => {
    const { alice, key } = await scene()
    const policy = { ...denying('s3:GetObject'), name: 'Changed' }
    await attach(alice, policy)
    const document = policy.document.replace('Deny', 'Allow')
    await inStore((store) => store.policyText.updateMany({ where: { document: policy.document }, data: { document } }))
    expect((await refusal(call(Keep, withoutMfa(alice), { Key: key }))).code).toBe('ServiceFailure')
    expect(await kept(key)).toBe(false)
  })

  it.each(['not JSON', '{}', '{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"*"}}'])(
    'is the error when the text of an attached policy is damaged: %s',
    async (document) => {
      const { alice, key } = await scene()
      await attach(alice, { name: 'Damaged', document })
      expect((await refusal(call(Keep, withoutMfa(alice), { Key: key }))).code).toBe('ServiceFailure')
      expect(await kept(key)).toBe(false)
    },
  )
})

describe('AccessDenied', () => {
  const queue = ownReadings('queue')

  it("has AWS's message and the reason, and leaves one record with the same id", async () => {
    const { account, alice, key } = await scene()
    await detachAll(alice)
    await attach(alice, SEED_POLICY)
    const before = await allRows()
    const error = await refusal(call(Keep, withoutMfa(alice), { Key: key }))
    const policyArn = `arn:aws:iam::${account.id}:policy/SelfManageMFA`
    expect(error).toMatchObject({
      code: 'AccessDenied',
      status: 403,
      message: `User: ${alice.arn} is not authorized to perform: iam:Keep on resource: * with an explicit deny in an identity-based policy: ${policyArn}`,
    })
    expect(error.refusal).toEqual({
      decisionId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      ...{ kind: 'explicitDeny', layer: 'identity', forWantOfMfa: true, at: NOON },
      ...{ principal: alice.arn, action: 'iam:Keep', resource: '*' },
      ...{ policyName: 'SelfManageMFA', policyArn, statementId: 'DenyAllExceptListedIfNoMFA' },
    })
    expect(await allRows()).toEqual(before)
    const trail = await trailOf(account)
    expect(trail).toMatchObject([
      { id: error.refusal?.decisionId, outcome: 'AccessDenied', decision: 'explicitDeny', errorMessage: error.message },
    ])
    expect(JSON.parse(trail[0]?.additional ?? '{}')).toMatchObject({
      DecidedBy: {
        ...{ PolicyId: policyArn, PolicyName: 'SelfManageMFA', StatementId: 'DenyAllExceptListedIfNoMFA' },
        StatementIndex: expect.any(Number),
      },
    })
  })

  it('says that nothing allows the action when nothing does', async () => {
    const { account, alice, key } = await scene()
    await detachAll(alice)
    const error = await refusal(call(Keep, withoutMfa(alice), { Key: key }))
    expect(error.message).toBe(
      `User: ${alice.arn} is not authorized to perform: iam:Keep on resource: * because no identity-based policy allows the iam:Keep action`,
    )
    expect(error.refusal).toMatchObject({ kind: 'implicitDeny', forWantOfMfa: false, policyArn: undefined })
    expect(await trailOf(account)).toMatchObject([{ decision: 'implicitDeny' }])
  })

  it('does not blame missing MFA for a Deny that MFA would not lift', async () => {
    const { alice, key } = await scene()
    await attach(alice, denying('iam:Keep'))
    const error = await refusal(call(Keep, withoutMfa(alice), { Key: key }))
    expect(error.refusal).toMatchObject({ kind: 'explicitDeny', forWantOfMfa: false })
  })

  it('is recorded in the transaction that decided it', async () => {
    const { account, alice, key } = await scene()
    await detachAll(alice)
    const before = queue.length
    expect((await refusal(call(Keep, withoutMfa(alice), { Key: key }))).code).toBe('AccessDenied')
    expect(queue.slice(before).filter(({ step }) => step === 'came')).toHaveLength(1)
    expect(await trailOf(account)).toMatchObject([{ outcome: 'AccessDenied', decision: 'implicitDeny' }])
  })

  it('comes before anything runs', async () => {
    const { alice, key } = await scene()
    await detachAll(alice)
    const ran: string[] = []
    const Watched = operation({
      ...Keep,
      reserve: async () => void ran.push('reserve'),
      prepare: async () => void ran.push('prepare'),
      async run({ input }) {
        ran.push('run')
        return { Key: input.Key }
      },
    })
    await refusal(call(Watched, withoutMfa(alice), { Key: key }))
    expect(ran).toEqual([])
  })

  it('follows a change of policy at once', async () => {
    const { alice, key } = await scene()
    await call(Keep, withoutMfa(alice), { Key: `${key} 1` })
    await attach(alice, denying('iam:*'))
    expect((await refusal(call(Keep, withoutMfa(alice), { Key: `${key} 2` }))).code).toBe('AccessDenied')
    await detachAll(alice)
    await attach(alice, allowing('iam:Keep'))
    await call(Keep, withoutMfa(alice), { Key: `${key} 3` })
  })

  it("follows a policy's default version at once, also back, and the version is recorded", async () => {
    const { account, alice, key } = await scene()
    await detachAll(alice)
    await attach(alice, { ...allowing('iam:Keep'), name: 'Mine' })
    await call(Keep, withoutMfa(alice), { Key: key })
    await attach(alice, { ...denying('iam:Keep'), name: 'Mine' })
    expect((await refusal(call(Keep, withoutMfa(alice), { Key: key }))).code).toBe('AccessDenied')
    await inStore(async (store) => {
      const where = { account: account.id }
      await store.policyVersion.updateMany({ where, data: { isDefault: false } })
      await store.policyVersion.updateMany({ where: { ...where, versionId: 'v1' }, data: { isDefault: true } })
    })
    await call(Keep, withoutMfa(alice), { Key: `${key} again` })
    const versions = (await trailOf(account)).map(({ policies }) => JSON.parse(policies ?? '[]')[0]?.version)
    expect(versions).toEqual(['v1', 'v2', 'v1'])
  })

  it('is never the error for the root user, whom policies do not bind', async () => {
    const { account, key } = await scene()
    await call(Keep, withoutMfa(account.root), { Key: key })
    expect(await kept(key)).toBe(true)
  })
})

describe('ValidationError', () => {
  it('comes before the decision, so it discloses nothing of the account, and leaves a record', async () => {
    const { account, alice } = await scene()
    await detachAll(alice)
    expect((await refusal(call(Keep, withoutMfa(alice), { Key: '' }))).code).toBe('ValidationError')
    expect(await trailOf(account)).toMatchObject([{ outcome: 'ValidationError', decision: null, resource: null }])
  })

  it.each([null, undefined, 'text', 7, [], () => 'x'])('is the error for the input %s', async (raw) => {
    const { alice } = await scene()
    expect((await refusal(call(Keep, withoutMfa(alice), raw))).code).toBe('ValidationError')
  })
})

describe('InvalidClientTokenId', () => {
  const gone = {
    code: 'InvalidClientTokenId',
    status: 403,
    message: 'The security token included in the request is invalid',
  }

  it('is the error for a deleted user', async () => {
    const { alice, key } = await scene()
    await deleteUser(alice)
    expect(await refusal(call(Keep, withoutMfa(alice), { Key: key }))).toMatchObject(gone)
    expect(await kept(key)).toBe(false)
  })

  it('is the error for a user who was deleted and created again with the same name', async () => {
    const { account, alice, key } = await scene()
    await deleteUser(alice)
    const again = { account: account.id, userId: 'AIDAANOTHERANOTHER222', name: 'alice', createdAt: NOON }
    await inStore((store) => store.user.create({ data: userRow(again) }))
    expect(await refusal(call(Keep, withoutMfa(alice), { Key: key }))).toMatchObject(gone)
  })

  it('is the error for everybody in a deleted account, also when the input is wrong', async () => {
    const { account, alice, key } = await scene()
    await deleteAccount(account)
    expect(await refusal(call(Keep, withoutMfa(alice), { Key: key }))).toMatchObject(gone)
    expect(await refusal(call(Keep, withoutMfa(account.root), { Key: key }))).toMatchObject(gone)
    expect((await refusal(call(Keep, withoutMfa(alice), {}))).code).toBe('ValidationError')
  })

  it('is the error for a user who is deleted while the call is being prepared', async () => {
    const { alice, key } = await scene()
    const Slow = operation({ ...Keep, prepare: async () => void (await deleteUser(alice)) })
    expect(await refusal(call(Slow, withoutMfa(alice), { Key: key }))).toMatchObject(gone)
    expect(await kept(key)).toBe(false)
  })
})

describe('what an operation reserves', () => {
  const Reserving = operation({
    ...Keep,
    async reserve({ input, store }) {
      await store.setting.create({ data: { key: `${input.Key} reserved`, value: '' } })
      return 'reserved'
    },
    prepare: async (_input, reserved) => `${reserved}, prepared`,
    async run(grant, prepared) {
      await Keep.run(grant, undefined)
      if (grant.input.Password !== undefined) throw new AwsError('LimitExceeded', 'Too many.')
      return { Key: prepared }
    },
  })

  it('is passed from reserve to prepare to run', async () => {
    const { account, alice, key } = await scene()
    expect(await call(Reserving, withoutMfa(alice), { Key: key })).toEqual({ Key: 'reserved, prepared' })
    expect(await trailOf(account)).toHaveLength(1)
  })

  it('is kept when the call fails', async () => {
    const { account, alice, key } = await scene()
    expect((await refusal(call(Reserving, withoutMfa(alice), { Key: key, Password: 'x' }))).code).toBe('LimitExceeded')
    expect([await kept(`${key} reserved`), await kept(key)]).toEqual([true, false])
    expect(await trailOf(account)).toMatchObject([{ outcome: 'LimitExceeded' }])
  })

  it('is authorized again before run: a permission that was lost meanwhile is lost', async () => {
    const { account, alice, key } = await scene()
    const Losing = operation({ ...Keep, prepare: async () => void (await detachAll(alice)) })
    expect((await refusal(call(Losing, withoutMfa(alice), { Key: key }))).code).toBe('AccessDenied')
    expect(await kept(key)).toBe(false)
    expect(await trailOf(account)).toMatchObject([{ outcome: 'AccessDenied', decision: 'implicitDeny' }])
  })
})

describe('what an operation reads step by step', () => {
  const Stepwise = operation<typeof Keep.input, typeof Keep.output, undefined, string>({
    ...Keep,
    async prepare({ Key }, _reserved, { step }) {
      await step(({ store }) => store.setting.create({ data: { key: `${Key} 1`, value: 'first' } }))
      return step(async ({ store }) => (await store.setting.findUniqueOrThrow({ where: { key: `${Key} 1` } })).value)
    },
    async run(_grant, prepared) {
      return { Key: prepared }
    },
  })

  it('is passed to run, and kept although the call fails', async () => {
    const { alice, key } = await scene()
    expect(await call(Stepwise, withoutMfa(alice), { Key: key })).toEqual({ Key: 'first' })
    const Failing = operation({ ...Stepwise, run: () => Promise.reject(new AwsError('LimitExceeded', 'Too many.')) })
    const other = `${key} again`
    expect(await refusal(call(Failing, withoutMfa(alice), { Key: other }))).toMatchObject({ code: 'LimitExceeded' })
    expect(await kept(`${other} 1`)).toBe(true)
  })

  it('is authorized at each step', async () => {
    const { account, alice, key } = await scene()
    const Interrupted = operation<typeof Keep.input, typeof Keep.output, undefined, string>({
      ...Keep,
      async prepare({ Key }, _reserved, { step }) {
        await detachAll(alice)
        return step(async ({ store }) => (await store.setting.create({ data: { key: Key, value: '' } })).key)
      },
      run: async (_grant, prepared) => ({ Key: prepared }),
    })
    expect(await refusal(call(Interrupted, withoutMfa(alice), { Key: key }))).toMatchObject({ code: 'AccessDenied' })
    expect(await kept(key)).toBe(false)
    expect(await trailOf(account)).toMatchObject([{ outcome: 'AccessDenied' }])
  })
})

describe('what completes an answer', () => {
  it('runs when the transaction is over, while it is stored', async () => {
    const { alice, key } = await scene()
    let late: Promise<number> | undefined
    let count = async () => 0
    const Completing = operation({
      ...Keep,
      async run({ store, input }) {
        count = async () => store.setting.count()
        await count()
        return { Key: input.Key }
      },
      complete({ Key }) {
        late = count()
        // It may fail before the answer comes.
        late.catch(() => {})
        return { Key: `${Key}, complete` }
      },
    })
    expect(await call(Completing, withoutMfa(alice), { Key: key })).toEqual({ Key: `${key}, complete` })
    await expect(late).rejects.toThrow('This transaction is over.')
  })
})

describe('an operation that needs no Allow', () => {
  const Free = operation({ ...Keep, authorization: 'deny-only' })

  it('runs without one, but not against a Deny', async () => {
    const { alice, key } = await scene()
    await detachAll(alice)
    await call(Free, withoutMfa(alice), { Key: key })
    await attach(alice, denying('iam:Keep'))
    expect(await refusal(call(Free, withoutMfa(alice), { Key: `${key} 2` }))).toMatchObject({
      code: 'AccessDenied',
      refusal: { kind: 'explicitDeny' },
    })
  })

  it('does not run when evaluating the policies exceeds the budget: one could hold a Deny', async () => {
    const { alice, key } = await scene()
    await attach(alice, denying('iam:Keep'))
    await attach(alice, allowingWhere({ StringLike: { 'aws:PrincipalArn': ['*a*b', '*b*a'] } }, 'iam:Keep'))
    const spent = { budget: newBudget(0) }
    const error = await refusal(perform(Free, withoutMfa(alice), { Key: key }, at(NOON), spent))
    expect(error).toMatchObject({ code: 'AccessDenied', refusal: { kind: 'implicitDeny', layer: 'error' } })
    expect(await kept(key)).toBe(false)
  })
})

describe('an operation that no policy can refuse', () => {
  it('runs against a Deny, and is recorded', async () => {
    const { account, alice, key } = await scene()
    await attach(alice, denying('*'))
    await call(operation({ ...Keep, authorization: 'none' }), withoutMfa(alice), { Key: key })
    expect(await trailOf(account)).toMatchObject([{ outcome: 'Success', decision: 'allow' }])
  })
})

describe('calls at the same time', () => {
  it('are each recorded, refused or not', async () => {
    const { account, alice, key } = await scene()
    const bob = await aUser(account, 'bob')
    const calls = Array.from({ length: 40 }, (_, number) =>
      call(Keep, withoutMfa(number % 2 === 0 ? alice : bob), { Key: `${key} ${number}` }),
    )
    await Promise.allSettled(calls)
    const outcomes = (await trailOf(account)).map(({ outcome }) => outcome)
    expect(outcomes.filter((one) => one === 'Success')).toHaveLength(20)
    expect(outcomes.filter((one) => one === 'AccessDenied')).toHaveLength(20)
  })
})

describe('an operation without input or output', () => {
  it('returns nothing', async () => {
    const { alice } = await scene()
    const Nothing = operation({ ...Keep, input: nothing, output: nothing, run: async () => ({}) })
    expect(await call(Nothing, withoutMfa(alice), {})).toEqual({})
  })
})

const thing = (name: string) => `arn:aws:iam::123456789012:user/${name}`

describe('the meter', () => {
  const readings = ownReadings('call')
  const told = () =>
    readings.map(({ operation, answer, decision, entryPoint }) => [operation, answer, decision, entryPoint])

  it('is told of each call: its answer and what the policies said', async () => {
    const { alice, key } = await scene()
    await call(Keep, withoutMfa(alice), { Key: key })
    await refusal(call(Keep, withoutMfa(await aUser(await anAccount(), 'bob')), { Key: key }))
    await refusal(call(Keep, withoutMfa(alice), { Key: '' }))
    expect(told()).toEqual([
      ['iam:Keep', 'Success', 'allow', 'console'],
      ['iam:Keep', 'AccessDenied', 'implicitDeny', 'console'],
      ['iam:Keep', 'ValidationError', undefined, 'console'],
    ])
    expect(readings.every(({ seconds }) => seconds > 0)).toBe(true)
  })

  it('is told of each of several reads, once', async () => {
    const account = await anAccount()
    const policies = [allowing('iam:Keep'), denying('iam:Keep', thing('secret'))]
    const alice = await aUser(account, 'alice', { policies })
    const Look = operation({
      ...Keep,
      access: 'Read',
      resource: ({ Key }) => thing(Key),
      async run({ input }) {
        if (input.Key === 'broken') throw new Error('unexpected')
        return { Key: input.Key }
      },
    })
    const look = (...keys: string[]) =>
      performReads(
        Look,
        withoutMfa(alice),
        keys.map((Key) => ({ Key })),
        at(NOON),
      )
    const FIRST = ['iam:Keep', 'Success', 'allow', 'console']
    await look('first', 'secret')
    expect(told()).toEqual([FIRST, ['iam:Keep', 'AccessDenied', 'explicitDeny', 'console']])
    readings.length = 0
    await look('first', 'broken')
    expect(told()).toEqual([FIRST, ['iam:Keep', 'ServiceFailure', 'allow', 'console']])
  })
})

describe('several reads at once', () => {
  const Look = operation({ ...Keep, access: 'Read', run: async ({ input }) => ({ Key: input.Key }) })
  const Fetch = operation({
    ...Look,
    action: 'iam:Fetch',
    resource: ({ Key }) => thing(Key),
    async run({ input }) {
      if (input.Key === 'broken') throw new Error('unexpected')
      if (input.Key === 'missing') throw new AwsError('NoSuchEntity', 'There is none.')
      return { Key: input.Key }
    },
  })

  it('are each authorized and recorded, in their order', async () => {
    const account = await anAccount()
    const policies = [allowing('iam:Fetch'), denying('iam:Fetch', thing('secret'))]
    const alice = await aUser(account, 'alice', { policies })
    const inputs = ['first', 'secret', 'missing', ''].map((Key) => ({ Key }))
    const reads = await performReads(Fetch, withoutMfa(alice), inputs, at(NOON))
    const trail = await trailOf(account)
    expect(trail).toMatchObject([
      { resource: thing('first'), outcome: 'Success', decision: 'allow', readOnly: true },
      { resource: thing('secret'), outcome: 'AccessDenied', decision: 'explicitDeny' },
      { resource: thing('missing'), outcome: 'NoSuchEntity', decision: 'allow' },
      { resource: null, outcome: 'ValidationError', at: NOON },
    ])
    expect(reads).toMatchObject([
      { output: { Key: 'first' } },
      { error: { code: 'AccessDenied', refusal: { decisionId: trail[1]?.id } } },
      { error: { code: 'NoSuchEntity' } },
      { error: { code: 'ValidationError', field: 'Key' } },
    ])
  })

  it('return the other results if one fails unexpectedly', async () => {
    const account = await anAccount()
    const alice = await aUser(account, 'alice', { policies: [allowing('iam:Fetch')] })
    const reads = await performReads(Fetch, withoutMfa(alice), [{ Key: 'first' }, { Key: 'broken' }], at(NOON))
    expect(reads).toMatchObject([{ output: { Key: 'first' } }, { error: { code: 'ServiceFailure' } }])
    expect(await trailOf(account)).toMatchObject([
      { resource: thing('first'), outcome: 'Success' },
      { resource: thing('broken'), outcome: 'ServiceFailure' },
    ])
  })

  it.each([
    ['a change', Keep],
    ['what reserves something', operation({ ...Look, reserve: async () => undefined })],
    ['what completes its answer', operation({ ...Look, complete: (output) => output })],
    ['what has a cost', operation({ ...Look, cost: { of: 'looks', burst: 1, perSecond: 1 } })],
    ['what requires a fresh code', operation({ ...Look, freshFactor: true })],
  ])('must not be %s', async (_, wrong) => {
    const { alice } = await scene()
    await expect(performReads(wrong, withoutMfa(alice), [], at(NOON))).rejects.toThrow('more than a read')
    const reads = [Look, wrong].map((operation) => ({ operation, raw: { Key: 'first' } }))
    await expect(performAll(reads, withoutMfa(alice), at(NOON))).rejects.toThrow('more than a read')
  })
})
