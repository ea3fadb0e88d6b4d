import { beforeEach, describe, expect, it, vi } from 'vitest'
import { openSession, type SignedIn, sessionOf } from '@/lib/auth/session'
import { systemSources } from '@/lib/clock'
import { FactorDue } from '@/lib/gate/fresh-factor'
import { operation } from '@/lib/gate/operation'
import { newMoment } from '@/lib/gate/standing'
import { CreateAccessKey } from '@/lib/operations/iam/access-keys/create-access-key'
import { DeactivateMFADevice } from '@/lib/operations/iam/mfa/deactivate-mfa-device'
import { EnableMFADevice } from '@/lib/operations/iam/mfa/enable-mfa-device'
import { GetMFADevice } from '@/lib/operations/iam/mfa/get-mfa-device'
import { ListVirtualMFADevices } from '@/lib/operations/iam/mfa/list-virtual-mfa-devices'
import { ListUsers } from '@/lib/operations/iam/users/list-users'
import {
  aDevice,
  allowing,
  allowingWhere,
  anAccount,
  aUser,
  detachAll,
  putInline,
  trailOf,
} from '@/lib/testing/account'
import { withFactorDue, withoutMfa } from '@/lib/testing/callers'
import { allRows, inStore, ownDatabase } from '@/lib/testing/database'
import { SEED_POLICY } from '@/lib/testing/seed-policy'
import { ask, askAll, askAs, askEach, asksForCode, foresee, foreseenAll } from './ask'
import { assigning, assignRefusal } from './devices'

ownDatabase()
const SERIAL = 'arn:aws:iam::123456789012:mfa/nobodys'
vi.mock('@/lib/log', () => ({ log: () => ({ error: () => undefined }) }))

const signedIn = vi.hoisted((): { session: SignedIn | undefined } => ({ session: undefined }))
vi.mock('./session', () => ({ signedIn: async () => signedIn.session }))
beforeEach(() => {
  signedIn.session = undefined
})

/** A user under the document's policy, signed in without MFA. */
async function scene() {
  const account = await anAccount()
  const alice = await aUser(account, 'alice', { policies: [SEED_POLICY] })
  const { request } = withoutMfa(alice)
  const who = { account: account.id, principalId: alice.id }
  const { chance, clock } = systemSources
  const value = await inStore((store) => openSession(store, who, null, request, clock.now(), chance))
  signedIn.session = await sessionOf(value, request, systemSources)
  return { account, alice }
}

describe('results for the rows of a page', () => {
  it('are returned in order, each with its own refusal', async () => {
    await scene()
    const answers = await askEach(GetMFADevice, [{ SerialNumber: 'short' }, { SerialNumber: SERIAL }])
    expect(answers).toMatchObject([
      { ok: false, error: { code: 'ValidationError', field: 'SerialNumber' } },
      { ok: false, error: { requestId: 'test-request' } },
    ])
  })
})

describe('what the panels of a page ask at the same time', () => {
  it('is answered in order, each with its own refusal, and recorded call by call', async () => {
    const { account, alice } = await scene()
    const caller = withoutMfa(alice)
    const reads = [
      { caller, operation: ListVirtualMFADevices, input: {} },
      { caller, operation: ListUsers, input: {} },
      { caller, operation: GetMFADevice, input: { SerialNumber: 'short' } },
    ]
    const answers = await askAll(reads, newMoment())
    const trail = await trailOf(account)
    expect(answers).toMatchObject([
      { ok: true, output: { VirtualMFADevices: [] } },
      { ok: false, error: { code: 'AccessDenied', refusal: { decisionId: trail[1]?.id, forWantOfMfa: true } } },
      { ok: false, error: { code: 'ValidationError', field: 'SerialNumber' } },
    ])
    expect(trail.map(({ action }) => action)).toEqual(reads.map(({ operation }) => operation.action))
  })

  it('is foreseen for each panel by itself', async () => {
    const { alice } = await scene()
    const caller = withoutMfa(alice)
    const list = { operation: ListUsers, input: {} }
    const enable = assigning(caller)
    const panels = [
      { caller, questions: [list, enable] },
      { caller, questions: [] },
      { caller, questions: [list] },
    ]
    const denied = { judgement: { action: 'iam:ListUsers', isAllowed: false } }
    expect(await foreseenAll(panels, newMoment())).toMatchObject([
      [denied, { judgement: { isAllowed: true } }],
      [],
      [denied],
    ])
  })

  it('may be nothing', async () => {
    expect(await askAll([], newMoment())).toEqual([])
    expect(await foreseenAll([], newMoment())).toEqual([])
  })
})

