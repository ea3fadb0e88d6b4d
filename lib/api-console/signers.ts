import { accountClock, type Clock, clockSetting, systemClock } from '@/lib/clock'
import { inTransaction } from '@/lib/db/store'
import { AwsError } from '@/lib/errors'
import type { Lab } from '@/lib/labs/lab'
import { LABS } from '@/lib/labs/labs'
import { accountRow } from '@/lib/worlds/accounts'
import { describeAccount, type MadeAccount } from '@/lib/worlds/describe'
import { planAccount } from '@/lib/worlds/plan'
import type { SigningCredentials } from './signed-call'
import type { SessionToken } from './tokens'

/** What can sign a call, by the id of its key. `expiresAt` only for session tokens, by the account's clock. */
export type Signer = {
  id: string
  user: string
  kind: 'key' | 'token' | 'mfa-token'
  credentials: SigningCredentials
  expiresAt?: Date
}

/** A lab's account as its API console needs it. `now` is by the account's clock. */
export type ApiPlace = { lab: Lab; made: MadeAccount; now: Date }

/** Reads a lab's account. Throws NoSuchEntity for an account that does not exist or is of no lab. */
export function apiPlace(account: string, base: Clock = systemClock): Promise<ApiPlace> {
  return inTransaction(account, async (store) => {
    const row = await accountRow(store, account)
    const lab = LABS.get(row.world ?? '')
    if (!lab) throw new AwsError('NoSuchEntity', `Account ${account} is not an account of a lab.`)
    const { id, rootEmail, alias } = row
    // The keys are those of the world, which anybody can read there: no secret of a user is opened for this.
    const plan = planAccount(lab.id, row.worldIndex ?? 0, { id, rootEmail, alias: alias ?? id })
    return { lab, made: describeAccount(plan), now: accountClock(clockSetting(row), base).now() }
  })
}

/** What can sign calls in an account, first what belongs to the first people of the lab: keys, then session tokens. */
export function signersOf({ lab, made }: ApiPlace, tokens: readonly SessionToken[]): Signer[] {
  const keys = made.accessKeys
    .filter(({ status }) => status === 'Active')
    .map(({ userName, accessKeyId, secretAccessKey }): Signer => {
      return { id: accessKeyId, user: userName, kind: 'key', credentials: { accessKeyId, secretAccessKey } }
    })
  const temporary = tokens.map(({ user, withMfa, expiresAt, ...credentials }): Signer => {
    const kind = withMfa ? 'mfa-token' : 'token'
    return { id: credentials.accessKeyId, user, kind, credentials, expiresAt: new Date(expiresAt) }
  })
  const placeOf = ({ user }: Signer) => {
    const at = lab.people.indexOf(user)
    return at < 0 ? lab.people.length : at
  }
  return [...keys, ...temporary].sort((a, b) => placeOf(a) - placeOf(b))
}
