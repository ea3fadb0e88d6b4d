import { beforeAll, describe, expect, it } from 'vitest'
import type { Caller } from '@/lib/auth/caller'
import { catalogue } from '@/lib/operations/catalogue'
import { GetAccessKeyLastUsed } from '@/lib/operations/iam/access-keys/get-access-key-last-used'
import { TagMFADevice, TagPolicy, TagRole, TagUser } from '@/lib/operations/iam/tags/tag'
import { DeleteUser } from '@/lib/operations/iam/users/delete-user'
import { UpdateUser } from '@/lib/operations/iam/users/update-user'
import {
  ADMINISTRATOR,
  aDevice,
  aGroup,
  allowing,
  allowingWhere,
  anAccessKey,
  anAccount,
  aPolicy,
  aRole,
  attach,
  aUser,
  denying,
  setBoundary,
  type TestAccount,
  type TestPolicy,
} from '@/lib/testing/account'
import { withKey, withMfa, withoutMfa } from '@/lib/testing/callers'
import { at, call, refusal } from '@/lib/testing/calls'
import { inStore, ownDatabase } from '@/lib/testing/database'
import { sampleInput } from '@/lib/testing/samples'
import { NOON } from '@/lib/testing/time'
import type { AnyOperation } from './operation'
import { preview } from './preview'

ownDatabase()

const RED = { Tags: [{ Key: 'Team', Value: 'red' }] }
const denyingWhere = (Condition: object) => {
  const { name, document } = allowingWhere(Condition, '*')
  return { name: `Deny-${name}`, document: document.replace('"Allow"', '"Deny"') }
}

let account: TestAccount
let existing: Record<string, unknown>
let missing: Record<string, unknown>

// Everything here is spelled differently from the request, has a path, and has tags.
beforeAll(async () => {
  account = await anAccount()
  const root = withMfa(account.root)
  const carol = await aUser(account, 'Carol', { path: '/secret/' })
  await setBoundary(carol, ADMINISTRATOR)
  await aGroup(account, 'Team', { path: '/secret/', members: [carol] })
  const role = await aRole(account, 'Auditor', { path: '/secret/' })
  const PolicyArn = await aPolicy(account, { ...allowing('*'), name: 'Files' }, { path: '/secret/' })
  const { serialNumber } = await aDevice(account, 'Phone', { path: '/secret/' })
  await call(TagUser, root, { UserName: 'Carol', ...RED })
  await call(TagRole, root, { RoleName: 'Auditor', ...RED })
  await call(TagPolicy, root, { PolicyArn, ...RED })
  await call(TagMFADevice, root, { SerialNumber: serialNumber, ...RED })
  existing = {
    ...{ UserName: 'carol', GroupName: 'team', RoleName: 'auditor', AccessKeyId: await anAccessKey(carol) },
    ...{ PolicyArn, SerialNumber: serialNumber, RoleArn: role.roleArn },
  }
  const iam = `arn:aws:iam::${account.id}`
  missing = {
    ...{ UserName: 'none-u', GroupName: 'none-g', RoleName: 'none-r', AccessKeyId: 'AKIANONENONENONENONE' },
    ...{ PolicyArn: `${iam}:policy/secret/none-p`, SerialNumber: `${iam}:mfa/secret/none-d` },
    RoleArn: `${iam}:role/secret/none-a`,
  }
})

/** What names a thing in an input, and the placeholder for it when two responses are compared. */
const NAMED = {
  ...{ UserName: 'user', GroupName: 'group', RoleName: 'role', AccessKeyId: 'key' },
  ...{ PolicyArn: 'policy', SerialNumber: 'device', RoleArn: 'assumed' },
}

const operations: [string, AnyOperation][] = Object.entries(catalogue)
const governed = operations.filter(([, { input, authorization = 'policies' }]) => {
  const namesThings = Object.keys(input.fields).some((member) => member in NAMED)
  return namesThings && authorization === 'policies'
})
const newestRecord = () =>
  inStore((store) => store.auditEvent.findFirst({ where: { account: account.id }, orderBy: { seq: 'desc' } }))

/** Everything that a refused caller sees: the error, its record, and a page's preview. */
async function seen(operation: AnyOperation, caller: Caller, known: Record<string, unknown>): Promise<string> {
  const given = { ...sampleInput(operation.input, known), ...(operation.attest && NO_CODE) }
  const { code, status, message, refusal: facts } = await refusal(call(operation, caller, given))
  const record = await newestRecord()
  const [foreseen] = await preview(caller, [{ operation, input: given }], at(NOON))
  const { resource, decision, context, policies, errorMessage, outcome } = record ?? {}
  const shown = {
    error: { code, status, message, refusal: { ...facts, decisionId: '' } },
    record: { resource, decision, context, policies, errorMessage, outcome },
    foreseen: { message: foreseen?.message, isAllowed: foreseen?.judgement.isAllowed },
  }
  const names = Object.entries(NAMED).map(([member, kind]) => [String(known[member]), `<${kind}>`] as const)
  return names.reduce((text, [name, kind]) => text.replaceAll(name, kind), JSON.stringify(shown, null, 1))
}

