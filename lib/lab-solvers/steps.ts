import selfManageMfa from '@/lib/worlds/self-manage-mfa.json'
import type { Params, SolverStep } from './solver'

// Steps and documents that the solvers of several labs have in common.

const PASSWORDS = {
  learner: 'Learner-Passw0rd!',
  colleague: 'Colleague-Passw0rd!',
  newhire: 'Newhire-Passw0rd!',
} as const

/** Signs in with the password of the world, and a code of a device where one is asked for. */
export const signInAs = (
  as: keyof typeof PASSWORDS,
  more: { device?: string; resync?: true; ends?: 'challenge' | 'wrong' } = {},
): SolverStep => ({ as, signIn: PASSWORDS[as], ...more })

/** A call in the console. */
export const inConsole = (as: string, call: string, params: Params = {}, expect?: string): SolverStep => {
  return { as, call: `iam:${call}`, params, ...(expect !== undefined && { expect }) }
}

/** A call of the API by the administrator of the lab. */
export const admin = (call: string, params: Params = {}): SolverStep => ({
  by: 'lab-admin',
  call: `iam:${call}`,
  params,
})

/** A call of the API by the learner's long-term key. */
export const byKey = (call: string, params: Params = {}, expect?: string): SolverStep => {
  return { by: 'learner', with: 'key', call: `iam:${call}`, params, ...(expect !== undefined && { expect }) }
}

export const REFUSED = 'AccessDenied'

export const mfa = (name: string) => `arn:aws:iam::{account}:mfa/${name}`
export const ownPolicy = (name: string) => `arn:aws:iam::{account}:policy/${name}`

export const create = (as: string, name: string) =>
  inConsole(as, 'CreateVirtualMFADevice', { VirtualMFADeviceName: name })
export const pairOf = (device: string): Params => ({
  SerialNumber: mfa(device),
  AuthenticationCode1: `{first:${device}}`,
  AuthenticationCode2: `{second:${device}}`,
})
export const enable = (as: string, device: string) =>
  inConsole(as, 'EnableMFADevice', { UserName: as, ...pairOf(device) })

/** Makes a version of the lab's policy and puts it in force. */
export const newVersion = (document: object) =>
  admin('CreatePolicyVersion', {
    PolicyArn: ownPolicy('SelfManageMFA'),
    PolicyDocument: JSON.stringify(document),
    SetAsDefault: true,
  })
export const putInForce = (version: string) =>
  admin('SetDefaultPolicyVersion', { PolicyArn: ownPolicy('SelfManageMFA'), VersionId: version })
export const inline = (user: string, ...statements: object[]) =>
  admin('PutUserPolicy', {
    UserName: user,
    PolicyName: 'Own',
    PolicyDocument: JSON.stringify(documentOf(...statements)),
  })
export const attachTo = (user: string, PolicyArn: string) => admin('AttachUserPolicy', { UserName: user, PolicyArn })
export const detach = (user: string, PolicyArn: string) => admin('DetachUserPolicy', { UserName: user, PolicyArn })

/** The trap of labs whose policies are not to be touched. */
export const madeAdministrator = (user: string) => attachTo(user, 'arn:aws:iam::aws:policy/AdministratorAccess')

export const documentOf = (...Statement: object[]) => ({ Version: '2012-10-17', Statement })

/** The document's policy, whose statements are its four: what may be seen, own devices, own user, the wall. */
export const SEED = selfManageMfa

type SeedStatement = (typeof SEED)['Statement'][number]

/** The document's policy with changes to its statements by Sid. */
export function seedWith(changes: Readonly<Record<string, (statement: SeedStatement) => object>>): object {
  return { ...SEED, Statement: SEED.Statement.map((one) => changes[one.Sid]?.(one) ?? one) }
}

const listOf = (value: string | readonly string[] | undefined) => (value === undefined ? [] : [value].flat())

/** More actions that the first statement allows. */
export const allowingAlso =
  (...actions: string[]) =>
  (one: SeedStatement) => ({ ...one, Action: [...listOf(one.Action), ...actions] })
/** More actions that the wall leaves alone. */
export const exempting =
  (...actions: string[]) =>
  (one: SeedStatement) => ({
    ...one,
    NotAction: [...listOf(one.NotAction), ...actions],
  })
export const on =
  (...Resource: string[]) =>
  (one: SeedStatement) => ({ ...one, Resource })

export const OWN_USER = `arn:aws:iam::*:user/$\{aws:username}`
export const OWN_USER_UNDER_PATH = `arn:aws:iam::*:user/*/$\{aws:username}`

/** The wall by itself, for another condition or other exempt actions. */
export const wall = (Condition: object, NotAction: readonly string[] = listOf(SEED.Statement[3]?.NotAction)) => ({
  Effect: 'Deny',
  NotAction,
  Resource: '*',
  Condition,
})
export const WITHOUT_MFA = { BoolIfExists: { 'aws:MultiFactorAuthPresent': 'false' } }

/** The first call of many labs, refused and allowed. */
export const LIST_USERS_REFUSED = inConsole('learner', 'ListUsers', {}, REFUSED)
export const LIST_USERS = inConsole('learner', 'ListUsers')

export const deleteAs = (as: string, name: string, expect?: string) =>
  inConsole(as, 'DeleteVirtualMFADevice', { SerialNumber: mfa(name) }, expect)
export const adminDeletes = (name: string) => admin('DeleteVirtualMFADevice', { SerialNumber: mfa(name) })

/** A group with one policy, and its members. */
export const groupWith = (name: string, document: object, ...users: string[]): SolverStep[] => [
  admin('CreateGroup', { GroupName: name }),
  admin('PutGroupPolicy', { GroupName: name, PolicyName: 'Shared', PolicyDocument: JSON.stringify(document) }),
  ...users.map((UserName) => admin('AddUserToGroup', { GroupName: name, UserName })),
]