describe('the result of a call', () => {
  it('is the output if it succeeded', async () => {
    await scene()
    expect(await ask(ListVirtualMFADevices, {})).toEqual({
      ok: true,
      output: { VirtualMFADevices: [], IsTruncated: false },
    })
  })

  it('is a refusal to show, as plain data, with the recorded decision', async () => {
    const { account, alice } = await scene()
    const answer = await ask(ListUsers, {})
    const [record] = await trailOf(account)
    expect(answer).toMatchObject({
      ok: false,
      error: {
        ...{ code: 'AccessDenied', requestId: 'test-request', message: expect.stringContaining('iam:ListUsers') },
        refusal: {
          ...{ decisionId: record?.id, kind: 'explicitDeny', forWantOfMfa: true, principal: alice.arn },
          ...{ action: 'iam:ListUsers', statementId: 'DenyAllExceptListedIfNoMFA', at: expect.any(Number) },
        },
      },
    })
    expect(structuredClone(answer)).toEqual(answer)
    expect(JSON.parse(JSON.stringify(answer))).toEqual(answer)
  })

  it('is the field at fault if the input was wrong', async () => {
    await scene()
    const answer = await ask(GetMFADevice, { SerialNumber: 'short' })
    expect(answer).toMatchObject({ ok: false, error: { code: 'ValidationError', field: 'SerialNumber' } })
    expect(answer).not.toHaveProperty('error.refusal.decisionId')
  })

  it('hides the details of an internal error', async () => {
    const { alice } = await scene()
    const Faulty = operation({
      ...ListVirtualMFADevices,
      run: () => Promise.reject(new Error('SELECT seed FROM MfaDevice')),
    })
    const answer = await askAs(withoutMfa(alice), Faulty, {})
    expect(answer).toMatchObject({ ok: false, error: { code: 'ServiceFailure', requestId: 'test-request' } })
    expect(JSON.stringify(answer)).not.toContain('SELECT')
  })

  it("may be that of another caller than the session's", async () => {
    const { account } = await scene()
    signedIn.session = undefined
    expect(await askAs(withoutMfa(account.root), ListUsers, {})).toMatchObject({ ok: true })
  })
})

