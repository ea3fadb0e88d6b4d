import { rootArn, userArn } from '@/lib/arns'
import { append } from '@/lib/audit/append'
import { hashPassword, inTurn } from '@/lib/auth/passwords'
import { accountClock, clockSetting, type Sources, systemSources } from '@/lib/clock'
import { inTransaction, isUniqueViolation, type Store, type Turn } from '@/lib/db/store'
import { AwsError } from '@/lib/errors'
import {
  type Chance,
  newAccessKeyId,
  newCanonicalUserId,
  newCookieValue,
  newSecretAccessKey,
  newUserId,
  newUuid,
} from '@/lib/ids'
import { tell } from '@/lib/notices/tell'
import { ACCESS_KEYS_PER_USER } from '@/lib/operations/iam/access-keys/create-access-key'
import { passwordProblems } from '@/lib/operations/iam/account/password-rules'
import { userName } from '@/lib/operations/iam/shapes'
import { lockedUser } from '@/lib/operations/iam/subject'
import { lockAccount } from '@/lib/row-locks'
import { accessKeyRow, passwordRow, userRow } from '@/lib/rows'
import { parse } from '@/lib/shape/parse'
import { record } from '@/lib/shape/shape'

// What the operator may do on the server's machine, without a user in any account. No policy is evaluated; every action
// is recorded in the account concerned.

/** A generated password: printed once, and stored only as a hash. */
export type NewPassword = { accountId: string; alias: string; principal: string; password: string }

/** Creates an account with a root user. Throws ValidationError and EntityAlreadyExists. */
export async function createAccount(
  wanted: { alias: string; rootEmail: string; id?: string },
  { clock, chance }: Sources = systemSources,
): Promise<NewPassword> {
  const alias = demand(wanted.alias, ALIAS, 'An alias has 3 to 63 of a-z, 0-9 and single hyphens, and is not a number.')
  const rootEmail = demand(wanted.rootEmail, EMAIL, 'The root user needs an e-mail address.').toLowerCase()
  const id = demand(wanted.id ?? randomAccountId(chance), ACCOUNT_ID, 'An account id has twelve digits.')
  const { password, passwordHash } = await newPassword(chance)
  const now = clock.now()
  await unlessTaken('There is already an account with this id, alias or e-mail address.', id, async (store) => {
    const canonicalUserId = newCanonicalUserId(chance)
    await store.account.create({ data: { id, alias, rootEmail, canonicalUserId, createdAt: now } })
    await store.loginProfile.create({
      data: passwordRow({ account: id, principalId: id, passwordHash, createdAt: now }),
    })
    await note(store, { account: id, at: now, eventName: 'CreateAccount', resource: rootArn(id) }, chance)
  })
  return { accountId: id, alias, principal: rootEmail, password }
}

/** Creates a user who may do everything and must change the password. Throws like `createAccount`, and NoSuchEntity. */
export async function createAdministrator(
  wanted: { account: string; name: string },
  { clock, chance }: Sources = systemSources,
): Promise<NewPassword> {
  const { UserName: name } = parse(record({ UserName: userName }), { UserName: wanted.name })
  const { password, passwordHash } = await newPassword(chance)
  return unlessTaken(`User with name ${name} already exists.`, ofAccountNamed(wanted.account), async (store) => {
    const { id: account, alias, now } = await accountNamed(store, wanted.account, clock)
    const userId = newUserId(chance)
    await store.user.create({ data: userRow({ account, userId, name, createdAt: now }) })
    await store.loginProfile.create({
      data: passwordRow({ account, principalId: userId, passwordHash, passwordResetRequired: true, createdAt: now }),
    })
    await store.policyAttachment.create({ data: { account, principalId: userId, arn: ADMINISTRATOR, attachedAt: now } })
    const event = { account, at: now, eventName: 'CreateAdministrator', resource: userArn(account, '/', name) }
    await note(store, event, chance)
    return { accountId: account, alias: alias ?? account, principal: name, password }
  })
}

/** Issues an access key for a user. Throws NoSuchEntity, and LimitExceeded for a user who has two. */
export function issueAccessKey(
  wanted: { account: string; user: string },
  { clock, chance }: Sources = systemSources,
): Promise<{ userName: string; accessKeyId: string; secretAccessKey: string }> {
  return inTransaction(ofAccountNamed(wanted.account), async (store) => {
    const { id: account, now } = await accountNamed(store, wanted.account, clock)
    const { principalId, arn, userName } = await lockedUser(store, account, wanted.user)
    if ((await store.accessKey.count({ where: { account, principalId } })) >= ACCESS_KEYS_PER_USER) {
      throw new AwsError('LimitExceeded', `Cannot exceed quota for AccessKeysPerUser: ${ACCESS_KEYS_PER_USER}`)
    }
    const accessKeyId = newAccessKeyId(chance)
    const secretAccessKey = newSecretAccessKey(chance)
    await store.accessKey.create({
      data: accessKeyRow({ account, principalId, accessKeyId, secretAccessKey, createdAt: now }),
    })
    const parameters = { accessKeyId }
    await note(store, { account, at: now, eventName: 'IssueAccessKey', resource: arn, parameters }, chance)
    const told = { kind: 'access-key-added', subject: accessKeyId } as const
    await tell(store, deed(account, now), { principalId, principalArn: arn, ...told })
    return { userName, accessKeyId, secretAccessKey }
  })
}

