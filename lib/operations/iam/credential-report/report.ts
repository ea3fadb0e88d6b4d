import { rootArn, userArn } from '@/lib/arns'
import { isoSeconds, later } from '@/lib/clock'
import type { Store } from '@/lib/db/store'
import type { Grant } from '@/lib/gate/grant'
import { csvRow } from '@/lib/values/csv'
import { DEVICES_PER_USER } from '../mfa/enable-mfa-device'

// IAM user guide, "Getting credential reports for your AWS account": the columns, their order and their contents. Differs
// from AWS, which writes names that a spreadsheet takes for a formula unchanged.

const KEY_COLUMNS = ['active', 'last_rotated', 'last_used_date', 'last_used_region', 'last_used_service']
const CERTIFICATE_COLUMNS = ['active', 'last_rotated']
const COLUMNS = [
  ...['user', 'arn', 'user_creation_time', 'password_enabled', 'password_last_used', 'password_last_changed'],
  ...['password_next_rotation', 'mfa_active'],
  ...['access_key_1', 'access_key_2'].flatMap((key) => KEY_COLUMNS.map((column) => `${key}_${column}`)),
  ...['cert_1', 'cert_2'].flatMap((certificate) => CERTIFICATE_COLUMNS.map((column) => `${certificate}_${column}`)),
]

export const HOURS_KEPT = 4

/** Reports whether a report is still current: a new one is made after four hours at the earliest. */
export const isFresh = ({ generatedAt }: { generatedAt: Date }, now: Date) =>
  now < later(generatedAt, HOURS_KEPT * 3600)

/** As many as are read in a few milliseconds, for which everybody else waits. */
const USERS_AT_ONCE = 100

/** What a part of a report is read from, in a transaction of its own. */
export type ReportSource = Pick<Grant<unknown>, 'account' | 'store'>

/** The first lines of a report: the columns and the root user. */
export async function headOf({
  account,
  store,
}: ReportSource): Promise<{ lines: string[]; isRootWithout: boolean; factor: Factor }> {
  const where = { account: account.id, principalId: account.id }
  const devices = await store.mfaDevice.findMany({ where, select: { kind: true } })
  const keys = await store.accessKey.findMany({
    where,
    orderBy: [{ createdAt: 'asc' }, { accessKeyId: 'asc' }],
    omit: { secret: true },
  })
  const root = [
    ...['<root_account>', rootArn(account.id), time(account.createdAt)],
    ...['not_supported', time(await lastSignIn(store, account.id), 'no_information'), 'not_supported', 'not_supported'],
    ...credentialFields(devices.length > 0, keys, []),
  ]
  const factor = factorOf(Math.max(0, ...devices.map(({ kind }) => (FACTORS as readonly string[]).indexOf(kind))))
  return { lines: [COLUMNS, root].map(csvRow), isRootWithout: devices.length === 0, factor }
}

/**
 * The lines of the next users by name, which of them have a password and no device, and the second factor of each. `last` is
 * the key of the last one, if there may be more.
 */
export async function partOf({ account, store }: ReportSource, after: string) {
  const rules = await store.passwordPolicy.findUnique({ where: { account: account.id } })
  const users = await usersAfter(store, account.id, after)
  const keysOf = grouped(await keysAfter(store, account.id, after))
  const certificatesOf = grouped(await certificatesAfter(store, account.id, after))
  const lines = users.map(({ userId, name, path, createdAt, passwordLastUsed, changedAt, strongest }) =>
    csvRow([
      ...[name, userArn(account.id, path, name), time(createdAt)],
      ...passwordFields(changedAt, passwordLastUsed, rules?.maxPasswordAge ?? null),
      ...credentialFields(strongest !== null, keysOf.get(userId) ?? [], certificatesOf.get(userId) ?? []),
    ]),
  )
  const without = users.filter(({ changedAt, strongest }) => changedAt !== null && strongest === null)
  const factors = users.map(({ changedAt, strongest }) => (changedAt === null ? 'noPassword' : factorOf(strongest)))
  const last = users.length < USERS_AT_ONCE ? undefined : users.at(-1)?.nameKey
  return { lines, withoutMfa: without.map(({ name }) => name), factors, last }
}

