import { beforeEach, describe, expect, it } from 'vitest'
import type { Caller } from '@/lib/auth/caller'
import { recordLogin } from '@/lib/auth/login-event'
import { type RecordedDecision, restored } from '@/lib/gate/restored'
import { DeleteVirtualMFADevice } from '@/lib/operations/iam/mfa/delete-virtual-mfa-device'
import { EnableMFADevice } from '@/lib/operations/iam/mfa/enable-mfa-device'
import { ListVirtualMFADevices } from '@/lib/operations/iam/mfa/list-virtual-mfa-devices'
import { explain } from '@/lib/policy'
import {
  ADMINISTRATOR,
  aDevice,
  allowing,
  anAccount,
  attach,
  aUser,
  denying,
  detachAll,
  type TestAccount,
  trailOf,
} from '@/lib/testing/account'
import { withKey, withMfa, withoutMfa } from '@/lib/testing/callers'
import { at, call, refusal } from '@/lib/testing/calls'
import { pairAt } from '@/lib/testing/codes'
import { inStore, ownDatabase } from '@/lib/testing/database'
import { SEED_POLICY } from '@/lib/testing/seed-policy'
import { ownSettings } from '@/lib/testing/settings'
import { NOON } from '@/lib/testing/time'
import { GetDecision } from './get-decision'

function retrace(decision: RecordedDecision) {
  const { set, request } = restored(decision)
  return explain(set, request)
}

ownDatabase()

const set = ownSettings({ traceVisibility: 'everyone' })

async function scene() {
  const account = await anAccount()
  const alice = await aUser(account, 'alice', { policies: [SEED_POLICY] })
  const bob = await aUser(account, 'bob')
  return { account, alice, bob }
}

const lastId = async (account: TestAccount) => (await trailOf(account)).at(-1)?.id ?? ''

/** The id of a decision on a call that the document's policy denies without MFA. */
async function decided(account: TestAccount, caller: Caller): Promise<string> {
  const SerialNumber = `arn:aws:iam::${account.id}:mfa/phone`
  await call(DeleteVirtualMFADevice, caller, { SerialNumber }).catch(() => undefined)
  return lastId(account)
}

const get = (caller: Caller, Id: unknown) => call(GetDecision, caller, { Id })

const WHOLE = ['Context', 'Policies', 'Documents']
const wholeOf = (answer: object) => WHOLE.filter((name) => name in answer)

describe('Success', () => {
  it('returns the caller, the request and the decision', async () => {
    const { account, alice, bob } = await scene()
    const Id = await decided(account, withoutMfa(alice))
    expect(await get(withoutMfa(bob), Id)).toMatchObject({
      ...{ Id, RequestId: 'test-request', At: NOON, EventName: 'DeleteVirtualMFADevice' },
      ...{ Action: 'iam:DeleteVirtualMFADevice', Resource: `arn:aws:iam::${account.id}:mfa/phone` },
      ...{ Principal: alice.arn, Outcome: 'explicitDeny', EntryPoint: 'console', SourceIp: '127.0.0.1' },
      Message: expect.stringContaining('with an explicit deny'),
    })
  })

  it('has the key if one was used, else neither key nor message', async () => {
    const { account, alice } = await scene()
    const answer = await get(withoutMfa(alice), await decided(account, withKey(alice)))
    expect(answer).toMatchObject({ AccessKeyId: 'AKIATESTTESTTESTTEST', EntryPoint: 'api' })
    await call(ListVirtualMFADevices, withoutMfa(alice), {})
    const allowed = await get(withoutMfa(alice), await lastId(account))
    expect(allowed.Outcome).toBe('allow')
    expect(allowed).not.toHaveProperty('AccessKeyId')
    expect(allowed).not.toHaveProperty('Message')
  })

  it('has everything that is needed to compute the decision again', async () => {
    const { account, alice } = await scene()
    await attach(alice, allowing('s3:*'))
    const answer = await get(withoutMfa(alice), await decided(account, withoutMfa(alice)))
    const policies: { name: string; digest: string }[] = JSON.parse(answer.Policies ?? '')
    expect(policies.map(({ name }) => name)).toContain('SelfManageMFA')
    expect(answer.Documents?.map(({ Digest }) => Digest).sort()).toEqual(policies.map(({ digest }) => digest).sort())
    expect(answer.Documents).toContainEqual({ Digest: expect.any(String), Document: SEED_POLICY.document })
    expect(JSON.parse(answer.Context ?? '')).toContainEqual({
      ...{ key: 'aws:MultiFactorAuthPresent', value: 'false', source: 'session' },
    })
  })

  it('has the policies as they were, not as they are', async () => {
    const { account, alice } = await scene()
    const Id = await decided(account, withoutMfa(alice))
    await attach(alice, { ...allowing('*'), name: SEED_POLICY.name })
    await detachAll(alice)
    expect((await get(withoutMfa(alice), Id)).Documents).toMatchObject([{ Document: SEED_POLICY.document }])
  })

  it('is not recorded: reading about a decision is no decision', async () => {
    const { account, alice } = await scene()
    const Id = await decided(account, withoutMfa(alice))
    const before = await trailOf(account)
    await get(withoutMfa(alice), Id)
    expect(await trailOf(account)).toEqual(before)
  })
})