/**
 * Gives a user a new password, to be changed at the next sign-in, or gives the root user one to keep. Ends the sessions
 * of the old password. Throws NoSuchEntity.
 */
export async function resetPassword(
  wanted: { account: string; user: string | undefined },
  { clock, chance }: Sources = systemSources,
): Promise<NewPassword> {
  const { password, passwordHash } = await newPassword(chance)
  return inTransaction(ofAccountNamed(wanted.account), async (store) => {
    const { id: account, alias, rootEmail, now } = await accountNamed(store, wanted.account, clock)
    const { principalId, arn, name } =
      wanted.user === undefined
        ? { principalId: account, arn: rootArn(account), name: rootEmail }
        : await lockedUser(store, account, wanted.user)
    if (wanted.user === undefined) await lockAccount(store, account)
    const passwordResetRequired = wanted.user !== undefined
    await store.loginProfile.upsert({
      where: { account_principalId: { account, principalId } },
      create: passwordRow({ account, principalId, passwordHash, passwordResetRequired, createdAt: now }),
      update: { passwordHash, passwordResetRequired, changedAt: now },
    })
    await store.session.deleteMany({ where: { account, principalId } })
    await store.challenge.deleteMany({ where: { account, principalId } })
    await note(store, { account, at: now, eventName: 'ResetPassword', resource: arn }, chance)
    const told = { kind: 'password-changed', subject: '' } as const
    await tell(store, deed(account, now), { principalId, principalArn: arn, ...told })
    return { accountId: account, alias: alias ?? account, principal: name, password }
  })
}

/** Who did it, as the notice says: somebody on the server's machine. */
const deed = (account: string, at: Date) => ({ account, at, by: 'operator', sourceIp: '' })

const ADMINISTRATOR = 'arn:aws:iam::aws:policy/AdministratorAccess'

// IAM API, CreateAccountAlias. Twelve digits would be taken for an account id.
const ALIAS = /^(?!\d{12}$)[a-z0-9]([a-z0-9]|-(?!-)){1,61}[a-z0-9]$/
const EMAIL = /^[^\s@]{1,64}@[^\s@]{1,190}$/
const ACCOUNT_ID = /^\d{12}$/

function demand(value: string, pattern: RegExp, message: string): string {
  if (pattern.test(value)) return value
  throw new AwsError('ValidationError', `${message} "${value}" will not do.`)
}

const STRICT = {
  MinimumPasswordLength: 24,
  RequireSymbols: true,
  RequireNumbers: true,
  RequireUppercaseCharacters: true,
  RequireLowercaseCharacters: true,
}

/** A password that the rules of any account accept. */
async function newPassword(chance: Chance): Promise<{ password: string; passwordHash: string }> {
  const password = newCookieValue(chance).slice(0, STRICT.MinimumPasswordLength)
  if (passwordProblems(password, STRICT, []).length > 0) return newPassword(chance)
  return { password, passwordHash: await inTurn('operator', (turn) => hashPassword(turn, password)) }
}

function randomAccountId(chance: Chance): string {
  return String(100_000_000_000 + (Buffer.from(chance.bytes(6)).readUIntBE(0, 6) % 900_000_000_000))
}

/** An account by id or alias, and the time of its clock. Throws NoSuchEntity. */
export async function accountNamed(store: Store, text: string, clock: Sources['clock']) {
  const row = await findAccount(store, text)
  if (!row) throw new AwsError('NoSuchEntity', `There is no account with the id or alias "${text}".`)
  return { ...row, now: accountClock(clockSetting(row), clock).now() }
}

/** The turn of that account. */
export const ofAccountNamed = (text: string) => async (store: Store) => (await findAccount(store, text))?.id

const findAccount = (store: Store, text: string) =>
  store.account.findFirst({ where: { OR: [{ id: text }, { alias: text }] } })

async function unlessTaken<T>(message: string, turn: Turn, work: (store: Store) => Promise<T>): Promise<T> {
  try {
    return await inTransaction(turn, work)
  } catch (thrown) {
    if (!isUniqueViolation(thrown)) throw thrown
    throw new AwsError('EntityAlreadyExists', message, { cause: thrown })
  }
}

type Deed = { account: string; at: Date; eventName: string; resource: string; parameters?: Record<string, unknown> }

/** Records an action of the operator, who has no ARN, in the trail of the account. */
export function note(store: Store, deed: Deed, chance: Chance): Promise<void> {
  return append(store, {
    ...deed,
    id: newUuid(chance),
    requestId: newUuid(chance),
    eventSource: 'postern',
    readOnly: false,
    principalArn: 'operator',
    principalId: 'operator',
    outcome: 'Success',
    sourceIp: 'local',
    userAgent: 'npm run user',
    entryPoint: 'operator',
  })
}
