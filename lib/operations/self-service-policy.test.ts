import { describe, expect, it } from 'vitest'
import type { Caller, Principal } from '@/lib/auth/caller'
import type { AnyOperation } from '@/lib/gate/operation'
import { catalogue } from '@/lib/operations/catalogue'
import { BeginPasskey } from '@/lib/operations/iam/mfa/begin-passkey'
import { EnablePasskey } from '@/lib/operations/iam/mfa/enable-passkey'
import { ADMINISTRATOR, aDevice, attach, aUser, deviceRow, trailOf } from '@/lib/testing/account'
import { withKey, withMfa, withoutMfa } from '@/lib/testing/callers'
import { call, refusal } from '@/lib/testing/calls'
import { pairAt } from '@/lib/testing/codes'
import { allRowsAsText, ownDatabase } from '@/lib/testing/database'
import { begin, finish } from '@/lib/testing/passkeys'
import { SEED_POLICY } from '@/lib/testing/seed-policy'
import {
  type ExpectedOutcome,
  messageOf,
  operations,
  type Row,
  rowOf,
  type Scene,
  scene,
  tableInput,
  tableUser,
} from '@/lib/testing/self-service-table'
import { softwareKey } from '@/lib/testing/software-key'
import { NOON } from '@/lib/testing/time'

ownDatabase()

const SESSIONS: readonly (readonly [string, (principal: Principal) => Caller])[] = [
  ['in a console session without MFA', withoutMfa],
  ['in a console session with MFA', withMfa],
  ['with a long-term key', withKey],
]

async function expectOutcome(
  outcome: ExpectedOutcome,
  operation: AnyOperation,
  row: Row,
  caller: Caller,
  where: Scene,
  end?: string,
) {
  const before = await allRowsAsText()
  const ending = await call(operation, caller, tableInput(operation, where)).then(
    () => 'Success',
    (thrown: unknown) => thrown,
  )
  const [record, ...more] = await trailOf(where.account)
  expect(more).toEqual([])
  if (outcome === 'A') {
    expect(ending).toEqual(end === undefined ? 'Success' : expect.objectContaining({ code: end }))
    return expect(record).toMatchObject({ outcome: end ?? 'Success', decision: 'allow' })
  }
  const [kind, statementId] =
    outcome === 'E' ? ['explicitDeny', 'DenyAllExceptListedIfNoMFA'] : ['implicitDeny', undefined]
  expect(ending).toMatchObject({
    code: 'AccessDenied',
    message: messageOf(outcome, operation, where, row.resource(where)),
    refusal: { kind, statementId, forWantOfMfa: outcome === 'E', decisionId: record?.id },
  })
  expect(record).toMatchObject({ outcome: 'AccessDenied', decision: kind })
  expect(await allRowsAsText()).toEqual(before)
}

describe("under the document's policy alone", () => {
  // Its statements allow this without iam:GetSessionToken, which needs no Allow.
  it('a user may do what it names, and what needs no Allow', () => {
    const { Statement }: { Statement: { Effect: string; Action?: string | string[] }[] } = JSON.parse(
      SEED_POLICY.document,
    )
    const named = Statement.filter(({ Effect }) => Effect === 'Allow').flatMap(({ Action = [] }) => Action)
    const allowed = new Set(operations.filter(([, , { own }]) => own.includes('A')).map(([, { action }]) => action))
    expect([...allowed].sort()).toEqual([...named, 'sts:GetCallerIdentity', 'sts:GetSessionToken'].sort())
  })

  describe.each(operations)('%s', (_, operation, row) => {
    it.each(SESSIONS.map(([session, caller], index) => [row.own[index] ?? 'A', session, caller, index] as const))(
      'on yourself: %s %s',
      async (outcome, _session, caller, index) => {
        const where = await scene('own', row)
        await expectOutcome(outcome, operation, row, caller(where.alice), where, row.ends?.[index])
      },
    )

    const { others } = row
    if (others === undefined) return
    it.each(SESSIONS.map(([session, caller], index) => [others[index] ?? 'A', session, caller] as const))(
      'on another user: %s %s',
      async (outcome, _session, caller) => {
        const where = await scene('others', row)
        await expectOutcome(outcome, operation, row, caller(where.alice), where)
      },
    )
  })
})

