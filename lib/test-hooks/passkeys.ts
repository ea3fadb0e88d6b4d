import { passkeyArn } from '@/lib/arns'
import { inTransaction, type Store } from '@/lib/db/store'
import { AwsError } from '@/lib/errors'
import { chanceFrom, newPasskeyId } from '@/lib/ids'
import { handleOf } from '@/lib/mfa/fido/passkeys'
import { readTime } from '@/lib/worlds/account-time'
import { accountRow } from '@/lib/worlds/accounts'
import { addSoftwarePasskey } from '@/lib/worlds/software-passkey'
import type { BodyMembers } from './request-body'

/** A passkey that a test seeded. Its user handle is the same for all passkeys of the user. */
type SeededPasskey = { serialNumber: string; userName: string; id: string; userHandle: string }

/**
 * Gives a user, or `root`, a passkey whose private half the test holds: `userName`, and as Playwright has them `id`,
 * `userHandle`, `publicKey` and `signCount` (0 if omitted); also `name`. No rule for people applies, such as the quota.
 * Throws NoSuchEntity, ValidationError, and EntityAlreadyExists if a user of any account has the passkey.
 */
export async function seedPasskey(
  account: string,
  members: BodyMembers,
): Promise<{ passkey: SeededPasskey; now: Date }> {
  const { now } = await readTime(account)
  const { userName, id, name, ...given } = passkeyIn(members)
  return inTransaction(account, async (store) => {
    await accountRow(store, account)
    const principalId = await principalIdOf(store, account, userName)
    const userHandle = handleOf({ account, principalId })
    if (given.userHandle !== userHandle) throw invalid(`"userHandle" must be that of ${userName}: ${userHandle}.`)
    const passkeyId = newPasskeyId(chanceFrom(`${account}/seeded passkey/${id}`))
    const owner = userName === 'root' ? undefined : userName
    const serialNumber = passkeyArn(account, owner, `${name}-${passkeyId}`)
    const facts = { account, principalId, serialNumber, name, createdBy: principalId, now }
    await addSoftwarePasskey(store, facts, { id, publicKey: given.publicKey, signCount: given.signCount })
    return { passkey: { serialNumber, userName, id, userHandle }, now }
  })
}

async function principalIdOf(store: Store, account: string, userName: string): Promise<string> {
  if (userName === 'root') return account
  const where = { account_nameKey: { account, nameKey: userName.toLowerCase() } }
  const user = await store.user.findUnique({ where, select: { userId: true, name: true } })
  if (user?.name !== userName) throw new AwsError('NoSuchEntity', `The user with name ${userName} cannot be found.`)
  return user.userId
}

function passkeyIn(members: BodyMembers) {
  const { name = 'passkey', signCount = 0 } = members
  if (!isName(name)) throw invalid('"name" must have 1 to 64 letters, digits and signs of + = , . @ - _.')
  if (!isCount(signCount)) throw invalid('"signCount" must be a whole number of 32 bits.')
  const id = textIn(members, 'id')
  if (!isCredentialId(id)) throw invalid('"id" must be 16 to 1,023 bytes in base64url.')
  const texts = { userName: textIn(members, 'userName'), publicKey: textIn(members, 'publicKey') }
  return { ...texts, id, userHandle: textIn(members, 'userHandle'), name, signCount }
}

function textIn(members: BodyMembers, member: string): string {
  const value = members[member]
  if (typeof value === 'string' && value !== '') return value
  throw invalid(`"${member}" is missing.`)
}

const isName = (value: unknown): value is string => typeof value === 'string' && /^[\w+=,.@-]{1,64}$/.test(value)

const isCount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < 2 ** 32

/** WebAuthn, "Credential ID". Comparing it with its bytes written anew refuses text that is no base64url. */
function isCredentialId(id: string): boolean {
  const bytes = Buffer.from(id, 'base64url')
  return bytes.length >= 16 && bytes.length <= 1023 && bytes.toString('base64url') === id
}

const invalid = (message: string) => new AwsError('ValidationError', message)