describe('a preview', () => {
  it('returns, by name, what would be refused, with the page that explains it, and undefined for the rest', async () => {
    await scene()
    const SerialNumber = 'arn:aws:iam::111122223333:mfa/phone'
    expect(
      await foresee({
        enable: { operation: EnableMFADevice, input: { UserName: 'alice', SerialNumber } },
        remove: { operation: DeactivateMFADevice, input: { UserName: 'alice', SerialNumber: undefined } },
        look: { operation: GetMFADevice, input: { SerialNumber: 'arn:aws:iam::111122223333:mfa/a=b' } },
        list: { operation: ListUsers, input: { MaxItems: 5 } },
      }),
    ).toEqual({
      enable: undefined,
      remove: {
        action: 'iam:DeactivateMFADevice',
        why: '/decisions/preview/DeactivateMFADevice?UserName=alice',
        verdict: 'explicit-deny',
      },
      look: {
        action: 'iam:GetMFADevice',
        why: '/decisions/preview/GetMFADevice?SerialNumber=arn%3Aaws%3Aiam%3A%3A111122223333%3Amfa%2Fa%3Db',
        verdict: 'explicit-deny',
      },
      list: { action: 'iam:ListUsers', why: '/decisions/preview/ListUsers', verdict: 'explicit-deny' },
    })
  })

  it('says what a service rule would refuse although the policies allow it', async () => {
    const { account, alice } = await scene()
    await aDevice(account, 'phone', { owner: alice })
    const { enable } = await foresee({ enable: assigning(withoutMfa(alice)) })
    expect(enable).toMatchObject({ action: 'iam:EnableMFADevice', verdict: 'service-rule' })
    expect(enable?.why).toContain('/decisions/preview/EnableMFADevice?UserName=alice')
  })

  it('refuses to assign a device only if no kind is possible', async () => {
    const { alice } = await scene()
    await detachAll(alice)
    const refusal = { action: 'iam:EnableMFADevice', verdict: 'implicit-deny' }
    expect(await assignRefusal(withoutMfa(alice))).toMatchObject(refusal)
    await putInline(alice, allowingWhere({ Null: { 'iam:RegisterSecurityKey': 'false' } }, 'iam:EnableMFADevice'))
    expect(await foresee({ codes: assigning(withoutMfa(alice)) })).toMatchObject({ codes: refusal })
    expect(await assignRefusal(withoutMfa(alice))).toBeUndefined()
  })

  it('does nothing and records nothing', async () => {
    const { account } = await scene()
    const before = await allRows()
    await foresee({ list: { operation: ListUsers, input: {} } })
    expect(await allRows()).toEqual(before)
    expect(await trailOf(account)).toEqual([])
  })

  it('marks input that no operation accepts, such as a damaged row, and previews the rest', async () => {
    await scene()
    const damaged = { operation: GetMFADevice, input: { SerialNumber: 'arn:aws:iam::111122223333:mfa/%/x' } }
    const enable = { operation: EnableMFADevice, input: { UserName: 'alice', SerialNumber: 'arn:aws:iam::1:mfa/x' } }
    expect(await foresee({ damaged, enable })).toEqual({
      damaged: { action: 'iam:GetMFADevice', why: expect.stringMatching('^/decisions/preview/GetMFADevice') },
      enable: undefined,
    })
  })

  it('of no calls is empty', async () => {
    await scene()
    expect(await foresee({})).toEqual({})
  })
})

describe('a required code (S-42)', () => {
  /** A user with one permission, who has a device and signed in without it. */
  async function dueScene() {
    const { account, alice } = await scene()
    await aDevice(account, 'phone', { owner: alice })
    await putInline(alice, allowing('iam:CreateAccessKey'))
    if (!signedIn.session) throw new Error('There is no session.')
    signedIn.session = { ...signedIn.session, caller: withFactorDue(withoutMfa(alice)), isFactorDue: true }
    return { account, alice }
  }

  it('is not returned: it is thrown, so that the action redirects to the page that asks for one', async () => {
    const { alice } = await dueScene()
    await detachAll(alice)
    await expect(ask(CreateAccessKey, {})).rejects.toBeInstanceOf(FactorDue)
  })

  it('is announced to a page beforehand if the policies allow, and only there', async () => {
    const { alice } = await dueScene()
    const question = { operation: CreateAccessKey, input: {} }
    expect(await asksForCode(question)).toBe(false)
    await detachAll(alice)
    expect(await asksForCode(question)).toBe(true)
    expect(await asksForCode({ operation: ListUsers, input: {} })).toBe(false)
  })

  it('is not required for input that would fail anyway', async () => {
    await dueScene()
    const operation = DeactivateMFADevice
    expect(await asksForCode({ operation, input: { SerialNumber: '%' } })).toBe(false)
  })
})

describe('without a session', () => {
  it('a call from a page throws, because it is a bug', async () => {
    await expect(ask(ListUsers, {})).rejects.toThrow('A page asked without a session')
    await expect(foresee({})).rejects.toThrow('A page asked without a session')
    const question = { operation: ListUsers, input: {} }
    await expect(asksForCode(question)).rejects.toThrow('A page asked without a session')
  })
})