const NO_CODE = { SerialNumber: undefined, TokenCode: undefined }

// One caller is refused without an Allow, the others by policies whose result depends on the thing.
const CALLERS: readonly (readonly [string, () => readonly TestPolicy[]])[] = [
  ['has no policies', () => []],
  ['is denied what is red', () => [denyingWhere({ StringEquals: { 'aws:ResourceTag/Team': 'red' } })]],
  ['may act on what is blue', () => [allowingWhere({ StringEquals: { 'iam:ResourceTag/Team': 'blue' } }, 'iam:*')]],
  [
    'is denied a path',
    () => [
      denying(
        '*',
        ['user', 'group', 'role'].map((kind) => `arn:aws:iam::*:${kind}/secret/*`),
      ),
    ],
  ],
]

describe.each(CALLERS)('who %s', (what, policies) => {
  let caller: Caller
  beforeAll(async () => {
    caller = withKey(await aUser(account, `mallory-${what.replaceAll(' ', '-')}`, { policies: policies() }))
  })

  // S-43.
  it.each(governed)('gets the same response from %s for things that exist and that do not', async (_, operation) => {
    expect(await seen(operation, caller, existing)).toBe(await seen(operation, caller, missing))
  })
})

describe('what a name stands for', () => {
  it('is disclosed to callers who may read it', async () => {
    const alice = await aUser(account, 'alice', { policies: [allowing('iam:Get*')] })
    const error = await refusal(call(DeleteUser, withoutMfa(alice), { UserName: 'carol' }))
    expect(error.message).toContain(`on resource: arn:aws:iam::${account.id}:user/secret/Carol because`)
    expect(await newestRecord()).toMatchObject({ resource: `arn:aws:iam::${account.id}:user/secret/Carol` })
  })

  it('is disclosed to the caller itself, however the name is spelled', async () => {
    const own = await aUser(account, 'Dora', { path: '/secret/' })
    expect((await refusal(call(DeleteUser, withKey(own), { UserName: 'DORA' }))).message).toContain(own.arn)
  })

  it('is the owner for a key, and disclosing it requires the permission to list keys', async () => {
    const bob = await aUser(account, 'bob', { policies: [allowing('iam:GetUser')] })
    const ask = () => refusal(call(GetAccessKeyLastUsed, withKey(bob), { AccessKeyId: existing.AccessKeyId }))
    expect((await ask()).message).toContain(`on resource: access key ${existing.AccessKeyId} because`)
    await attach(bob, allowing('iam:ListAccessKeys'))
    expect((await ask()).message).toContain(`on resource: arn:aws:iam::${account.id}:user/secret/Carol because`)
  })

  it('still decides; a caller who may act on the name, but not on the thing, gets the message and no trace', async () => {
    const policies = [allowing('iam:DeleteUser', `arn:aws:iam::${account.id}:user/carol`)]
    const eve = await aUser(account, 'eve', { policies })
    const error = await refusal(call(DeleteUser, withKey(eve), { UserName: 'carol' }))
    const message = `User: ${eve.arn} is not authorized to perform: iam:DeleteUser on resource: arn:aws:iam::${account.id}:user/carol because no identity-based policy allows the iam:DeleteUser action`
    expect(error).toMatchObject({ message, refusal: { resource: `arn:aws:iam::${account.id}:user/carol` } })
    const record = await newestRecord()
    expect(record).toMatchObject({ id: error.refusal?.decisionId, decision: 'implicitDeny', errorMessage: message })
    expect(record).toMatchObject({ context: null, policies: null })
    const [foreseen] = await preview(withKey(eve), [{ operation: DeleteUser, input: { UserName: 'carol' } }], at(NOON))
    expect(foreseen).toMatchObject({ message, judgement: { isAllowed: false, isMessageOnly: true } })
  })

  it('is disclosed to a caller who may change it, when only this change is refused', async () => {
    const policies = [allowing('iam:UpdateUser', `arn:aws:iam::${account.id}:user/secret/Carol`)]
    const fay = await aUser(account, 'fay', { policies })
    const error = await refusal(call(UpdateUser, withKey(fay), { UserName: 'carol', NewUserName: 'Claire' }))
    expect(error.message).toContain(`on resource: arn:aws:iam::${account.id}:user/secret/Claire because`)
  })
})