// Pages only, so they are not in the catalogue: the API has no operation that registers a passkey.
describe("registering a passkey under the document's policy", () => {
  const inBrowser = SESSIONS.slice(0, 2)
  const answered = async (caller: Caller) => {
    const { asked, serialNumber } = await begin(caller)
    return { serialNumber, response: softwareKey({ id: Buffer.from(serialNumber) }).register(asked) }
  }

  it.each(inBrowser)('is possible for yourself %s', async (_, caller) => {
    const { account, alice } = await scene('own')
    const { serialNumber, response } = await answered(caller(alice))
    await finish(caller(alice), serialNumber, response)
    expect(await deviceRow({ account: account.id, serialNumber })).toMatchObject({ principalId: alice.id })
    expect(await trailOf(account)).toMatchObject([{ eventName: 'EnableMFADevice', outcome: 'Success' }])
  })

  it('needs a browser: with a long-term key it neither begins nor ends', async () => {
    const { alice } = await scene('own')
    expect((await refusal(begin(withKey(alice)))).code).toBe('ValidationError')
    const { serialNumber, response } = await answered(withoutMfa(alice))
    expect((await refusal(finish(withKey(alice), serialNumber, response))).code).toBe('ValidationError')
  })

  it.each(inBrowser)('neither begins nor ends for another user %s', async (_, caller) => {
    const where = await scene('others')
    const asks = caller(where.alice)
    const { serialNumber: SerialNumber, response: Response } = await answered(asks)
    const denied = { code: 'AccessDenied', message: messageOf('I', EnablePasskey, where, where.target.arn) }
    const UserName = 'bob'
    expect(await refusal(call(EnablePasskey, asks, { UserName, SerialNumber, Response }))).toMatchObject(denied)
    expect(await refusal(call(BeginPasskey, asks, { UserName, DeviceName: 'key' }))).toMatchObject(denied)
    expect(await deviceRow({ account: where.account.id, serialNumber: SerialNumber })).toBeNull()
  })
})

// The name in `user/${aws:username}` has no path, so the statement about one's own user never matches such a user.
describe('under the policy, a user with a path', () => {
  const onTheUser = operations.filter(([, , { own, resource }]) => own[1] === 'A' && resource === tableUser)

  it('has six operations whose resource is the user', () => {
    expect(onTheUser.filter(([, , { kind }]) => kind === 'virtual').map(([name]) => name)).toEqual([
      'DeactivateMFADevice',
      'EnableMFADevice',
      'GetMFADevice',
      'GetUser',
      'ListMFADevices',
      'ResyncMFADevice',
    ])
  })

  describe.each(onTheUser)('%s', (_, operation, row) => {
    it.each(SESSIONS.map(([session, caller], index) => [row.own[index] === 'E' ? 'E' : 'I', session, caller] as const))(
      'on yourself: %s %s',
      async (outcome, _session, caller) => {
        const where = await scene('own', row, '/division/')
        await expectOutcome(outcome, operation, row, caller(where.alice), where)
      },
    )
  })
})

// "To allow users to view their own information ...", and the note on adding actions to both statements.
describe('letting users list users', () => {
  type Document = { Statement: { Sid: string; Action?: string | string[]; NotAction?: string[] }[] }

  const policyWith = ({ allowed, exempt }: { allowed: boolean; exempt: boolean }) => {
    const document: Document = JSON.parse(SEED_POLICY.document)
    for (const statement of document.Statement) {
      if (allowed && statement.Sid === 'AllowViewAccountInfo') {
        statement.Action = ['iam:ListVirtualMFADevices', 'iam:ListUsers']
      }
      if (exempt) statement.NotAction?.push('iam:ListUsers')
    }
    return { name: 'SelfManageMFA', document: JSON.stringify(document) }
  }

  it.each([
    ['neither place', { allowed: false, exempt: false }, ['E', 'I', 'E']],
    ['the Allow alone', { allowed: true, exempt: false }, ['E', 'A', 'E']],
    ['the NotAction list alone', { allowed: false, exempt: true }, ['I', 'I', 'I']],
    ['both places', { allowed: true, exempt: true }, ['A', 'A', 'A']],
  ] as const)('iam:ListUsers in %s', async (_, places, outcomes) => {
    for (const [index, [, caller]] of SESSIONS.entries()) {
      const where = await scene('own')
      await attach(where.alice, policyWith(places))
      await expectOutcome(
        outcomes[index] ?? 'A',
        catalogue.ListUsers,
        rowOf(catalogue.ListUsers),
        caller(where.alice),
        where,
      )
    }
  })
})