describe('the trace computed from the output', () => {
  it.each([
    ['without MFA', withoutMfa, 'explicitDeny'],
    ['with a long-term key', withKey, 'explicitDeny'],
    ['with MFA', withMfa, 'implicitDeny'],
  ])('equals the decision %s', async (_, caller, outcome) => {
    const { account, alice } = await scene()
    expect(await traced(await get(withoutMfa(alice), await decided(account, caller(alice))))).toEqual([
      outcome,
      outcome,
    ])
  })

  it('equals the decision that allowed, and that of the root user', async () => {
    const { account, alice } = await scene()
    for (const principal of [alice, account.root]) {
      await call(ListVirtualMFADevices, withoutMfa(principal), {})
      expect(await traced(await get(withoutMfa(alice), await lastId(account)))).toEqual(['allow', 'allow'])
    }
  })

  it('allows a call that a rule of the service then refused', async () => {
    const { account, alice } = await scene()
    await aDevice(account, 'first', { owner: alice })
    const phone = await aDevice(account, 'phone')
    const input = { UserName: 'alice', SerialNumber: phone.serialNumber, ...pairAt(phone, NOON) }
    await refusal(call(EnableMFADevice, withoutMfa(alice), input))
    expect(await traced(await get(withoutMfa(alice), await lastId(account)))).toEqual(['serviceRule', 'allow'])
  })

  /** The outcome as recorded, and as computed again. */
  async function traced(answer: Awaited<ReturnType<typeof get>>): Promise<[string, string]> {
    const { outcome } = retrace({
      ...{ action: answer.Action, resource: answer.Resource, principalArn: answer.Principal },
      context: JSON.parse(answer.Context ?? ''),
      policies: JSON.parse(answer.Policies ?? ''),
      documents: new Map(answer.Documents?.map(({ Digest, Document }) => [Digest, Document])),
    })
    return [answer.Outcome, outcome]
  }
})

describe('where everyone may see traces', () => {
  it('everybody in the account sees whole ones, whatever the policies say', async () => {
    const { account, alice, bob } = await scene()
    await attach(bob, denying('*'))
    const Id = await decided(account, withoutMfa(alice))
    for (const caller of [withoutMfa(alice), withKey(bob), withoutMfa(account.root)])
      expect(wholeOf(await get(caller, Id))).toEqual(WHOLE)
  })
})

describe('where administrators may see traces', () => {
  beforeEach(() => {
    set({ traceVisibility: 'admins' })
  })

  it('a caller whom a policy lets simulate sees whole ones', async () => {
    const { account, alice } = await scene()
    const admin = await aUser(account, 'admin', { policies: [ADMINISTRATOR] })
    const Id = await decided(account, withoutMfa(alice))
    for (const caller of [withoutMfa(admin), withoutMfa(account.root)])
      expect(wholeOf(await get(caller, Id))).toEqual(WHOLE)
  })

  it('others are refused, even about themselves, and the refusal is recorded', async () => {
    const { account, alice, bob } = await scene()
    const Id = await decided(account, withoutMfa(bob))
    for (const caller of [withoutMfa(alice), withMfa(alice), withoutMfa(bob)]) {
      expect(await refusal(get(caller, Id))).toMatchObject({
        code: 'AccessDenied',
        // Knowing an id is not enough to learn whom a decision was about (S-43).
        refusal: { action: 'iam:SimulatePrincipalPolicy', resource: caller.arn === bob.arn ? bob.arn : '*' },
      })
      expect((await trailOf(account)).at(-1)).toMatchObject({
        ...{ eventName: 'SimulatePrincipalPolicy', outcome: 'AccessDenied', principalArn: caller.arn },
      })
    }
  })

  it('a policy may allow only those about one user', async () => {
    const { account, alice, bob } = await scene()
    const auditor = await aUser(account, 'auditor', {
      policies: [allowing('iam:SimulatePrincipalPolicy', bob.arn)],
    })
    expect(wholeOf(await get(withoutMfa(auditor), await decided(account, withoutMfa(bob))))).toEqual(WHOLE)
    const aboutAlice = await decided(account, withoutMfa(alice))
    expect((await refusal(get(withoutMfa(auditor), aboutAlice))).code).toBe('AccessDenied')
  })

  it('a refused caller does not learn whether the decision exists', async () => {
    const { bob } = await scene()
    const Id = '00000000-0000-4000-8000-000000000000'
    expect(await refusal(get(withoutMfa(bob), Id))).toMatchObject({ code: 'AccessDenied' })
  })
})

