import { groupArn, mfaArn, nameInArn, policyArn, roleArn, rootArn, userArn } from '@/lib/arns'
import type { Caller } from '@/lib/auth/caller'
import type { Store } from '@/lib/db/store'
import type { PolicyInForce } from './question'

/** Turns what a request names into ARNs. Answers for things that do not exist too: a refused caller must learn nothing. */
export type Names = {
  /** A user by name, the caller when none is given. The ARN holds the path: `user/division/carol`. */
  user(name: string | undefined): Promise<string>
  /** A group by name. */
  group(name: string): Promise<string>
  /** A role by name. */
  role(name: string): Promise<string>
  /** The ARN of the boundary that a user has now, if any. */
  userBoundary(name: string): Promise<string | undefined>
  /** The same of a role. */
  roleBoundary(name: string): Promise<string | undefined>
  /** Those that are to be made. */
  newGroup(path: string, name: string): string
  newUser(path: string, name: string): string
  newRole(path: string, name: string): string
  /** A user by name, as its ARN will be once it has moved. */
  movedUser(name: string, path: string | undefined, newName: string | undefined): Promise<string>
  policy(path: string, name: string): string
  /** The user that an access key belongs to; the words AWS prints when there is none. */
  accessKeyOwner(accessKeyId: string): Promise<string>
  /** The service that a service-specific credential is for, if the account has such a credential. */
  credentialService(credentialId: string): Promise<string | undefined>
  mfaDevice(path: string, name: string): string
  /** What a role's trust policy says; undefined where the account has no such role. */
  trustPolicy(roleArn: string): Promise<PolicyInForce | undefined>
  /** Whom a recorded decision was about; `*` when there is no such decision. */
  decisionPrincipal(id: string): Promise<string>
}

export function namesIn(store: Store, caller: Caller): Names {
  const { account } = caller
  const userNamed = (name: string) =>
    store.user.findUnique({
      where: { account_nameKey: { account, nameKey: name.toLowerCase() } },
      select: { path: true, name: true },
    })
  return {
    async user(name) {
      if (name === undefined) return caller.arn
      const found = await userNamed(name)
      return userArn(account, found?.path ?? '/', found?.name ?? name)
    },
    async group(name) {
      const found = await store.group.findUnique({
        where: { account_nameKey: { account, nameKey: name.toLowerCase() } },
        select: { path: true, name: true },
      })
      return groupArn(account, found?.path ?? '/', found?.name ?? name)
    },
    async role(name) {
      const found = await store.role.findUnique({
        where: { account_nameKey: { account, nameKey: name.toLowerCase() } },
        select: { path: true, name: true },
      })
      return roleArn(account, found?.path ?? '/', found?.name ?? name)
    },
    async userBoundary(name) {
      const where = { account_nameKey: { account, nameKey: name.toLowerCase() } }
      const found = await store.user.findUnique({ where, select: { boundaryArn: true } })
      return found?.boundaryArn ?? undefined
    },
    async roleBoundary(name) {
      const where = { account_nameKey: { account, nameKey: name.toLowerCase() } }
      const found = await store.role.findUnique({ where, select: { boundaryArn: true } })
      return found?.boundaryArn ?? undefined
    },
    newGroup: (path, name) => groupArn(account, path, name),
    newUser: (path, name) => userArn(account, path, name),
    async movedUser(name, path, newName) {
      const found = await userNamed(name)
      return userArn(account, path ?? found?.path ?? '/', newName ?? found?.name ?? name)
    },
    newRole: (path, name) => roleArn(account, path, name),
    policy: (path, name) => policyArn(account, path, name),
    async accessKeyOwner(accessKeyId) {
      const key = await store.accessKey.findUnique({
        where: { accessKeyId },
        select: { account: true, principalId: true },
      })
      if (key?.account !== account) return `access key ${accessKeyId}`
      const userId = key.principalId
      const owner = await store.user.findUnique({ where: { account_userId: { account, userId } } })
      return owner ? userArn(account, owner.path, owner.name) : rootArn(account)
    },
    async credentialService(credentialId) {
      const where = { account_credentialId: { account, credentialId } }
      const found = await store.serviceCredential.findUnique({ where, select: { serviceName: true } })
      return found?.serviceName
    },
    mfaDevice: (path, name) => mfaArn(account, path, name),
    async trustPolicy(arn) {
      const role = await store.role.findUnique({
        where: { account_nameKey: { account, nameKey: nameInArn(arn).toLowerCase() } },
      })
      if (!role || roleArn(account, role.path, role.name) !== arn) return undefined
      return {
        id: `${role.roleId}/trust`,
        name: `trust policy of ${role.name}`,
        type: 'trust',
        digest: role.trustDigest,
      }
    },
    async decisionPrincipal(id) {
      const event = await store.auditEvent.findFirst({ where: { id, account }, select: { principalArn: true } })
      return event?.principalArn ?? '*'
    },
  }
}
