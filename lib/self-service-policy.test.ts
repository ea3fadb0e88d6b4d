import { describe, expect, it } from 'vitest'
import type { Caller, Principal } from '@/lib/auth/caller'
import { catalogue } from '@/lib/catalogue'
import type { AnyOperation } from '@/lib/gate/operation'
import {
  ADMINISTRATOR,
  aDevice,
  aGroup,
  allowing,
  anAccessKey,
  anAccount,
  aPassword,
  aPolicy,
  aRole,
  attach,
  aUser,
  deviceRow,
  putInline,
  type TestAccount,
  type TestDevice,
  type TestUser,
  trailOf,
} from '@/lib/testing/account'
import { withKey, withMfa, withoutMfa } from '@/lib/testing/callers'
import { call, refusal } from '@/lib/testing/calls'
import { pairAt } from '@/lib/testing/codes'
import { allRows, ownDatabase } from '@/lib/testing/database'
import { sampleInput } from '@/lib/testing/samples'
import { SEED_POLICY } from '@/lib/testing/seed-policy'
import { NOON } from '@/lib/testing/time'

ownDatabase()

// The document: IAM user guide, "AWS: Allows IAM users to self-manage an MFA device". Whoever has its policy and no
// other gets exactly this. A = allowed, E = explicit deny, I = implicit deny: nothing allows it.
type Outcome = 'A' | 'E' | 'I'
type Row = {
  /** On what is the user's own: in a session without MFA, in one with MFA, with a long-term key. */
  own: [Outcome, Outcome, Outcome]
  /** The same on what is another user's, where an operation can name it. */
  others?: [Outcome, Outcome, Outcome]
  /** What the message names as the resource. */
  resource: (scene: Scene) => string
  /** Whether the device in the request is in use by its user, or an orphan. */
  device?: 'in use' | 'orphan'
  /** How an allowed call ends, where not well: in the same three. */
  ends?: readonly [string | undefined, string | undefined, string | undefined]
}

const user = ({ target }: Scene) => target.arn
const role = ({ roleArn }: Scene) => roleArn
const policy = ({ policyArn }: Scene) => policyArn
const group = ({ account }: Scene) => `arn:aws:iam::${account.id}:group/team`
/** What the document says nothing of: refused by its Deny without MFA, and allowed by nothing with it. */
const closed = (resource: Row['resource']): Row => ({ own: ['E', 'I', 'E'], resource })
/** The same of what names a user: also of another one's. */
const closedOf = (resource: Row['resource']): Row => ({ ...closed(resource), others: ['E', 'I', 'E'] })
const device = ({ phone }: Scene) => phone.serialNumber

const ofUser: Row = { ...closed(user), others: ['E', 'I', 'E'] }

