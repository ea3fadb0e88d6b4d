import { mfaArn, passkeyArn, policyArn } from '@/lib/arns'
import type { ClockSetting } from '@/lib/clock'
import { AwsError } from '@/lib/errors'
import {
  chanceFrom,
  newAccessKeyId,
  newCanonicalUserId,
  newGroupId,
  newPasskeyId,
  newPolicyId,
  newRoleId,
  newSecretAccessKey,
  newTokenSecret,
  newTotpSecret,
  newUserId,
  newUuid,
} from '@/lib/ids'
import { DEFAULT_ACCOUNT, type WorldIdentity, worldIdentity } from './identity'
import { builtInArn } from './policies'
import { type KeyPair, keyPairFrom, softwareCredential } from './software-passkey'
import {
  WORLDS,
  type World,
  type WorldDevice,
  type WorldGroup,
  type WorldPasswordPolicy,
  type WorldPolicy,
  type WorldRole,
  type WorldUser,
} from './world'

/** The creation time of everything in a world, so that every seeding gives the same result. */
export const WORLD_BEGAN = new Date('2026-01-01T00:00:00Z')

/** An account before it is written, with its secrets in plain text. The test hooks return them. */
export type AccountPlan = Omit<WorldIdentity, 'alias'> & {
  alias: string | null
  accountName: string | null
  world: string
  index: number
  clock: ClockSetting
  passwordPolicy: WorldPasswordPolicy | undefined
  canonicalUserId: string
  root: { password: string; story: string }
  users: PlannedUser[]
  groups: PlannedGroup[]
  roles: PlannedRole[]
  policies: PlannedPolicy[]
  devices: PlannedDevice[]
  passkeys: PlannedPasskey[]
  tokens: PlannedDevice[]
  accessKeys: PlannedKey[]
}

/** What holds policies, by its unique id. */
export type PlannedHolder = {
  principalId: string
  name: string
  path: string
  policyArns: string[]
  inline: Readonly<Record<string, string>>
}

type PlannedUser = PlannedHolder & {
  /** The same as `principalId`. */
  userId: string
  password: string | undefined
  mustChangePassword: boolean
  boundaryArn: string | null
  tags: Readonly<Record<string, string>>
  story: string
  /** Names of its policies and groups. */
  policies: readonly string[]
  groups: readonly string[]
}

type PlannedGroup = PlannedHolder & { memberIds: string[] }

type PlannedRole = PlannedHolder & {
  description: string | null
  trust: string
  boundaryArn: string | null
  maxSessionSeconds: number
  tags: Readonly<Record<string, string>>
}

export type PlannedPolicy = {
  arn: string
  policyId: string
  name: string
  path: string
  description: string | null
  tags: Readonly<Record<string, string>>
  versions: { versionId: string; document: string; isDefault: boolean }[]
}

export type PlannedDevice = {
  kind: 'virtual' | 'hardware'
  serialNumber: string
  name: string
  secret: Uint8Array
  createdBy: string
  /** The user it is assigned to. */
  owner: { name: string; userId: string } | undefined
  /** Time steps that the service remembers. */
  driftSteps: number
  /** Its entry in a user's practice authenticator, and by how many time steps the clock of that is ahead. */
  entry: { id: string; userId: string; driftSteps: number } | undefined
}

/** `id` is that of the credential, in base64url. */
export type PlannedPasskey = KeyPair & {
  serialNumber: string
  name: string
  owner: { name: string; userId: string }
  id: string
  /** What the server keeps of it. */
  credential: ReturnType<typeof softwareCredential>
}

/** `principalId` is a user id, or the account id for the root user, whose name is `root`. */
type PlannedKey = {
  userName: string
  principalId: string
  accessKeyId: string
  secretAccessKey: string
  status: 'Active' | 'Inactive'
}

/** AWS's own example, which many tutorials use. */
export const PRINTED_KEY = {
  accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
  secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
}

/**
 * Plans an account of a world. The same world and identity always give the same plan, including every secret. The
 * default account has the printed access key in any world; all other keys are derived. Throws ValidationError for a
 * world that does not exist.
 */
export function planAccount(worldName: string, index: number, identity = worldIdentity(worldName, index)): AccountPlan {
  const world = WORLDS.get(worldName)
  if (!world) throw new AwsError('ValidationError', `There is no world "${worldName}".`)
  return planWorld({ name: worldName, world }, index, identity)
}

/** A world and what it is called. */
export type NamedWorld = { name: string; world: World }

/** Plans an account of any world, as `planAccount` does. */
export function planWorld(
  { name, world }: NamedWorld,
  index: number,
  identity = worldIdentity(name, index),
): AccountPlan {
  const { id } = identity
  return {
    ...identity,
    alias: world.hasAlias ? identity.alias : null,
    accountName: world.accountName ?? null,
    world: name,
    index,
    clock: world.clock ?? { mode: 'real' },
    passwordPolicy: world.passwordPolicy,
    canonicalUserId: newCanonicalUserId(chanceFrom(`${id}/canonical`)),
    root: { password: world.root.password, story: world.root.story },
    users: world.users.map((user) => plannedUser(world, id, user)),
    groups: (world.groups ?? []).map((group) => plannedGroup(world, id, group)),
    roles: (world.roles ?? []).map((role) => plannedRole(world, id, role)),
    policies: world.policies.map((policy) => plannedPolicy(id, policy)),
    devices: world.devices.map((device) => ({
      ...partsOf(id, device),
      kind: 'virtual',
      serialNumber: mfaArn(id, '/', device.name),
      secret: newTotpSecret(chanceFrom(`${id}/device/${device.name}`)),
    })),
    tokens: world.tokens.map((token) => ({
      ...partsOf(id, token),
      kind: 'hardware',
      serialNumber: token.name,
      secret: newTokenSecret(chanceFrom(`${id}/token/${token.name}`)),
    })),
    passkeys: world.passkeys.map(({ name, owner }) => passkeyOf(id, owner, name)),
    accessKeys: keysOf(world, id),
  }
}