// The document's warning: cancelling the wizard leaves a device that its owner may not delete.
describe('the orphan of a cancelled wizard', () => {
  const create = (caller: Caller, VirtualMFADeviceName = 'alice') =>
    call(catalogue.CreateVirtualMFADevice, caller, { VirtualMFADeviceName })

  it('blocks its name; its owner cannot delete it, an administrator can', async () => {
    const { account, alice } = await scene('own')
    const { VirtualMFADevice: orphan } = await create(withoutMfa(alice))
    const { SerialNumber } = orphan
    const remove = (caller: Caller) => call(catalogue.DeleteVirtualMFADevice, caller, { SerialNumber })

    expect(await refusal(create(withoutMfa(alice)))).toMatchObject({
      code: 'EntityAlreadyExists',
      message: 'MFA device already exists.',
    })
    const head = `User: arn:aws:iam::${account.id}:user/alice is not authorized to perform: iam:DeleteVirtualMFADevice on resource: arn:aws:iam::${account.id}:mfa/alice`
    expect((await refusal(remove(withoutMfa(alice)))).message).toBe(
      `${head} with an explicit deny in an identity-based policy: arn:aws:iam::${account.id}:policy/SelfManageMFA`,
    )
    expect((await refusal(remove(withMfa(alice)))).message).toBe(
      `${head} because no identity-based policy allows the iam:DeleteVirtualMFADevice action`,
    )
    await create(withoutMfa(alice), 'alice-2')
    await remove(withoutMfa(await aUser(account, 'admin', { policies: [ADMINISTRATOR] })))
    await create(withoutMfa(alice))
  })
})

describe('the story of the document', () => {
  it('enrol without MFA, stay refused, sign in with MFA, deactivate: the device still exists', async () => {
    const { account, alice } = await scene('own')
    const phone = await aDevice(account, 'alice')
    const { serialNumber: SerialNumber } = phone
    const enable = { UserName: 'alice', SerialNumber, ...pairAt(phone, NOON) }
    await call(catalogue.EnableMFADevice, withoutMfa(alice), enable)

    const deactivate = { UserName: 'alice', SerialNumber }
    const same = await refusal(call(catalogue.DeactivateMFADevice, withoutMfa(alice), deactivate))
    expect(same.refusal).toMatchObject({ kind: 'explicitDeny', forWantOfMfa: true })

    await call(catalogue.DeactivateMFADevice, withMfa(alice), deactivate)
    const left = await refusal(call(catalogue.DeleteVirtualMFADevice, withMfa(alice), { SerialNumber }))
    expect(left.refusal).toMatchObject({ kind: 'implicitDeny', forWantOfMfa: false })
    expect(await deviceRow(phone)).toMatchObject({ principalId: null, enabledAt: null })
  })

  it('with an Allow of everything, MFA decides what is allowed', async () => {
    const { alice } = await scene('own')
    await attach(alice, ADMINISTRATOR)
    const list = (caller: Caller) => call(catalogue.ListUsers, caller, {})
    expect((await refusal(list(withoutMfa(alice)))).refusal).toMatchObject({ kind: 'explicitDeny' })
    expect((await refusal(list(withKey(alice)))).refusal).toMatchObject({ kind: 'explicitDeny' })
    expect((await list(withMfa(alice))).Users).toHaveLength(2)
  })
})