/** What a user signs in with besides the password: the strongest kind of device counts. */
export const FACTORS = ['none', 'virtual', 'hardware', 'passkey', 'noPassword'] as const
export type Factor = (typeof FACTORS)[number]

const factorOf = (strongest: bigint | number | null): Factor => FACTORS[Number(strongest ?? 0)] ?? 'none'

type UserRow = {
  userId: string
  name: string
  nameKey: string
  path: string
  createdAt: Date
  passwordLastUsed: Date | null
  /** When the password was; null without one. */
  changedAt: Date | null
  /** The strongest kind of device, as `FACTORS` counts them; null without any. */
  strongest: bigint | number | null
}

// By statements of our own: the client takes five times as long for as many rows. The order of the devices is there for
// SQLite, which takes the index of a user's devices only because that one has it. It would read those of the account.
const usersAfter = (store: Store, account: string, after: string) => store.$queryRaw<UserRow[]>`
  SELECT "User"."userId", "name", "nameKey", "path", "User"."createdAt", "passwordLastUsed", "changedAt",
    (SELECT max(CASE "kind" WHEN 'passkey' THEN 3 WHEN 'hardware' THEN 2 ELSE 1 END) FROM (
      SELECT "kind" FROM "MfaDevice" WHERE "account" = ${account} AND "principalId" = "User"."userId"
      ORDER BY "serialNumber" LIMIT ${DEVICES_PER_USER}) AS "held") AS "strongest"
  FROM "User" LEFT JOIN "LoginProfile" ON "LoginProfile"."account" = ${account} AND "principalId" = "userId"
  WHERE "User"."account" = ${account} AND "nameKey" > ${after}
  ORDER BY "nameKey" LIMIT ${USERS_AT_ONCE}`

type KeyRow = AccessKey & { userId: string }

const keysAfter = (store: Store, account: string, after: string) => store.$queryRaw<KeyRow[]>`
  SELECT "userId", "status", "AccessKey"."createdAt", "lastUsedAt", "lastUsedRegion", "lastUsedService"
  FROM (
    SELECT "userId" FROM "User" WHERE "account" = ${account} AND "nameKey" > ${after}
    ORDER BY "nameKey" LIMIT ${USERS_AT_ONCE}
  ) AS "part" JOIN "AccessKey" ON "account" = ${account} AND "principalId" = "userId"
  ORDER BY "AccessKey"."createdAt", "accessKeyId"`

type CertificateRow = Certificate & { userId: string }

const certificatesAfter = (store: Store, account: string, after: string) => store.$queryRaw<CertificateRow[]>`
  SELECT "part"."userId", "status", "uploadedAt"
  FROM (
    SELECT "userId" FROM "User" WHERE "account" = ${account} AND "nameKey" > ${after}
    ORDER BY "nameKey" LIMIT ${USERS_AT_ONCE}
  ) AS "part" JOIN "SigningCertificate" AS "certificate"
    ON "certificate"."account" = ${account} AND "certificate"."userId" = "part"."userId"
  ORDER BY "uploadedAt", "certificateId"`

function passwordFields(changedAt: Date | null, lastUsed: Date | null, maxAge: number | null) {
  if (!changedAt) return ['false', 'N/A', 'N/A', 'N/A']
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
type Certificate = { status: string; uploadedAt: Date }

function credentialFields(hasDevice: boolean, keys: readonly AccessKey[], certificates: readonly Certificate[]) {
  const [key1, key2] = keys
  const [certificate1, certificate2] = certificates
  return [
    String(hasDevice),
    ...[key1, key2].flatMap(keyFields),
    ...[certificate1, certificate2].flatMap((one) => [isActive(one), time(one?.uploadedAt)]),
  ]
}

const keyFields = (key: AccessKey | undefined) => [
  ...[isActive(key), time(key?.createdAt), time(key?.lastUsedAt)],
  ...[key?.lastUsedRegion ?? 'N/A', key?.lastUsedService ?? 'N/A'],
]

const isActive = (credential: { status: string } | undefined) => String(credential?.status === 'Active')

const time = (at: Date | null | undefined, otherwise = 'N/A') =>
  at ? isoSeconds(at).replace('Z', '+00:00') : otherwise

function grouped<T extends { userId: string }>(rows: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const row of rows) groups.set(row.userId, [...(groups.get(row.userId) ?? []), row])
  return groups
}