function plannedUser(world: World, id: string, user: WorldUser): PlannedUser {
  const { name, password, mustChangePassword = false, boundary, tags = {}, story = '', policies = [] } = user
  const userId = userIdOf(id, name)
  return {
    ...heldBy(world, id, user, userId),
    ...{ userId, password, mustChangePassword, tags, story, policies },
    boundaryArn: boundary === undefined ? null : arnOf(world, id, boundary),
    groups: (world.groups ?? []).filter((group) => isMember(user, group)).map((group) => group.name),
  }
}

function plannedGroup(world: World, id: string, group: WorldGroup): PlannedGroup {
  const members = world.users.filter((user) => isMember(user, group))
  return {
    ...heldBy(world, id, group, newGroupId(chanceFrom(`${id}/group/${group.name}`))),
    memberIds: members.map(({ name }) => userIdOf(id, name)),
  }
}

/** Both may say it: descriptions of accounts name the groups of a user, and people the members of a group. */
const isMember = (user: WorldUser, group: WorldGroup) =>
  user.groups?.includes(group.name) === true || group.members?.includes(user.name) === true

function plannedRole(world: World, id: string, role: WorldRole): PlannedRole {
  const { trust, description = null, boundary, maxSessionSeconds = 3_600, tags = {} } = role
  return {
    ...heldBy(world, id, role, newRoleId(chanceFrom(`${id}/role/${role.name}`))),
    ...{ trust, description, maxSessionSeconds, tags },
    boundaryArn: boundary === undefined ? null : arnOf(world, id, boundary),
  }
}

function heldBy(
  world: World,
  id: string,
  { name, path = '/', policies = [], inline = {} }: WorldGroup,
  principalId: string,
) {
  return { principalId, name, path, policyArns: policies.map((policy) => arnOf(world, id, policy)), inline }
}

function plannedPolicy(id: string, policy: WorldPolicy): PlannedPolicy {
  const { name, path = '/', description = null, tags = {} } = policy
  const { versions, inForce } =
    policy.versions === undefined
      ? { versions: { v1: policy.document }, inForce: 'v1' }
      : { versions: policy.versions, inForce: policy.default }
  return {
    ...{ name, path, description, tags },
    arn: policyArn(id, path, name),
    policyId: newPolicyId(chanceFrom(`${id}/policy/${name}`)),
    versions: Object.entries(versions).map(([versionId, document]) => {
      return { versionId, document, isDefault: versionId === inForce }
    }),
  }
}

/** What devices of both kinds have in common. */
function partsOf(id: string, device: WorldDevice) {
  const { name, createdBy, assignedTo, inAuthenticatorOf, authenticatorDrift = 0, rememberedDrift = 0 } = device
  const entry = (holder: string) => ({
    id: newUuid(chanceFrom(`${id}/authenticator/${name}`)),
    userId: userIdOf(id, holder),
    driftSteps: authenticatorDrift,
  })
  return {
    name,
    createdBy: userIdOf(id, createdBy),
    owner: assignedTo === undefined ? undefined : { name: assignedTo, userId: userIdOf(id, assignedTo) },
    driftSteps: rememberedDrift,
    entry: inAuthenticatorOf === undefined ? undefined : entry(inAuthenticatorOf),
  }
}

/** All passwords of an account, first the root user's. */
export function passwordsOf({ root, users }: AccountPlan): string[] {
  return [root.password, ...users.flatMap(({ password }) => password ?? [])]
}

function keysOf(world: World, id: string): PlannedKey[] {
  const holders = [{ name: 'root', accessKeys: world.root.accessKeys }, ...world.users]
  return holders.flatMap(({ name: userName, accessKeys = [] }) => {
    const principalId = userName === 'root' ? id : userIdOf(id, userName)
    return accessKeys.map(({ status = 'Active' }, at) => {
      const isPrinted = id === DEFAULT_ACCOUNT.id && userName === world.printedKeyHolder && at === 0
      return { userName, principalId, status, ...(isPrinted ? PRINTED_KEY : derivedKey(id, userName, at)) }
    })
  })
}

function derivedKey(id: string, userName: string, at: number) {
  const chance = chanceFrom(`${id}/key/${userName}${at === 0 ? '' : `/${at}`}`)
  return { accessKeyId: newAccessKeyId(chance), secretAccessKey: newSecretAccessKey(chance) }
}

function passkeyOf(id: string, owner: string, name: string): PlannedPasskey {
  const chance = chanceFrom(`${id}/passkey/${owner}/${name}`)
  const serialNumber = passkeyArn(id, owner, `${name}-${newPasskeyId(chance)}`)
  const credentialId = Buffer.from(chance.bytes(32)).toString('base64url')
  const keys = keyPairFrom(chance)
  return {
    ...{ serialNumber, name, owner: { name: owner, userId: userIdOf(id, owner) }, id: credentialId, ...keys },
    credential: softwareCredential({ id: credentialId, publicKey: keys.publicKey, signCount: 0 }),
  }
}

const userIdOf = (id: string, name: string) => newUserId(chanceFrom(`${id}/user/${name}`))

function arnOf(world: World, id: string, name: string): string {
  const policy = world.policies.find((one) => one.name === name)
  if (policy) return policyArn(id, policy.path ?? '/', name)
  const builtIn = builtInArn(name)
  if (!builtIn) throw new Error(`The world names the policy ${name}, which does not exist.`)
  return builtIn
}
