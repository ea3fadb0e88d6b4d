import { rootArn, userArn } from '@/lib/arns'
import { isoSeconds, later } from '@/lib/clock'
import type { Store } from '@/lib/db/store'
import type { AccountFacts } from '@/lib/gate/grant'
import { csvRow } from '@/lib/values/csv'

// IAM user guide, "Getting credential reports for your AWS account": the columns, their order and their contents.

const KEY_COLUMNS = ['active', 'last_rotated', 'last_used_date', 'last_used_region', 'last_used_service']
const CERTIFICATE_COLUMNS = ['active', 'last_rotated']
const COLUMNS = [
  ...['user', 'arn', 'user_creation_time', 'password_enabled', 'password_last_used', 'password_last_changed'],
  ...['password_next_rotation', 'mfa_active'],
  ...['access_key_1', 'access_key_2'].flatMap((key) => KEY_COLUMNS.map((column) => `${key}_${column}`)),
  ...['cert_1', 'cert_2'].flatMap((certificate) => CERTIFICATE_COLUMNS.map((column) => `${certificate}_${column}`)),
]

const HOURS_KEPT = 4

/** Reports whether a report is still current: a new one is made after four hours at the earliest. */
export const isFresh = ({ generatedAt }: { generatedAt: Date }, now: Date) =>
  now < later(generatedAt, HOURS_KEPT * 3600)

/**
 * Returns the credentials of everybody in the account as CSV: the root user first, then the users by name. Differs from
 * AWS, which writes names that a spreadsheet takes for a formula unchanged.
 */
export async function reportOf(store: Store, account: AccountFacts): Promise<string> {
  const where = { account: account.id }
  const users = await store.user.findMany({ where, orderBy: { nameKey: 'asc' } })
  const profiles = await store.loginProfile.findMany({ where, select: { principalId: true, changedAt: true } })
  const rules = await store.passwordPolicy.findUnique({ where })
  const credentials = await credentialsIn(store, account.id)
  const profileOf = new Map(profiles.map((profile) => [profile.principalId, profile]))
  const rows = users.map((user) => [
    ...[user.name, userArn(account.id, user.path, user.name), time(user.createdAt)],
    ...passwordFields(profileOf.get(user.userId), user.passwordLastUsed, rules?.maxPasswordAge ?? null),
    ...credentials(user.userId),
  ])
  const root = [
    ...['<root_account>', rootArn(account.id), time(account.createdAt)],
    ...['not_supported', time(await lastSignIn(store, account.id), 'no_information'), 'not_supported', 'not_supported'],
    ...credentials(account.id),
  ]
  return [COLUMNS, root, ...rows].map(csvRow).join('\n')
}

function passwordFields(profile: { changedAt: Date } | undefined, lastUsed: Date | null, maxAge: number | null) {
  if (!profile) return ['false', 'N/A', 'N/A', 'N/A']
  const { changedAt } = profile
  const expiresAt = maxAge === null ? null : later(changedAt, maxAge * 86_400)
  return ['true', time(lastUsed, 'no_information'), time(changedAt), time(expiresAt)]
}

// No row of the database stores this for the root user.
async function lastSignIn(store: Store, account: string): Promise<Date | null> {
  const signIn = { eventSource: 'signin.amazonaws.com', eventName: 'ConsoleLogin', outcome: 'Success' }
  const where = { account, principalId: account, ...signIn }
  const event = await store.auditEvent.findFirst({ where, orderBy: { seq: 'desc' }, select: { at: true } })
  return event?.at ?? null
}

type AccessKey = {
  status: string
  createdAt: Date
  lastUsedAt: Date | null
  lastUsedRegion: string | null
  lastUsedService: string | null
}

/** Reads devices, keys and certificates of the whole account, and returns their columns for one principal. */
async function credentialsIn(store: Store, account: string): Promise<(principalId: string) => string[]> {
  const where = { account }
  const devices = await store.mfaDevice.findMany({
    where: { account, principalId: { not: null } },
    select: { principalId: true },
  })
  const keys = await store.accessKey.findMany({
    where,
    orderBy: [{ createdAt: 'asc' }, { accessKeyId: 'asc' }],
    omit: { secret: true },
  })
  const certificates = await store.signingCertificate.findMany({
    where,
    orderBy: [{ uploadedAt: 'asc' }, { certificateId: 'asc' }],
    select: { userId: true, status: true, uploadedAt: true },
  })
  const withDevice = new Set(devices.map(({ principalId }) => principalId))
  const keysOf = grouped(keys, ({ principalId }) => principalId)
  const certificatesOf = grouped(certificates, ({ userId }) => userId)
  return (principalId) => {
    const [key1, key2] = keysOf.get(principalId) ?? []
    const [certificate1, certificate2] = certificatesOf.get(principalId) ?? []
    return [
      String(withDevice.has(principalId)),
      ...[key1, key2].flatMap(keyFields),
      ...[certificate1, certificate2].flatMap((one) => [isActive(one), time(one?.uploadedAt)]),
    ]
  }
}

const keyFields = (key: AccessKey | undefined) => [
  ...[isActive(key), time(key?.createdAt), time(key?.lastUsedAt)],
  ...[key?.lastUsedRegion ?? 'N/A', key?.lastUsedService ?? 'N/A'],
]

const isActive = (credential: { status: string } | undefined) => String(credential?.status === 'Active')

const time = (at: Date | null | undefined, otherwise = 'N/A') =>
  at ? isoSeconds(at).replace('Z', '+00:00') : otherwise

function grouped<T>(rows: readonly T[], keyOf: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row])
  return groups
}
