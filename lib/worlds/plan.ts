import { mfaArn, passkeyArn, policyArn } from '@/lib/arns'
import { AwsError } from '@/lib/errors'
import { BUILT_IN_POLICIES } from '@/lib/gate/built-in-policies'
import {
  chanceFrom,
  newAccessKeyId,
  newCanonicalUserId,
  newPasskeyId,
  newPolicyId,
  newSecretAccessKey,
  newTokenSecret,
  newTotpSecret,
  newUserId,
  newUuid,
} from '@/lib/ids'
import { DEFAULT_ACCOUNT, type WorldIdentity, worldIdentity } from './identity'
import { type KeyPair, keyPairFrom } from './software-passkey'
import { WORLDS, type World, type WorldDevice, type WorldUser } from './world'

/** The creation time of everything in a world, so that every seeding gives the same result. */
export const WORLD_BEGAN = new Date('2026-01-01T00:00:00Z')

/** An account before it is written, with its secrets in plain text. The test hooks return them. */
export type AccountPlan = Omit<WorldIdentity, 'alias'> & {
  alias: string | null
  accountName: string | null
  world: string
  index: number
  canonicalUserId: string
  root: { password: string; story: string }
  users: (Pick<WorldUser, 'name' | 'password' | 'story' | 'policies'> & {
    userId: string
    path: string
    mustChangePassword: boolean
    policyArns: string[]
  })[]
  policies: { arn: string; policyId: string; name: string; description: string; document: string }[]
  devices: PlannedDevice[]
  passkeys: PlannedPasskey[]
  tokens: PlannedDevice[]
  accessKeys: PlannedKey[]
}

export type PlannedDevice = {
  kind: 'virtual' | 'hardware'
  serialNumber: string
  name: string
  secret: Uint8Array
  createdBy: string
  /** The user it is assigned to. */
  owner: { name: string; userId: string } | undefined
  /** Its entry in a user's practice authenticator. */
  entry: { id: string; userId: string } | undefined
}

/** `id` is that of the credential, in base64url. */
export type PlannedPasskey = KeyPair & {
  serialNumber: string
  name: string
  owner: { name: string; userId: string }
  id: string
}

/** `principalId` is a user id, or the account id for the root user, whose name is `root`. */
type PlannedKey = { userName: string; principalId: string; accessKeyId: string; secretAccessKey: string }

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
  const { id } = identity
  const users = world.users.map(({ name, path = '/', password, story, policies, mustChangePassword = false }) => ({
    name,
    path,
    password,
    story,
    policies,
    mustChangePassword,
    userId: userIdOf(id, name),
    policyArns: policies.map((policy) => arnOf(world, id, policy)),
  }))
  return {
    ...identity,
    alias: world.hasAlias ? identity.alias : null,
    accountName: world.accountName ?? null,
    world: worldName,
    index,
    canonicalUserId: newCanonicalUserId(chanceFrom(`${id}/canonical`)),
    root: world.root,
    users,
    policies: world.policies.map((policy) => ({
      ...policy,
      arn: policyArn(id, '/', policy.name),
      policyId: newPolicyId(chanceFrom(`${id}/policy/${policy.name}`)),
    })),
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

/** What devices of both kinds have in common. */
function partsOf(id: string, { name, createdBy, assignedTo, inAuthenticatorOf }: WorldDevice) {
  const entry = (holder: string) => ({
    id: newUuid(chanceFrom(`${id}/authenticator/${name}`)),
    userId: userIdOf(id, holder),
  })
  return {
    name,
    createdBy: userIdOf(id, createdBy),
    owner: assignedTo === undefined ? undefined : { name: assignedTo, userId: userIdOf(id, assignedTo) },
    entry: inAuthenticatorOf === undefined ? undefined : entry(inAuthenticatorOf),
  }
}

/** All passwords of an account, first the root user's. */
export function passwordsOf({ root, users }: AccountPlan): string[] {
  return [root, ...users].map(({ password }) => password)
}

function keysOf(world: World, id: string): PlannedKey[] {
  const holders = world.users.filter(({ hasAccessKey }) => hasAccessKey).map(({ name }) => name)
  if (world.root.hasAccessKey) holders.unshift('root')
  return holders.map((userName) => {
    const isPrinted = id === DEFAULT_ACCOUNT.id && userName === world.printedKeyHolder
    const principalId = userName === 'root' ? id : userIdOf(id, userName)
    return { userName, principalId, ...(isPrinted ? PRINTED_KEY : derivedKey(id, userName)) }
  })
}

function derivedKey(id: string, userName: string) {
  const chance = chanceFrom(`${id}/key/${userName}`)
  return { accessKeyId: newAccessKeyId(chance), secretAccessKey: newSecretAccessKey(chance) }
}

function passkeyOf(id: string, owner: string, name: string): PlannedPasskey {
  const chance = chanceFrom(`${id}/passkey/${owner}/${name}`)
  return {
    serialNumber: passkeyArn(id, owner, `${name}-${newPasskeyId(chance)}`),
    name,
    owner: { name: owner, userId: userIdOf(id, owner) },
    id: Buffer.from(chance.bytes(32)).toString('base64url'),
    ...keyPairFrom(chance),
  }
}

const userIdOf = (id: string, name: string) => newUserId(chanceFrom(`${id}/user/${name}`))

function arnOf(world: World, id: string, policy: string): string {
  if (world.policies.some(({ name }) => name === policy)) return policyArn(id, '/', policy)
  const builtIn = `arn:aws:iam::aws:policy/${policy}`
  if (!BUILT_IN_POLICIES.has(builtIn)) throw new Error(`The world names the policy ${policy}, which does not exist.`)
  return builtIn
}
