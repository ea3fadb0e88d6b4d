import { describe, expect, it } from 'vitest'
import type { RoleSession } from '@/lib/auth/caller'
import type { AnyOperation } from '@/lib/gate/operation'
import {
  ADMINISTRATOR,
  allowing,
  allowingWhere,
  anAccount,
  aPolicy,
  aRole,
  attach,
  aUser,
  putInline,
  setBoundary,
  type TestAccount,
  type TestHolder,
  type TestUser,
} from '@/lib/testing/account'
import { withMfa } from '@/lib/testing/callers'
import { call, refusal } from '@/lib/testing/calls'
import { ownDatabase } from '@/lib/testing/database'
import { HOLDER_KINDS } from '@/lib/testing/holders'
import { sampleInput } from '@/lib/testing/samples'
import { AttachGroupPolicy, AttachRolePolicy, AttachUserPolicy } from './attachments/attach-policy'
import { DetachGroupPolicy, DetachRolePolicy, DetachUserPolicy } from './attachments/detach-policy'
import {
  ListAttachedGroupPolicies,
  ListAttachedRolePolicies,
  ListAttachedUserPolicies,
} from './attachments/list-attached-policies'
import { DeleteRolePermissionsBoundary, DeleteUserPermissionsBoundary } from './boundaries/delete-permissions-boundary'
import { PutRolePermissionsBoundary, PutUserPermissionsBoundary } from './boundaries/put-permissions-boundary'
import { DeleteGroupPolicy, DeleteRolePolicy, DeleteUserPolicy } from './inline-policies/delete-inline-policy'
import { GetGroupPolicy, GetRolePolicy, GetUserPolicy } from './inline-policies/get-inline-policy'
import { ListGroupPolicies, ListRolePolicies, ListUserPolicies } from './inline-policies/list-inline-policies'
import { PutGroupPolicy, PutRolePolicy, PutUserPolicy } from './inline-policies/put-inline-policy'

ownDatabase()

type Make<Made> = (account: TestAccount, name: string, more?: { path?: string }) => Promise<Made>
type Row = { operation: AnyOperation; holder: keyof typeof HOLDER_KINDS; tooLong: number }

/** Every operation on a holder of policies, with a length of the name that its model does not allow. */
const rows: readonly Row[] = [
  ...rowsOf('user', 65, [
    ...[AttachUserPolicy, DetachUserPolicy, ListAttachedUserPolicies],
    ...[PutUserPermissionsBoundary, DeleteUserPermissionsBoundary],
  ]),
  ...rowsOf('user', 129, [PutUserPolicy, GetUserPolicy, DeleteUserPolicy, ListUserPolicies]),
  ...rowsOf('group', 129, [
    ...[AttachGroupPolicy, DetachGroupPolicy, ListAttachedGroupPolicies],
    ...[PutGroupPolicy, GetGroupPolicy, DeleteGroupPolicy, ListGroupPolicies],
  ]),
  ...rowsOf('role', 65, [
    ...[AttachRolePolicy, DetachRolePolicy, ListAttachedRolePolicies],
    ...[PutRolePolicy, GetRolePolicy, DeleteRolePolicy, ListRolePolicies],
    ...[PutRolePermissionsBoundary, DeleteRolePermissionsBoundary],
  ]),
]

function rowsOf(holder: Row['holder'], tooLong: number, operations: readonly AnyOperation[]): Row[] {
  return operations.map((operation) => ({ operation, holder, tooLong }))
}

const NAMED = rows.map((row) => [row.operation.action, row] as const)

/** An account with a holder of both kinds of policies, and a user who may do everything. */
async function sceneOf<Made extends TestHolder>(make: Make<Made>) {
  const account = await anAccount()
  const admin = withMfa(await aUser(account, 'admin', { policies: [ADMINISTRATOR] }))
  const holder = await make(account, 'Holder', { path: '/division/' })
  await attach(holder, ADMINISTRATOR)
  await putInline(holder, { ...allowing('s3:GetObject'), name: 'Readers' })
  return { account, admin, holder }
}

const KNOWN = {
  ...{ PolicyArn: ADMINISTRATOR, PermissionsBoundary: ADMINISTRATOR, PolicyName: 'Readers' },
  PolicyDocument: allowing('s3:GetObject').document,
}

const inputFor = ({ operation, holder }: Row, name: unknown) => ({
  ...sampleInput(operation.input, KNOWN),
  Marker: undefined,
  [HOLDER_KINDS[holder].member]: name,
})

describe.each(NAMED)('%s', (action, row) => {
  const { operation, tooLong } = row
  const { kind, member, make } = HOLDER_KINDS[row.holder]

  it('finds the holder by its name, ignoring case', async () => {
    const { admin } = await sceneOf(make)
    await call(operation, admin, inputFor(row, 'hOLDER'))
  })

  it('returns NoSuchEntity for an unknown name and for a name in another account', async () => {
    const { admin } = await sceneOf(make)
    await make(await anAccount(), 'stranger')
    for (const name of ['nobody', 'stranger']) {
      expect(await refusal(call(operation, admin, inputFor(row, name)))).toMatchObject({
        code: 'NoSuchEntity',
        status: 404,
        message: `The ${kind} with name ${name} cannot be found.`,
        field: member,
      })
    }
  })

  it('is decided by the ARN of the holder, path included', async () => {
    const { account } = await sceneOf(make)
    const arn = (path: string, name: string) => `arn:aws:iam::${account.id}:${kind}${path}${name}`
    const dora = await aUser(account, 'dora', { policies: [allowing(action, arn('/', 'Holder'))] })
    expect((await refusal(call(operation, withMfa(dora), inputFor(row, 'holder')))).message).toBe(
      `User: ${dora.arn} is not authorized to perform: ${action} on resource: ${arn('/', 'holder')} because no identity-based policy allows the ${action} action`,
    )
    const erin = await aUser(account, 'erin', { policies: [allowing(action, arn('/division/', 'Holder'))] })
    await call(operation, withMfa(erin), inputFor(row, 'holder'))
  })

  it.each([undefined, '', 'a b', 'x'.repeat(tooLong), 7])('refuses the name %j', async (name) => {
    const { admin } = await sceneOf(make)
    expect(await refusal(call(operation, admin, inputFor(row, name)))).toMatchObject({
      code: 'ValidationError',
      field: member,
    })
  })
})

const CHANGES = /^iam:(Attach|Detach|Put|Delete)(User|Role)Policy$|^iam:Delete(User|Role)PermissionsBoundary$/

describe.each(NAMED.filter(([action]) => CHANGES.test(action)))('%s', (action, row) => {
  it("gives the policies the holder's boundary as a context key", async () => {
    const { account, holder } = await sceneOf<TestUser | RoleSession>(row.holder === 'user' ? aUser : aRole)
    const boundary = await aPolicy(account, { ...allowing('s3:*'), name: 'Boundary' })
    const policies = [allowingWhere({ StringEquals: { 'iam:PermissionsBoundary': boundary } }, action)]
    const dora = withMfa(await aUser(account, 'dora', { policies }))
    expect((await refusal(call(row.operation, dora, inputFor(row, 'Holder')))).code).toBe('AccessDenied')
    await setBoundary(holder, boundary)
    await call(row.operation, dora, inputFor(row, 'Holder'))
  })
})