describe('where nobody may see more than the message', () => {
  beforeEach(() => {
    set({ traceVisibility: 'message-only' })
  })

  it('everybody in the account sees the message, and administrators see no more', async () => {
    const { account, alice, bob } = await scene()
    const Id = await decided(account, withoutMfa(alice))
    for (const caller of [withoutMfa(bob), withoutMfa(account.root)]) {
      const answer = await get(caller, Id)
      expect(wholeOf(answer)).toEqual([])
      expect(answer).toMatchObject({ Outcome: 'explicitDeny', Message: expect.stringContaining('explicit deny') })
    }
  })

  it('a key and an address are shown only to the caller who used them', async () => {
    const { account, alice, bob } = await scene()
    const Id = await decided(account, withKey(bob))
    const own = await get(withoutMfa(bob), Id)
    expect(own).toMatchObject({ SourceIp: '127.0.0.1', AccessKeyId: expect.stringMatching(/^AKIA/) })
    for (const caller of [withoutMfa(alice), withMfa(alice), withoutMfa(account.root)]) {
      const answer = await get(caller, Id)
      expect(answer).toMatchObject({ Id, Principal: bob.arn })
      expect(answer).not.toHaveProperty('SourceIp')
      expect(answer).not.toHaveProperty('AccessKeyId')
    }
  })
})

describe('NoSuchEntity', () => {
  const missing = (Id: string) => ({
    ...{ code: 'NoSuchEntity', status: 404, message: `The decision with id ${Id} cannot be found.` },
  })

  it('is returned for an unknown id, and recorded', async () => {
    const { account, alice } = await scene()
    const Id = '00000000-0000-4000-8000-000000000000'
    expect(await refusal(get(withoutMfa(alice), Id))).toMatchObject(missing(Id))
    expect(await trailOf(account)).toMatchObject([{ outcome: 'NoSuchEntity', principalArn: alice.arn }])
  })

  it.each(['everyone', 'admins', 'message-only'] as const)(
    "is returned for another account's decision, even to the root user (%s)",
    async (traceVisibility) => {
      set({ traceVisibility })
      const { account, alice } = await scene()
      const other = await anAccount()
      const Id = await decided(account, withoutMfa(alice))
      expect(await refusal(get(withoutMfa(other.root), Id))).toMatchObject(missing(Id))
    },
  )

  it('is returned for an event that no policy decided, such as a sign-in', async () => {
    const { account, alice } = await scene()
    const who = { account: account.id, principal: alice }
    const event = { ...who, eventName: 'ConsoleLogin', outcome: 'Success', mfaUsed: false } as const
    await inStore((store) => recordLogin(store, event, withoutMfa(alice).request, NOON, at(NOON).chance))
    const Id = await lastId(account)
    expect(await refusal(get(withoutMfa(alice), Id))).toMatchObject(missing(Id))
  })

  it('is returned for a call that was refused before the policies', async () => {
    const { account, alice } = await scene()
    await refusal(call(DeleteVirtualMFADevice, withoutMfa(alice), {}))
    const Id = await lastId(account)
    expect(await refusal(get(withoutMfa(alice), Id))).toMatchObject(missing(Id))
  })
})

describe('ValidationError', () => {
  it.each([
    ['nothing', undefined],
    ['an empty id', ''],
    ['a short id', '00000000-0000-4000-8000'],
    ['a long id', '00000000-0000-4000-8000-0000000000000'],
    ['other letters', 'ZZZZZZZZ-0000-4000-8000-000000000000'],
    ['a list', ['00000000-0000-4000-8000-000000000000']],
  ])('refuses %s', async (_, Id) => {
    const { alice } = await scene()
    expect(await refusal(get(withoutMfa(alice), Id))).toMatchObject({ code: 'ValidationError', field: 'Id' })
  })
})