const table: Record<keyof typeof catalogue, Row> = {
  AddUserToGroup: closed(group),
  AssumeRole: closed(role),
  AttachGroupPolicy: closed(group),
  AttachRolePolicy: closed(role),
  AttachUserPolicy: closedOf(user),
  ChangePassword: { own: ['E', 'I', 'E'], resource: ({ alice }) => alice.arn },
  CreateAccessKey: { own: ['E', 'I', 'E'], others: ['E', 'I', 'E'], resource: user },
  CreateGroup: closed(group),
  CreatePolicy: closed(policy),
  CreatePolicyVersion: closed(policy),
  CreateRole: closed(role),
  CreateVirtualMFADevice: { own: ['A', 'A', 'A'], resource: ({ account }) => `arn:aws:iam::${account.id}:mfa/alice` },
  DeactivateMFADevice: { own: ['E', 'A', 'E'], others: ['E', 'I', 'E'], resource: user, device: 'in use' },
  DeleteAccessKey: { own: ['E', 'I', 'E'], others: ['E', 'I', 'E'], resource: user },
  DeleteGroup: closed(group),
  DeleteGroupPolicy: closed(group),
  DeletePolicy: closed(policy),
  DeletePolicyVersion: closed(policy),
  DeleteRole: closed(role),
  DeleteRolePermissionsBoundary: closed(role),
  DeleteRolePolicy: closed(role),
  DeleteUserPermissionsBoundary: closedOf(user),
  DeleteUserPolicy: closedOf(user),
  DeleteVirtualMFADevice: { own: ['E', 'I', 'E'], others: ['E', 'I', 'E'], resource: device, device: 'orphan' },
  DetachGroupPolicy: closed(group),
  DetachRolePolicy: closed(role),
  DetachUserPolicy: closedOf(user),
  EnableMFADevice: { own: ['A', 'A', 'A'], others: ['I', 'I', 'I'], resource: user, device: 'orphan' },
  GetAccessKeyLastUsed: { own: ['E', 'I', 'E'], others: ['E', 'I', 'E'], resource: user },
  GetAccountPasswordPolicy: { own: ['E', 'I', 'E'], resource: () => '*' },
  // No policy is asked.
  GetCallerIdentity: { own: ['A', 'A', 'A'], resource: () => '*' },
  GetContextKeysForCustomPolicy: { own: ['E', 'I', 'E'], resource: () => '*' },
  GetContextKeysForPrincipalPolicy: { own: ['E', 'I', 'E'], others: ['E', 'I', 'E'], resource: user },
  GetGroup: closed(group),
  GetGroupPolicy: closed(group),
  // Allowed, and then AWS knows only security keys here.
  GetMFADevice: {
    own: ['E', 'A', 'E'],
    others: ['E', 'I', 'E'],
    resource: user,
    device: 'in use',
    ends: [undefined, 'NoSuchEntity', undefined],
  },
  GetPolicy: closed(policy),
  GetPolicyVersion: closed(policy),
  GetRole: closed(role),
  GetRolePolicy: closed(role),
  // Exempt from the Deny, and in need of no Allow; of use with long-term keys alone.
  GetSessionToken: {
    own: ['A', 'A', 'A'],
    resource: () => '*',
    ends: ['AccessDenied', 'AccessDenied', undefined],
  },
  GetUser: { own: ['A', 'A', 'A'], others: ['I', 'I', 'I'], resource: user },
  GetUserPolicy: closedOf(user),
  ListAccessKeys: { own: ['E', 'I', 'E'], others: ['E', 'I', 'E'], resource: user },
  ListAttachedGroupPolicies: closed(group),
  ListAttachedRolePolicies: closed(role),
  ListAttachedUserPolicies: closedOf(user),
  ListEntitiesForPolicy: closed(policy),
  ListGroupPolicies: closed(group),
  ListGroups: closed(({ account }) => `arn:aws:iam::${account.id}:group/`),
  ListGroupsForUser: closedOf(user),
  ListMFADevices: { own: ['A', 'A', 'A'], others: ['I', 'I', 'I'], resource: user },
  ListPolicies: closed(() => 'policy path /'),
  ListPolicyTags: closed(policy),
  ListPolicyVersions: closed(policy),
  ListRolePolicies: closed(role),
  ListRoleTags: closed(role),
  ListRoles: closed(({ account }) => `arn:aws:iam::${account.id}:role/`),
  ListUserPolicies: closedOf(user),
  ListUsers: { own: ['E', 'I', 'E'], resource: ({ account }) => `arn:aws:iam::${account.id}:user/` },
  ListVirtualMFADevices: { own: ['A', 'A', 'A'], resource: ({ account }) => `arn:aws:iam::${account.id}:mfa/` },
  PutGroupPolicy: closed(group),
  PutRolePermissionsBoundary: closed(role),
  PutRolePolicy: closed(role),
  PutUserPermissionsBoundary: closedOf(user),
  PutUserPolicy: closedOf(user),
  RemoveUserFromGroup: closed(group),
  ResyncMFADevice: { own: ['A', 'A', 'A'], others: ['I', 'I', 'I'], resource: user, device: 'in use' },
  SetDefaultPolicyVersion: closed(policy),
  SimulateCustomPolicy: { own: ['E', 'I', 'E'], resource: () => '*' },
  SimulatePrincipalPolicy: { own: ['E', 'I', 'E'], others: ['E', 'I', 'E'], resource: user },
  TagPolicy: closed(policy),
  TagRole: closed(role),
  TagUser: { own: ['E', 'I', 'E'], others: ['E', 'I', 'E'], resource: user },
  UntagPolicy: closed(policy),
  UntagRole: closed(role),
  UntagUser: { own: ['E', 'I', 'E'], others: ['E', 'I', 'E'], resource: user },
  UpdateAccessKey: { own: ['E', 'I', 'E'], others: ['E', 'I', 'E'], resource: user },
  UpdateAssumeRolePolicy: closed(role),
  UpdateGroup: closed(group),
  UpdateRole: closed(role),
  CreateAccountAlias: closed(() => '*'),
  DeleteAccountAlias: closed(() => '*'),
  ListAccountAliases: closed(() => '*'),
  GetAccountSummary: closed(() => '*'),
  UpdateAccountPasswordPolicy: closed(() => '*'),
  DeleteAccountPasswordPolicy: closed(() => '*'),
  CreateUser: closed(({ account }) => `arn:aws:iam::${account.id}:user/carol`),
  DeleteUser: ofUser,
  UpdateUser: ofUser,
  ListUserTags: ofUser,
  CreateLoginProfile: ofUser,
  GetLoginProfile: ofUser,
  UpdateLoginProfile: ofUser,
  DeleteLoginProfile: ofUser,
  TagMFADevice: closed(device),
  UntagMFADevice: closed(device),
  ListMFADeviceTags: closed(device),
  UploadSSHPublicKey: ofUser,
  GetSSHPublicKey: ofUser,
  ListSSHPublicKeys: ofUser,
  UpdateSSHPublicKey: ofUser,
  DeleteSSHPublicKey: ofUser,
}

