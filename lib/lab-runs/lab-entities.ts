import { nameInArn } from '@/lib/arns'
import type { Store } from '@/lib/db/store'
import type { EntityKind, LabEntity } from '@/lib/labs/facts'

/** The entities of an account that checks ask about. Users are named; the root user is `root`. */
export async function labEntities(store: Store, account: string): Promise<Record<EntityKind, LabEntity[]>> {
  const here = { where: { account } }
  const users = await store.user.findMany(here)
  const profiles = await store.loginProfile.findMany(here)
  const devices = await store.mfaDevice.findMany(here)
  const policies = await store.managedPolicy.findMany({ ...here, include: { versions: true } })
  const attachments = await store.policyAttachment.findMany(here)
  const keys = await store.accessKey.findMany(here)
  const sessions = await store.session.findMany(here)
  const tokens = await store.temporaryCredential.findMany(here)

  const names = new Map([[account, 'root'], ...users.map(({ userId, name }) => [userId, name] as const)])
  const nameOf = (id: string | null) => (id === null ? null : (names.get(id) ?? null))
  return {
    user: users.map(({ userId, name, path }) => {
      const profile = profiles.find(({ principalId }) => principalId === userId)
      const mustChangePassword = profile?.passwordResetRequired === true
      return { name, path, hasPassword: profile !== undefined, mustChangePassword }
    }),
    virtualMfaDevice: devices
      .filter(({ kind }) => kind === 'virtual')
      .map(({ name, serialNumber, principalId, createdBy }) => {
        return { name, arn: serialNumber, assignedTo: nameOf(principalId), createdBy: nameOf(createdBy) }
      }),
    mfaDevice: devices.flatMap(({ kind, serialNumber, principalId, driftSteps }) =>
      principalId === null ? [] : { user: nameOf(principalId), type: kind, serial: serialNumber, driftSteps },
    ),
    policy: policies.map(({ name, arn, versions }) => {
      const defaultVersion = versions.find(({ isDefault }) => isDefault)?.versionId ?? null
      return { name, arn, defaultVersion, versions: versions.length }
    }),
    attachment: attachments.flatMap(({ principalId, arn }) => {
      const user = nameOf(principalId)
      return user === null ? [] : { user, policy: nameInArn(arn) }
    }),
    accessKey: keys.map(({ principalId, status }) => ({ user: nameOf(principalId), status })),
    session: [
      ...sessions.map(({ principalId, mfaSerial }) => {
        return { user: nameOf(principalId), kind: 'console', mfa: mfaSerial !== null }
      }),
      ...tokens.map(({ principalId, mfaSerial }) => {
        return { user: nameOf(principalId), kind: 'sessionToken', mfa: mfaSerial !== null }
      }),
    ],
  }
}
