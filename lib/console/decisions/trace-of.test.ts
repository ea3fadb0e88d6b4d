// biome-ignore-all lint/suspicious/noTemplateCurlyInString: policy variables
import { describe, expect, it } from 'vitest'
import type { PhaseView, StatementView, TraceView } from '@/components/iam/trace-view'
import type { Caller } from '@/lib/auth/caller'
import type { AnyOperation } from '@/lib/gate/operation'
import { preview } from '@/lib/gate/preview'
import { KIND_NAMES } from '@/lib/mfa/kinds/kind'
import { DeleteVirtualMFADevice } from '@/lib/operations/iam/mfa/delete-virtual-mfa-device'
import { EnableMFADevice } from '@/lib/operations/iam/mfa/enable-mfa-device'
import { ListVirtualMFADevices } from '@/lib/operations/iam/mfa/list-virtual-mfa-devices'
import { ListUsers } from '@/lib/operations/iam/users/list-users'
import { GetDecision } from '@/lib/operations/postern/decisions/get-decision'
import {
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
import { at, call } from '@/lib/testing/calls'
import { pairAt } from '@/lib/testing/codes'
import { ownDatabase } from '@/lib/testing/database'
import { SEED_POLICY } from '@/lib/testing/seed-policy'
import { NOON } from '@/lib/testing/time'
import { deviceTexts } from '@/lib/texts/devices'
import type { Sentence } from '@/lib/texts/sentence'
import { type Recorded, traceOf, traceOfForeseen } from './trace-of'

ownDatabase()

async function scene() {
  const account = await anAccount()
  const alice = await aUser(account, 'alice', { policies: [SEED_POLICY] })
  return { account, alice }
}

/** Makes a call, and returns what was recorded about it. */
async function recorded(account: TestAccount, operation: AnyOperation, caller: Caller, input: object) {
  await call(operation, caller, input).catch(() => undefined)
  const Id = (await trailOf(account)).at(-1)?.id
  return call(GetDecision, withoutMfa(account.root), { Id })
}

const removing = async (account: TestAccount, caller: Caller) =>
  traceOf(
    await recorded(account, DeleteVirtualMFADevice, caller, { SerialNumber: `arn:aws:iam::${account.id}:mfa/phone` }),
  )

/** A sentence as plain text, with `(absent)` for the drawn value. */
function said(sentence: Sentence | undefined): string {
  if (sentence === undefined || typeof sentence === 'string') return sentence ?? ''
  return sentence
    .map((piece) => {
      if (typeof piece === 'string') return piece
      if ('code' in piece) return piece.code
      return 'link' in piece ? piece.link : '(absent)'
    })
    .join('')
}

const linksIn = (sentence: Sentence) =>
  typeof sentence === 'string'
    ? []
    : sentence.flatMap((piece) => (typeof piece !== 'string' && 'href' in piece ? [piece.href] : []))
const texts = ({ phases }: TraceView) => phases.map(({ title, text }) => `${title}: ${said(text)}`)
const statementsOf = ({ policies }: PhaseView) => (policies ?? []).flatMap(({ statements }) => statements)
const statementIn = ({ phases }: TraceView, sid: string) => phases.flatMap(statementsOf).find((one) => one.sid === sid)
const decidingPhases = ({ phases }: TraceView) =>
  phases.flatMap(({ title, decides }) => (decides ? [`${title}: ${decides}`] : []))
const keyIn = ({ keys }: TraceView, name: string) => keys.find((key) => key.name === name)
const element = (statement: StatementView | undefined, name: string) =>
  statement?.elements.find((one) => one.element === name)

const MFA_PRESENT = 'aws:MultiFactorAuthPresent'
const MFA_AGE = 'aws:MultiFactorAuthAge'
const DENY = 'DenyAllExceptListedIfNoMFA'

describe('an explicit deny by the document without MFA', () => {
  it.each([
    ['in a session, where the key is false', withoutMfa, 'false'],
    ['with a long-term key, where the key is absent', withKey, '(absent)'],
  ])('%s: the summary names the statement, its list, and the value of the key', async (_, caller, value) => {
    const { account, alice } = await scene()
    const view = await removing(account, caller(alice))
    expect(view.verdict).toBe('explicit-deny')
    expect(said(view.summary)).toBe(
      `Statement ${DENY} of policy SelfManageMFA denies every action outside its list; iam:DeleteVirtualMFADevice ` +
        `is not on it while the request is not MFA-authenticated. Here ${MFA_PRESENT} is ${value}.`,
    )
    expect(linksIn(view.summary)).toEqual([`#${statementIn(view, DENY)?.id}`])
  })

  it('is decided in the second phase, and nothing that follows counts', async () => {
    const { account, alice } = await scene()
    const view = await removing(account, withoutMfa(alice))
    expect(texts(view)).toEqual([
      'Gather policies: In force for alice: one managed policy, attached directly.',
      'Explicit denies: There is one Deny statement, and it applies. No Allow can change that.',
      'Boundary, session and organisation layers: None is set for this principal.',
      'Allows: Not decisive: the request is already denied. No statement would allow it either.',
      'Default: Not reached.',
    ])
    expect(decidingPhases(view)).toEqual(['Explicit denies: denied'])
  })

  it('marks the statement that decides, and says why each element matches', async () => {
    const { account, alice } = await scene()
    const statement = statementIn(await removing(account, withoutMfa(alice)), DENY)
    expect(statement).toMatchObject({
      ...{ effect: 'Deny', action: true, resource: true, condition: true, outcome: 'decides' },
    })
    expect(element(statement, 'NotAction')).toMatchObject({
      ...{ isMet: true, result: 'Matches.', why: 'The action is not one of the 7 listed.' },
      inRequest: ['iam:DeleteVirtualMFADevice'],
      inPolicy: expect.arrayContaining(['iam:CreateVirtualMFADevice', 'sts:GetSessionToken']),
    })
    expect(element(statement, 'BoolIfExists')).toEqual({
      ...{ element: 'BoolIfExists', key: MFA_PRESENT, inPolicy: ['"false"'], inRequest: ['"false"'] },
      ...{ isMet: true, result: 'True.', why: 'A value of the policy equals that of the request.' },
    })
  })

  it('with a long-term key shows a condition that holds although the request has no such key', async () => {
    const { account, alice } = await scene()
    const statement = statementIn(await removing(account, withKey(alice)), DENY)
    expect(statement).toMatchObject({ condition: true, outcome: 'decides' })
    expect(element(statement, 'BoolIfExists')).toEqual({
      ...{ element: 'BoolIfExists', key: MFA_PRESENT, inPolicy: ['"false"'] },
      ...{ isMet: true, result: 'True.', why: 'IfExists: the key is absent, so the condition is true.' },
    })
  })

  it.each([
    ['false', withoutMfa, { isAbsent: false, values: ['false'], source: 'Session' }],
    ['absent', withKey, { isAbsent: true, values: [], source: undefined }],
  ])('shows the key first, as %s, with the statement that uses it', async (_, caller, expected) => {
    const { account, alice } = await scene()
    const view = await removing(account, caller(alice))
    expect(view.keys[0]).toMatchObject({ name: MFA_PRESENT, isDecisive: true, ...expected })
    expect(view.keys[0]?.usedBy).toEqual([{ label: DENY, href: `#${statementIn(view, DENY)?.id}` }])
  })

  it('says that statements that would allow are overridden', async () => {
    const { account, alice } = await scene()
    await attach(alice, allowing('iam:*'))
    await attach(alice, allowing('s3:*'))
    const view = await removing(account, withoutMfa(alice))
    expect(texts(view)[0]).toMatch('In force for alice: 3 managed policies, attached directly.')
    expect(texts(view)[3]).toBe(
      'Allows: Not decisive: one statement would allow the request, but an explicit deny overrides it.',
    )
    const [first] = view.phases[3]?.policies ?? []
    expect(first?.statements).toMatchObject([{ sid: 'Statement 1', outcome: 'outranked' }])
  })
})

describe('MFA keys', () => {
  it.each([
    ['a session without MFA', withoutMfa, [false, true]],
    ['a session with MFA', withMfa, [false, false]],
    ['a long-term key', withKey, [true, true]],
  ])('are always shown, present or absent: %s', async (_, caller, absent) => {
    const { account, alice } = await scene()
    await detachAll(alice)
    const view = await removing(account, caller(alice))
    expect([MFA_PRESENT, MFA_AGE].map((name) => keyIn(view, name)?.isAbsent)).toEqual(absent)
    expect(view.otherKeys?.map(({ name }) => name)).not.toContain(MFA_AGE)
  })
})

describe('an implicit deny', () => {
  it('says that nothing allows, and that the Deny does not apply', async () => {
    const { account, alice } = await scene()
    const view = await removing(account, withMfa(alice))
    expect(view.verdict).toBe('implicit-deny')
    expect(said(view.summary)).toBe(
      'No statement allows iam:DeleteVirtualMFADevice on this resource. Without an Allow, everything is denied.',
    )
    expect(texts(view).slice(1)).toEqual([
      'Explicit denies: There is one Deny statement. It does not apply to this request.',
      'Boundary, session and organisation layers: None is set for this principal.',
      'Allows: No Allow statement applies to this request.',
      'Default: No statement allows the request, so it is denied.',
    ])
    expect(decidingPhases(view)).toEqual(['Default: implicit'])
    expect(view.phases.flatMap(statementsOf).map(({ outcome }) => outcome)).toEqual(
      Array.from({ length: 4 }, () => 'does-not-apply'),
    )
  })

  it('shows the condition that keeps the Deny from applying: the key is true', async () => {
    const { account, alice } = await scene()
    const view = await removing(account, withMfa(alice))
    expect(statementIn(view, DENY)).toMatchObject({ action: true, resource: true, condition: false })
    expect(element(statementIn(view, DENY), 'BoolIfExists')).toMatchObject({
      ...{ isMet: false, result: 'False.', inRequest: ['"true"'] },
      why: 'No value of the policy equals that of the request.',
    })
    expect(keyIn(view, MFA_PRESENT)).toMatchObject({ isDecisive: false, values: ['true'] })
    expect(keyIn(view, MFA_AGE)).toMatchObject({ isAbsent: false, values: ['300'], source: 'Session' })
  })

  it('says so if there is no policy at all', async () => {
    const { account, alice } = await scene()
    await detachAll(alice)
    const view = await removing(account, withMfa(alice))
    expect(texts(view).slice(0, 2)).toEqual([
      'Gather policies: No policy is attached to alice.',
      'Explicit denies: No policy has a Deny statement.',
    ])
    expect(view.phases.flatMap(statementsOf)).toEqual([])
  })

  it('says why an ARN does not match for an action without a resource type', async () => {
    const { account, alice } = await scene()
    await detachAll(alice)
    await attach(alice, { ...allowing('iam:ListVirtualMFADevices', alice.arn), name: 'TooNarrow' })
    const view = traceOf(await recorded(account, ListVirtualMFADevices, withMfa(alice), {}))
    expect(element(statementIn(view, 'Statement 1'), 'Resource')).toMatchObject({
      ...{ isMet: false, inRequest: ['*'], why: 'The action has no resource type, so only "*" matches.' },
    })
  })
})

describe('an allow', () => {
  it('says which statement allows an action that the Deny does not cover', async () => {
    const { account, alice } = await scene()
    const view = traceOf(await recorded(account, ListVirtualMFADevices, withoutMfa(alice), {}))
    expect(view.verdict).toBe('allowed')
    expect(said(view.summary)).toBe(
      'Statement AllowViewAccountInfo of policy SelfManageMFA allows it, and no statement denies it.',
    )
    expect(linksIn(view.summary)).toEqual([`#${statementIn(view, 'AllowViewAccountInfo')?.id}`])
    expect(texts(view).slice(1)).toEqual([
      'Explicit denies: There is one Deny statement. It does not apply to this request.',
      'Boundary, session and organisation layers: None is set for this principal.',
      'Allows: One Allow statement applies.',
      'Default: Not reached.',
    ])
    expect(decidingPhases(view)).toEqual(['Allows: allowed'])
    expect(view.message).toBeUndefined()
    expect(element(statementIn(view, DENY), 'NotAction')).toMatchObject({
      ...{
        isMet: false,
        result: 'Does not match.',
        why: 'The action is listed, so the statement does not apply to it.',
      },
    })
    expect(keyIn(view, MFA_PRESENT)?.isDecisive).toBe(false)
  })

  it('shows a policy variable with its value', async () => {
    const { account, alice } = await scene()
    const phone = await aDevice(account, 'phone')
    const input = { UserName: 'alice', SerialNumber: phone.serialNumber, ...pairAt(phone, NOON) }
    const view = traceOf(await recorded(account, EnableMFADevice, withoutMfa(alice), input))
    const statement = statementIn(view, 'AllowManageOwnUserMFA')
    expect(statement).toMatchObject({ outcome: 'decides', action: true, resource: true })
    expect(statement).not.toHaveProperty('condition')
    expect(element(statement, 'Resource')).toEqual({
      element: 'Resource',
      inPolicy: ['arn:aws:iam::*:user/${aws:username}'],
      resolved: ['arn:aws:iam::*:user/alice'],
      ...{ inRequest: [alice.arn], isMet: true, result: 'Matches.', why: undefined },
    })
    expect(keyIn(view, 'aws:username')).toMatchObject({ values: ['alice'], source: 'Principal' })
  })

  it('by several statements says that one is enough', async () => {
    const { account, alice } = await scene()
    await attach(alice, allowing('iam:List*'))
    const view = traceOf(await recorded(account, ListVirtualMFADevices, withMfa(alice), {}))
    expect(texts(view)[3]).toBe('Allows: 2 Allow statements apply; one is enough.')
  })
})

describe('a rule of the service', () => {
  it('says that the policies allow but the service refuses', async () => {
    const { account, alice } = await scene()
    await aDevice(account, 'first', { owner: alice })
    const phone = await aDevice(account, 'phone')
    const input = { UserName: 'alice', SerialNumber: phone.serialNumber, ...pairAt(phone, NOON) }
    const view = traceOf(await recorded(account, EnableMFADevice, withoutMfa(alice), input))
    expect(view.verdict).toBe('service-rule')
    expect(said(view.summary)).toBe(
      'The policies allow iam:EnableMFADevice, but a service rule refuses it, and no policy can change that. ' +
        'To complete this action, please ensure that you are authenticated with an MFA device that is enabled for this user.',
    )
    expect(texts(view)[3]).toBe('Allows: One Allow statement applies.')
    expect(decidingPhases(view)).toEqual([])

    const { SerialNumber, UserName } = input
    const question = { operation: EnableMFADevice, input: { SerialNumber, UserName } }
    const [foreseen] = await preview(withoutMfa(alice), [question], at(NOON))
    expect(foreseen && traceOfForeseen(foreseen)).toMatchObject({ verdict: 'service-rule', summary: view.summary })
  })
})

describe('the root user', () => {
  it('needs no Allow', async () => {
    const { account } = await scene()
    const view = traceOf(await recorded(account, ListUsers, withoutMfa(account.root), {}))
    expect(view.verdict).toBe('allowed')
    expect(said(view.summary)).toBe('Identity policies do not apply to the root user, so it needs no Allow.')
    expect(texts(view)).toEqual(
      expect.arrayContaining([
        'Gather policies: Identity policies do not apply to the root user.',
        'Allows: The root user needs none.',
      ]),
    )
  })
})

describe('other denies', () => {
  it('without a condition are described in one short sentence', async () => {
    const { account, alice } = await scene()
    await detachAll(alice)
    await attach(alice, { ...denying('iam:ListUsers'), name: 'Closed' })
    const view = traceOf(await recorded(account, ListUsers, withMfa(alice), {}))
    expect(said(view.summary)).toBe('Statement 1 of policy Closed denies iam:ListUsers.')
    expect(linksIn(view.summary)).toEqual(['#statement-Closed-1'])
    expect(statementIn(view, 'Statement 1')?.id).toBe('statement-Closed-1')
  })

  it('with other conditions describe each of them with its value', async () => {
    const { account, alice } = await scene()
    const Condition = {
      StringEquals: { 'aws:username': 'alice' },
      NotIpAddress: { 'aws:SourceIp': '192.0.2.0/24' },
      StringNotEquals: { 'aws:RequestedRegion': 'eu-central-1' },
    }
    const Statement = { Sid: 'FromOutside', Effect: 'Deny', Action: 'iam:*', Resource: '*', Condition }
    await attach(alice, { name: 'Network', document: JSON.stringify({ Version: '2012-10-17', Statement }) })
    const view = traceOf(await recorded(account, ListUsers, withMfa(alice), {}))
    expect(said(view.summary)).toBe(
      'Statement FromOutside of policy Network denies iam:ListUsers while its condition holds: ' +
        'StringEquals aws:username with the value alice, and NotIpAddress aws:SourceIp with the value 127.0.0.1, ' +
        'and StringNotEquals aws:RequestedRegion with the value (absent).',
    )
    expect(
      view.keys
        .slice(0, 3)
        .map(({ name, isDecisive }) => [name.toLowerCase(), isDecisive])
        .sort(),
    ).toEqual([
      ...[
        ['aws:requestedregion', true],
        ['aws:sourceip', true],
        ['aws:username', true],
      ],
    ])
  })
})

describe('the head of a trace', () => {
  it('is what was recorded', async () => {
    const { account, alice } = await scene()
    const answer = await recorded(account, ListUsers, withKey(alice), {})
    const view = traceOf(answer)
    expect(view).toMatchObject({
      ...{ decisionId: answer.Id, requestId: answer.Id, message: answer.Message },
      request: {
        ...{ principal: alice.arn, action: 'iam:ListUsers', resource: answer.Resource, at: NOON.getTime() },
        ...{ accessKeyId: 'AKIATESTTESTTESTTEST', entryPoint: 'API', sourceIp: '127.0.0.1' },
      },
    })
    expect(JSON.parse(view.json ?? '')).toMatchObject({ format: 1, outcome: 'explicitDeny' })
    expect(JSON.parse(JSON.stringify(view))).toMatchObject({ verdict: 'explicit-deny' })
  })

  it('is all there is where only the message may be seen', async () => {
    const { account, alice } = await scene()
    const { Context, Policies, Documents, ...head } = await recorded(account, ListUsers, withMfa(alice), {})
    expect([Context, Policies, Documents]).not.toContain(undefined)
    expect(traceOf(head)).toMatchObject({
      ...{ verdict: 'implicit-deny', summary: head.Message, keys: [], phases: [], decisionId: head.Id },
    })
    expect(traceOf(head)).not.toHaveProperty('json')
    const { Message, ...silent } = head
    expect(Message).toBeDefined()
    expect(traceOf({ ...silent, Outcome: 'allow' } satisfies Recorded).summary).toBe('The request was allowed.')
  })

  it('shows the policies as they were', async () => {
    const { account, alice } = await scene()
    const answer = await recorded(account, ListUsers, withoutMfa(alice), {})
    await attach(alice, { ...allowing('*'), name: SEED_POLICY.name })
    const again = await call(GetDecision, withoutMfa(account.root), { Id: answer.Id })
    expect(traceOf(again)).toEqual(traceOf(answer))
    expect(traceOf(again).phases[1]?.policies).toMatchObject([{ name: 'SelfManageMFA', note: 'v1, attached to alice' }])
  })
})

describe('a call that was never made', () => {
  it.each([
    ['denied', ListUsers, 'explicit-deny'],
    ['allowed', ListVirtualMFADevices, 'allowed'],
  ])('would be %s, with the same trace as the real call', async (_, operation, verdict) => {
    const { account, alice } = await scene()
    const [foreseen] = await preview(withoutMfa(alice), [{ operation, input: {} }], at(NOON))
    if (!foreseen) throw new Error('There is no answer.')
    const view = traceOfForeseen(foreseen)
    const made = traceOf(await recorded(account, operation, withoutMfa(alice), {}))
    expect(view).toMatchObject({
      verdict,
      decisionId: '',
      request: { entryPoint: 'Not performed', at: NOON.getTime() },
    })
    for (const part of ['summary', 'keys', 'phases', 'message', 'json'] as const) expect(view[part]).toEqual(made[part])
  })
})

describe('a near miss', () => {
  const OWN = 'AllowManageOwnUserMFA'

  async function enabling(path: string, policy = SEED_POLICY) {
    const account = await anAccount()
    const carol = await aUser(account, 'carol', { path, policies: [policy] })
    const input = {
      ...{ UserName: 'carol', SerialNumber: `arn:aws:iam::${account.id}:mfa/phone` },
      ...{ AuthenticationCode1: '123456', AuthenticationCode2: '654321' },
    }
    return traceOf(await recorded(account, EnableMFADevice, withMfa(carol), input))
  }

  it('is the Allow for the action whose resource has no path, for a user with one', async () => {
    const view = await enabling('/division/')
    expect(view.verdict).toBe('implicit-deny')
    const own = statementIn(view, OWN)
    expect(own).toMatchObject({ isNearMiss: true, action: true, resource: false })
    const resource = element(own, 'Resource')
    expect([resource?.nearMiss?.policy.part, resource?.nearMiss?.request.part]).toEqual(['', 'division/'])
    expect(said(resource?.why)).toContain('division/')
    const others = view.phases.flatMap(statementsOf).filter(({ sid }) => sid !== OWN)
    expect(others.filter(({ isNearMiss }) => isNearMiss)).toEqual([])
  })

  it('is not shown where the request is allowed', async () => {
    expect(statementIn(await enabling('/'), OWN)?.isNearMiss).toBeUndefined()
  })

  it('is no Deny', async () => {
    const view = await enabling('/', denying('iam:EnableMFADevice', 'arn:aws:iam::*:user/alice'))
    expect(view.phases.flatMap(statementsOf).map(({ isNearMiss }) => isNearMiss)).toEqual([undefined])
  })
})

describe('the device with which the caller had MFA', () => {
  it.each(KIND_NAMES)('is named, with its kind: %s', async (kind) => {
    const { account, alice } = await scene()
    const { request } = await removing(account, withMfa(alice, kind))
    expect(request).toMatchObject({ mfaDevice: 'used', mfaDeviceType: deviceTexts.kinds[kind].one })
  })

  it('is not named without MFA', async () => {
    const { account, alice } = await scene()
    for (const caller of [withoutMfa(alice), withKey(alice)]) {
      expect((await removing(account, caller)).request.mfaDevice).toBeUndefined()
    }
  })
})
