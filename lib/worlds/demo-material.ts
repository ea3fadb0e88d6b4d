import type { Store } from '@/lib/db/store'
import { seedPlace } from '@/lib/mfa/bound-seed'
import { fromBytes } from '@/lib/mfa/fido/credential'
import { passkey } from '@/lib/mfa/kinds/passkey'
import { accessKeyPlace, unseal } from '@/lib/seal'
import { PRINTED_KEY, planAccount } from './plan'
import { coseKeyOf } from './software-passkey'
import { WORLDS } from './world'

/**
 * Searches a database for accounts, users, keys and seeds with values that a world makes. Anybody can compute these
 * from the documentation and the code, however they got there. Returns a description of the first one found.
 */
export async function demoMaterialIn(store: Store): Promise<string | undefined> {
  const accounts = await store.account.findMany({ orderBy: { id: 'asc' } })
  const plans = accounts.flatMap(({ id, alias, rootEmail }) =>
    [...WORLDS.keys()].map((world) => planAccount(world, 0, { id, alias: alias ?? id, rootEmail })),
  )

  const canonicalIds = new Set(plans.map(({ canonicalUserId }) => canonicalUserId))
  const account = accounts.find(({ world, canonicalUserId }) => world !== null || canonicalIds.has(canonicalUserId))
  if (account) return `a world made its account ${account.id}`

  const userIds = new Set(plans.flatMap(({ users }) => users.map(({ userId }) => userId)))
  const users = await store.user.findMany({ select: { account: true, userId: true, name: true } })
  const user = users.find(({ userId }) => userIds.has(userId))
  if (user) return `a world made the user ${user.name} of its account ${user.account}`

  const known = [PRINTED_KEY, ...plans.flatMap(({ accessKeys }) => accessKeys)]
  const keyIds = new Set(known.map(({ accessKeyId }) => accessKeyId))
  const secrets = new Set(known.map(({ secretAccessKey }) => secretAccessKey))
  const keys = await store.accessKey.findMany({ select: { account: true, accessKeyId: true, secret: true } })
  const key = keys.find(({ account, accessKeyId, secret }) => {
    const opened = opens(secret, accessKeyPlace(account, accessKeyId))
    return keyIds.has(accessKeyId) || (opened !== undefined && secrets.has(opened.toString()))
  })
  if (key) return `it holds the access key ${key.accessKeyId} of a world`

  const seeds = plans.flatMap(({ devices, tokens }) => [...devices, ...tokens].map(({ secret }) => text(secret)))
  const publicKeys = plans.flatMap(({ passkeys }) => passkeys.map(({ publicKey }) => text(coseKeyOf(publicKey))))
  const computable = new Set([...seeds, ...publicKeys])
  const devices = await store.mfaDevice.findMany()
  const device = devices.find((row) => {
    const opened = opens(row.seed, seedPlace(row))
    return opened !== undefined && computable.has(text(isPasskey(row) ? fromBytes(opened).publicKey : opened))
  })
  return device && `it holds the MFA device ${device.serialNumber} of a world`
}

const isPasskey = ({ kind }: { kind: string }) => kind === passkey.kind

const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')

/** Unseals a value; undefined if it does not open, because then it is no secret of a world. */
function opens(sealed: string, place: string): Buffer | undefined {
  try {
    return unseal(sealed, place)
  } catch {
    return undefined
  }
}
