import type { AnyOperation } from '@/lib/gate/operation'
import { KIND_NAMES, type KindName } from '@/lib/mfa/kinds/kind'
import { KINDS } from '@/lib/mfa/kinds/kinds'
import { catalogue } from '@/lib/operations/catalogue'
import { actionsOf } from '@/lib/policy'
import {
  aDevice,
  aGroup,
  allowing,
  anAccessKey,
  anAccount,
  aPassword,
  aPolicy,
  aRole,
  aUser,
  putInline,
  type TestAccount,
  type TestDevice,
  type TestUser,
} from './account'
import { pairAt } from './codes'
import { inStore } from './database'
import { sampleInput } from './samples'
import { SEED_POLICY } from './seed-policy'
import { NOON } from './time'

// The document: IAM user guide, "AWS: Allows IAM users to self-manage an MFA device". A user with only this policy gets
// exactly these outcomes.

/** A = allowed, E = explicit deny, I = implicit deny: nothing allows it. */
export type ExpectedOutcome = 'A' | 'E' | 'I'
/** The outcomes of one operation under the document's policy. */
export type Row = {
  /** On the user's own resource: in a session without MFA, in one with MFA, with a long-term key. */
  own: [ExpectedOutcome, ExpectedOutcome, ExpectedOutcome]
  /** The same on another user's resource, if an operation can name it. */
  others?: [ExpectedOutcome, ExpectedOutcome, ExpectedOutcome]
  /** The resource that the message names. */
  resource: (scene: Scene) => string
  /** Whether the device in the request is assigned to its user, or left behind by a cancelled wizard. */
  device?: 'in use' | 'orphan'
  /** Its kind: virtual, unless another is given. */
  kind?: KindName
  /** The errors of allowed calls, in the same three sessions. */
  ends?: Ends
}
type Ends = readonly [string | undefined, string | undefined, string | undefined]

/** The resource is the user who owns the thing: alice or bob. */
export const tableUser = ({ target }: Scene) => target.arn
/** A caller who may not list keys must not learn whose key it is. */
const keyOwner = ({ alice, target, accessKeyId }: Scene) => (target === alice ? alice.arn : `access key ${accessKeyId}`)
/** A path below which everything is listed. */
const everyOne =
  (kind: string): Row['resource'] =>
  ({ account }) =>
    `arn:aws:iam::${account.id}:${kind}/`

const CLOSED: Row['own'] = ['E', 'I', 'E']
/**
 * An operation that the document's policy does not name: its Deny applies without MFA, and nothing allows it with MFA.
 */
const closed = (resource: Row['resource']): Row => ({ own: CLOSED, resource })
const OPEN: Row['own'] = ['A', 'A', 'A']

/**
 * Operations that the policy does not name, by the resource that the Service Authorization Reference gives their
 * action.
 */
const CLOSED_BY_RESOURCE: Readonly<Record<string, Row>> = {
  '*': closed(() => '*'),
  'user/': { ...closed(tableUser), others: CLOSED },
  'role/': closed(({ roleArn }) => roleArn),
  'group/': closed(({ account }) => `arn:aws:iam::${account.id}:group/team`),
  'policy/': closed(({ policyArn }) => policyArn),
  'mfa/': closed(({ device }) => device.serialNumber),
}

/** The operations that the document's policy names, and those whose resource is not in the reference. */
const SPECIAL: { readonly [name in keyof typeof catalogue]?: Row } = {
  ChangePassword: closed(({ alice }) => alice.arn),
  CreateUser: closed(({ account }) => `arn:aws:iam::${account.id}:user/carol`),
  CreateVirtualMFADevice: { own: OPEN, resource: ({ account }) => `arn:aws:iam::${account.id}:mfa/alice` },
  DeactivateMFADevice: { own: ['E', 'A', 'E'], others: CLOSED, resource: tableUser, device: 'in use' },
  DeleteVirtualMFADevice: {
    own: CLOSED,
    others: CLOSED,
    resource: ({ device }) => device.serialNumber,
    device: 'orphan',
  },
  EnableMFADevice: { own: OPEN, others: ['I', 'I', 'I'], resource: tableUser, device: 'orphan' },
  GetAccessKeyLastUsed: { own: CLOSED, others: CLOSED, resource: keyOwner },
  // No policy is evaluated.
  GetCallerIdentity: { own: OPEN, resource: () => '*' },
  GetMFADevice: { own: ['E', 'A', 'E'], others: CLOSED, resource: tableUser, device: 'in use' },
  // Exempt from the Deny, needs no Allow, and works only with long-term keys.
  GetSessionToken: { own: OPEN, resource: () => '*', ends: ['AccessDenied', 'AccessDenied', undefined] },
  GetUser: { own: OPEN, others: ['I', 'I', 'I'], resource: tableUser },
  ListGroups: closed(everyOne('group')),
  ListMFADevices: { own: OPEN, others: ['I', 'I', 'I'], resource: tableUser },
  ListPolicies: closed(() => 'policy path /'),
  ListRoles: closed(everyOne('role')),
  ListUsers: closed(everyOne('user')),
  ListVirtualMFADevices: { own: OPEN, resource: everyOne('mfa') },
  ResyncMFADevice: { own: OPEN, others: ['I', 'I', 'I'], resource: tableUser, device: 'in use' },
}

/**
 * How allowed calls end for devices of some kinds. Policies cannot tell the kinds apart, so nothing else depends on
 * them.
 */
