import { groupArn, mfaArn, nameInArn, policyArn, roleArn, rootArn, userArn } from '@/lib/arns'
import type { Caller } from '@/lib/auth/caller'
import type { Store } from '@/lib/db/store'
import { userByName } from '@/lib/user-rows'
import type { PolicyInForce } from './policies-in-force'

/** Turns names in a request into ARNs. Names of nothing get one too: a refused caller must not learn what exists. */
export type Names = {
  /** A user by name, or the caller when none is given. The ARN includes the path: `user/division/carol`. */
  user(name: string | undefined): Promise<string>
  /** A group by name. */
  group(name: string): Promise<string>
  /** A role by name. */
  role(name: string): Promise<string>
  /** The ARN of the boundary that a user has now, if any. */
  userBoundary(name: string): Promise<string | undefined>
  /** The same for a role. */
  roleBoundary(name: string): Promise<string | undefined>
  /** Things that do not exist yet. */
  newGroup(path: string, name: string): string
  newUser(path: string, name: string): string
  newRole(path: string, name: string): string
  /** The ARN that a user will have after a change of path or name. */
  movedUser(name: string, path: string | undefined, newName: string | undefined): Promise<string>
  policy(path: string, name: string): string
  /** The user that an access key belongs to, or what AWS prints when there is none. */
  accessKeyOwner(accessKeyId: string): Promise<string>
  /** The service that a service-specific credential is for, if the account has such a credential. */
  credentialService(credentialId: string): Promise<string | undefined>
  mfaDevice(path: string, name: string): string
  /** A role's trust policy, or undefined when the account has no such role. */
  trustPolicy(roleArn: string): Promise<PolicyInForce | undefined>
  /** The principal of a recorded decision, or `*` when there is no such decision. */
  decisionPrincipal(id: string): Promise<string>
}

/**
 * Looks names up in the caller's account, each once as long as `seen` lives: as long as what was read with it, the
 * caller's standing.
 */
export const namesIn = (store: Store, caller: Caller, seen: Seen): Names =>
  namesFrom(seenRows(rowsIn(store, caller.account), seen), caller)

/** Resolves names as if none of them existed: all that a caller knows who may read nothing of the account. */
export const namesOfNothing = (caller: Caller): Names => namesFrom(NO_ROWS, caller)

/** Where names are looked up. */
type Rows = {
  user(name: string): Promise<UserRow | null>
  group(name: string): Promise<{ path: string; name: string } | null>
  role(name: string): Promise<RoleRow | null>
  accessKeyOwner(accessKeyId: string): Promise<string | null>
  credential(credentialId: string): Promise<{ serviceName: string } | null>
  event(id: string): Promise<{ principalArn: string } | null>
}

type UserRow = { path: string; name: string; boundaryArn: string | null }
type RoleRow = { roleId: string; path: string; name: string; boundaryArn: string | null; trustDigest: string }

const nothing = async () => null
const NO_ROWS: Rows = {
  user: nothing,
  group: nothing,
  role: nothing,
  accessKeyOwner: nothing,
  credential: nothing,
  event: nothing,
}

function rowsIn(store: Store, account: string): Rows {
  const named = (name: string) => ({ account_nameKey: { account, nameKey: name.toLowerCase() } })
  return {
    user: async (name) => (await userByName(store, account, name)) ?? null,
    group: (name) => store.group.findUnique({ where: named(name), select: { path: true, name: true } }),
    role: (name) => store.role.findUnique({ where: named(name) }),
    async accessKeyOwner(accessKeyId) {
      const select = { account: true, principalId: true }
      const key = await store.accessKey.findUnique({ where: { accessKeyId }, select })
      if (key?.account !== account) return null
      const userId = key.principalId
      const owner = await store.user.findUnique({ where: { account_userId: { account, userId } } })
      return owner ? userArn(account, owner.path, owner.name) : rootArn(account)
    },
    credential: (credentialId) =>
      store.serviceCredential.findUnique({
        where: { account_credentialId: { account, credentialId } },
        select: { serviceName: true },
      }),
    event: (id) => store.auditEvent.findFirst({ where: { id, account }, select: { principalArn: true } }),
  }
}

/** The users that names were found to be. A page foresees a dozen calls that name the same one. */
export type Seen = Map<string, Promise<UserRow | null>>

function seenRows(rows: Rows, seen: Seen): Rows {
  return {
    ...rows,
    user(name) {
      const known = seen.get(name)
      if (known) return known
      const found = rows.user(name)
      seen.set(name, found)
      // A failure of the database is no answer for the next call.
      found.catch(() => seen.delete(name))
      return found
    },
  }
}

function namesFrom(rows: Rows, caller: Caller): Names {
  const { account } = caller
  return {
    async user(name) {
      if (name === undefined) return caller.arn
      const found = await rows.user(name)
      return userArn(account, found?.path ?? '/', found?.name ?? name)
    },
    async group(name) {
      const found = await rows.group(name)
      return groupArn(account, found?.path ?? '/', found?.name ?? name)
    },
    async role(name) {
      const found = await rows.role(name)
      return roleArn(account, found?.path ?? '/', found?.name ?? name)
    },
    userBoundary: async (name) => (await rows.user(name))?.boundaryArn ?? undefined,
    roleBoundary: async (name) => (await rows.role(name))?.boundaryArn ?? undefined,
    newGroup: (path, name) => groupArn(account, path, name),
    newUser: (path, name) => userArn(account, path, name),
    async movedUser(name, path, newName) {
      const found = await rows.user(name)
      return userArn(account, path ?? found?.path ?? '/', newName ?? found?.name ?? name)
    },
    newRole: (path, name) => roleArn(account, path, name),
    policy: (path, name) => policyArn(account, path, name),
    accessKeyOwner: async (accessKeyId) => (await rows.accessKeyOwner(accessKeyId)) ?? `access key ${accessKeyId}`,
    credentialService: async (credentialId) => (await rows.credential(credentialId))?.serviceName,
    mfaDevice: (path, name) => mfaArn(account, path, name),
    async trustPolicy(arn) {
      const role = await rows.role(nameInArn(arn))
      if (!role || roleArn(account, role.path, role.name) !== arn) return undefined
      return {
        id: `${role.roleId}/trust`,
        name: `trust policy of ${role.name}`,
        type: 'trust',
        digest: role.trustDigest,
      }
    },
    decisionPrincipal: async (id) => (await rows.event(id))?.principalArn ?? '*',
  }
}