const SESSIONS: readonly (readonly [string, (principal: Principal) => Caller])[] = [
  ['in a console session without MFA', withoutMfa],
  ['in a console session with MFA', withMfa],
  ['with a long-term key', withKey],
]

type Scene = {
  account: TestAccount
  alice: TestUser
  target: TestUser
  phone: TestDevice
  accessKeyId: string
  roleArn: string
  policyArn: string
}

/** An account in which everything that the requests name exists, as `whose` that is. */
async function scene(whose: 'own' | 'others', state: Row['device'], path = '/'): Promise<Scene> {
  const account = await anAccount()
  const alice = await aUser(account, 'alice', { path, policies: [SEED_POLICY] })
  const bob = await aUser(account, 'bob')
  const target = whose === 'own' ? alice : bob
  await aPassword(alice, 'Sample-Passw0rd!')
  const phone = await aDevice(account, 'phone', state === 'in use' ? { owner: target } : {})
  const { roleArn } = await aRole(account, 'auditor')
  const policyArn = await aPolicy(account, { ...allowing('s3:ListBucket'), name: 'Sample' })
  await putInline(target, { ...allowing('s3:ListBucket'), name: 'Sample' })
  await aGroup(account, 'team')
  return { account, alice, target, phone, accessKeyId: await anAccessKey(target), roleArn, policyArn }
}

const inputOf = (operation: AnyOperation, { target, phone, accessKeyId, roleArn, policyArn }: Scene) => ({
  ...sampleInput(operation.input, {
    UserName: operation.action === 'iam:CreateUser' ? 'carol' : target.name,
    SerialNumber: phone.serialNumber,
    AccessKeyId: accessKeyId,
    VirtualMFADeviceName: 'alice',
    PolicySourceArn: target.arn,
    RoleName: 'auditor',
    RoleArn: roleArn,
    GroupName: 'team',
    PolicyName: 'Sample',
    PolicyArn: policyArn,
    ...pairAt(phone, NOON),
  }),
  // Without a device: its codes have tests of their own.
  ...('TokenCode' in operation.input.fields && { SerialNumber: undefined, TokenCode: undefined }),
  ...('Marker' in operation.input.fields && { Marker: undefined }),
})