const ENDS_BY_KIND: { readonly [name in keyof typeof catalogue]?: Readonly<Partial<Record<KindName, Ends>>> } = {
  // A passkey is registered by the browser, and does not exist before.
  EnableMFADevice: { passkey: ['NoSuchEntity', 'NoSuchEntity', 'NoSuchEntity'] },
  // AWS knows only passkeys and security keys here.
  GetMFADevice: {
    virtual: [undefined, 'NoSuchEntity', undefined],
    hardware: [undefined, 'NoSuchEntity', undefined],
  },
  ResyncMFADevice: {
    passkey: ['InvalidAuthenticationCode', 'InvalidAuthenticationCode', 'InvalidAuthenticationCode'],
  },
}

/** The outcomes of an operation of the catalogue under the document's policy. */
export function rowOf({ action }: AnyOperation): Row {
  const [service = '', name = ''] = action.split(':')
  const special: Row | undefined = SPECIAL[name as keyof typeof catalogue]
  if (special) return special
  const known = actionsOf(service)?.get(name.toLowerCase())
  // If an action has several resources, the requests of the table name a user.
  const [resource = '', ...more] = known?.wildcardOnly ? ['*'] : (known?.resources ?? [])
  const row = CLOSED_BY_RESOURCE[more.includes('user/') ? 'user/' : resource]
  if (row) return row
  throw new Error(`The reference gives ${action} no resource that the table knows: it needs a row of SPECIAL.`)
}

/** What the requests of the table name. */
export type Scene = {
  account: TestAccount
  alice: TestUser
  target: TestUser
  device: TestDevice
  accessKeyId: string
  roleArn: string
  policyArn: string
}

/** An account in which everything that the requests name exists and belongs to `whose`. */
export async function scene(
  whose: 'own' | 'others',
  { device: state, kind = 'virtual' }: Pick<Row, 'device' | 'kind'> = {},
  path = '/',
): Promise<Scene> {
  const account = await anAccount()
  const alice = await aUser(account, 'alice', { path, policies: [SEED_POLICY] })
  const bob = await aUser(account, 'bob')
  const target = whose === 'own' ? alice : bob
  await aPassword(alice, 'Sample-Passw0rd!')
  const device = await aDevice(account, NAMES[kind], { kind, ...(state === 'in use' && { owner: target }) })
  if (state !== 'in use' && KINDS[kind].afterDeactivation === 'nothing') await forget(device)
  const { roleArn } = await aRole(account, 'auditor')
  const policyArn = await aPolicy(account, { ...allowing('s3:ListBucket'), name: 'Sample' })
  await putInline(target, { ...allowing('s3:ListBucket'), name: 'Sample' })
  await aGroup(account, 'team')
  return { account, alice, target, device, accessKeyId: await anAccessKey(target), roleArn, policyArn }
}

const NAMES: Readonly<Record<KindName, string>> = { virtual: 'phone', passkey: 'key', hardware: 'GAHT12345678' }

/** Devices of some kinds exist only while they have a user. */
const forget = ({ account, serialNumber }: TestDevice) =>
  inStore((store) => store.mfaDevice.delete({ where: { account_serialNumber: { account, serialNumber } } }))

/** The input of an operation, in which everything named exists in the scene. */
export const tableInput = (operation: AnyOperation, { target, device, accessKeyId, roleArn, policyArn }: Scene) => ({
  ...sampleInput(operation.input, {
    UserName: operation.action === 'iam:CreateUser' ? 'carol' : target.name,
    SerialNumber: device.serialNumber,
    AccessKeyId: accessKeyId,
    VirtualMFADeviceName: 'alice',
    PolicySourceArn: target.arn,
    RoleName: 'auditor',
    RoleArn: roleArn,
    GroupName: 'team',
    PolicyName: 'Sample',
    PolicyArn: policyArn,
    ...pairAt(device, NOON),
  }),
  // Without a device, because codes have their own tests.
  ...('TokenCode' in operation.input.fields && { SerialNumber: undefined, TokenCode: undefined }),
  ...('Marker' in operation.input.fields && { Marker: undefined }),
})

/** The message with which alice is refused. */
export const messageOf = (outcome: 'E' | 'I', { action }: AnyOperation, { account, alice }: Scene, resource: string) =>
  `User: ${alice.arn} is not authorized to perform: ${action} on resource: ${resource} ${
    outcome === 'E'
      ? `with an explicit deny in an identity-based policy: arn:aws:iam::${account.id}:policy/SelfManageMFA`
      : `because no identity-based policy allows the ${action} action`
  }`

/** All operations with their rows, for `describe.each`. One that takes the serial number of a device has one per kind. */
export const operations: readonly (readonly [string, AnyOperation, Row])[] = Object.entries(catalogue).flatMap(
  ([name, operation]) => kindsIn(operation).map((kind) => caseOf(name, operation, kind)),
)

// Where a code belongs to the serial number, the requests of the table have neither.
function kindsIn({ input: { fields } }: AnyOperation): readonly KindName[] {
  return 'SerialNumber' in fields && !('TokenCode' in fields) ? KIND_NAMES : ['virtual']
}

function caseOf(name: string, operation: AnyOperation, kind: KindName) {
  const ends = ENDS_BY_KIND[name as keyof typeof catalogue]?.[kind]
  const title = kind === 'virtual' ? name : `${name} (${kind})`
  return [title, operation, { ...rowOf(operation), kind, ...(ends && { ends }) }] as const
}
