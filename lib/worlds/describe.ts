import { groupArn, roleArn, rootArn, userArn } from '@/lib/arns'
import { base32 } from '@/lib/ids'
import { handleOf } from '@/lib/mfa/fido/passkeys'
import type { AccountPlan } from './plan'

/** An account of a world as the test hooks return it: everything that a test needs to act as its users. */
export type MadeAccount = {
  accountId: string
  /** Null if the world's account has none. */
  alias: string | null
  world: string
  index: number
  rootEmail: string
  /** The address where its users sign in, on this server. */
  signInPath: string
  /** The root user comes first, as `root`. */
  users: {
    name: string
    userId: string
    path: string
    arn: string
    /** Null if the user has none. */
    password: string | null
    /** What the passkeys of this user must have as their user handle. */
    userHandle: string
    passwordResetRequired: boolean
    policies: string[]
    groups: string[]
  }[]
  groups: { name: string; arn: string }[]
  roles: { name: string; arn: string }[]
  accessKeys: { userName: string; accessKeyId: string; secretAccessKey: string; status: 'Active' | 'Inactive' }[]
  /** `userName` is null for an unassigned device. `driftSteps` is what the service remembers. */
  mfaDevices: {
    name: string
    serialNumber: string
    userName: string | null
    base32Secret: string
    driftSteps: number
  }[]
  /** `id`, `userHandle` and the keys are what Playwright's `context.credentials.create` takes, in base64url. */
  passkeys: {
    name: string
    serialNumber: string
    userName: string
    id: string
    userHandle: string
    privateKey: string
    publicKey: string
    signCount: number
  }[]
  /** `userName` is null for a token in the inventory. */
  hardwareTokens: { serialNumber: string; userName: string | null; base32Secret: string }[]
}

export function describeAccount(plan: AccountPlan): MadeAccount {
  const { id, root } = plan
  return {
    accountId: id,
    alias: plan.alias,
    world: plan.world,
    index: plan.index,
    rootEmail: plan.rootEmail,
    signInPath: `/sign-in/${plan.alias ?? id}`,
    users: [
      {
        name: 'root',
        userId: id,
        path: '/',
        arn: rootArn(id),
        password: root.password,
        userHandle: handleOf({ account: id, principalId: id }),
        passwordResetRequired: false,
        policies: [],
        groups: [],
      },
      ...plan.users.map(({ name, userId, path, password = null, mustChangePassword, policies, groups }) => ({
        name,
        userId,
        path,
        arn: userArn(id, path, name),
        password,
        userHandle: handleOf({ account: id, principalId: userId }),
        passwordResetRequired: mustChangePassword,
        policies: [...policies],
        groups: [...groups],
      })),
    ],
    groups: plan.groups.map(({ name, path }) => ({ name, arn: groupArn(id, path, name) })),
    roles: plan.roles.map(({ name, path }) => ({ name, arn: roleArn(id, path, name) })),
    accessKeys: plan.accessKeys.map(({ userName, accessKeyId, secretAccessKey, status }) => {
      return { userName, accessKeyId, secretAccessKey, status }
    }),
    mfaDevices: plan.devices.map(({ name, serialNumber, owner, secret, driftSteps }) => {
      return { name, serialNumber, userName: owner?.name ?? null, base32Secret: base32(secret), driftSteps }
    }),
    passkeys: plan.passkeys.map(({ name, serialNumber, owner, id: credentialId, privateKey, publicKey }) => {
      const userHandle = handleOf({ account: id, principalId: owner.userId })
      const keys = { id: credentialId, userHandle, privateKey, publicKey, signCount: 0 }
      return { name, serialNumber, userName: owner.name, ...keys }
    }),
    hardwareTokens: plan.tokens.map(({ serialNumber, owner, secret }) => {
      return { serialNumber, userName: owner?.name ?? null, base32Secret: base32(secret) }
    }),
  }
}
