import { rootArn, userArn } from '@/lib/arns'
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
    password: string
    /** What the passkeys of this user must have as their user handle. */
    userHandle: string
    passwordResetRequired: boolean
    policies: string[]
  }[]
  accessKeys: { userName: string; accessKeyId: string; secretAccessKey: string }[]
  /** `userName` is null for an unassigned device. */
  mfaDevices: { name: string; serialNumber: string; userName: string | null; base32Secret: string }[]
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
      },
      ...plan.users.map(({ name, userId, path, password, mustChangePassword, policies }) => ({
        name,
        userId,
        path,
        arn: userArn(id, path, name),
        password,
        userHandle: handleOf({ account: id, principalId: userId }),
        passwordResetRequired: mustChangePassword,
        policies: [...policies],
      })),
    ],
    accessKeys: plan.accessKeys.map(({ userName, accessKeyId, secretAccessKey }) => {
      return { userName, accessKeyId, secretAccessKey }
    }),
    mfaDevices: plan.devices.map(({ name, serialNumber, owner, secret }) => {
      return { name, serialNumber, userName: owner?.name ?? null, base32Secret: base32(secret) }
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