const messageOf = (outcome: 'E' | 'I', { action }: AnyOperation, { account, alice }: Scene, resource: string) =>
  `User: ${alice.arn} is not authorized to perform: ${action} on resource: ${resource} ${
    outcome === 'E'
      ? `with an explicit deny in an identity-based policy: arn:aws:iam::${account.id}:policy/SelfManageMFA`
      : `because no identity-based policy allows the ${action} action`
  }`

async function expectOutcome(
  outcome: Outcome,
  operation: AnyOperation,
  row: Row,
  caller: Caller,
  where: Scene,
  end?: string,
) {
  const before = await allRows()
  const ending = await call(operation, caller, inputOf(operation, where)).then(
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
  expect(await allRows()).toEqual(before)
}

const operations: readonly (readonly [string, AnyOperation, Row])[] = Object.entries(catalogue).map(
  ([name, operation]) => [name, operation, table[operation.action.split(':')[1] as keyof typeof catalogue]],
)

describe("under the document's policy alone", () => {
  it('every operation has its row', () => {
    expect(Object.keys(table).sort()).toEqual(Object.keys(catalogue).sort())
  })

  describe.each(operations)('%s', (_, operation, row) => {
    it.each(SESSIONS.map(([session, caller], index) => [row.own[index] ?? 'A', session, caller, index] as const))(
      'of the own is %s %s',
      async (outcome, _session, caller, index) => {
        const where = await scene('own', row.device)
        await expectOutcome(outcome, operation, row, caller(where.alice), where, row.ends?.[index])
      },
    )

    const { others } = row
    if (others === undefined) return
    it.each(SESSIONS.map(([session, caller], index) => [others[index] ?? 'A', session, caller] as const))(
      "of another user's is %s %s",
      async (outcome, _session, caller) => {
        const where = await scene('others', row.device)
        await expectOutcome(outcome, operation, row, caller(where.alice), where)
      },
    )
  })
})

// The name in `user/${aws:username}` has no path, so the statement on one's own user never matches such a user.
describe('under the policy, a user with a path', () => {
  const onTheUser = operations.filter(([, , { own, resource }]) => own[1] === 'A' && resource === user)

  it('is the matter of six operations', () => {
    expect(onTheUser.map(([name]) => name)).toEqual([
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
      'of the own is %s %s',
      async (outcome, _session, caller) => {
        const where = await scene('own', row.device, '/division/')
        await expectOutcome(outcome, operation, row, caller(where.alice), where)
      },
    )
  })
})

// "To allow users to view their own information ...", and the note on adding actions to both statements.
describe('what it takes to let users list users', () => {
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
      const where = await scene('own', undefined)
      await attach(where.alice, policyWith(places))
      await expectOutcome(outcomes[index] ?? 'A', catalogue.ListUsers, table.ListUsers, caller(where.alice), where)
    }
  })
})

// The document's warning: cancelling the wizard leaves a device that its owner may not delete.
describe('the orphan of a cancelled wizard', () => {
  const create = (caller: Caller, VirtualMFADeviceName = 'alice') =>
    call(catalogue.CreateVirtualMFADevice, caller, { VirtualMFADeviceName })

  it('blocks its name, cannot be deleted by its owner, and can by an administrator', async () => {
    const { account, alice } = await scene('own', undefined)
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
  it('enrol without MFA, remain refused, sign in with MFA, remove: deactivated, and the entity stays', async () => {
    const { account, alice } = await scene('own', undefined)
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

  it('an Allow of everything changes nothing for who is signed in without MFA, and all for who is with', async () => {
    const { alice } = await scene('own', undefined)
    await attach(alice, ADMINISTRATOR)
    const list = (caller: Caller) => call(catalogue.ListUsers, caller, {})
    expect((await refusal(list(withoutMfa(alice)))).refusal).toMatchObject({ kind: 'explicitDeny' })
    expect((await refusal(list(withKey(alice)))).refusal).toMatchObject({ kind: 'explicitDeny' })
    expect((await list(withMfa(alice))).Users).toHaveLength(2)
  })
})
