import { inTransaction, isUniqueViolation, type Store } from '@/lib/db/store'
import { env } from '@/lib/env'
import { AwsError } from '@/lib/errors'
import { describeAccount, type MadeAccount } from './describe'
import { DEFAULT_ACCOUNT, originalIdentity } from './identity'
import { hashesOf } from './passwords'
import { type AccountPlan, passwordsOf, planAccount } from './plan'
import { writeAccount } from './write'

/** Makes the account that a world has at an index, or restores it. Throws ValidationError for an unknown world. */
export function makeAccount(world: string, index: number): Promise<MadeAccount> {
  return make(planAccount(world, index))
}

/** Makes the default account, in any world. */
export function makeDefaultAccount(world: string): Promise<MadeAccount> {
  return make(planAccount(world, 0, DEFAULT_ACCOUNT))
}

/**
 * Puts an account back into the state of its world, or of another one, which is its world from then on. It stays the
 * account it was: id and root e-mail address do not change, nor does the alias, where the world has one. Throws NoSuchEntity; ValidationError for an unknown
 * world, or when an account that no world made is to go back to its own.
 */
export async function resetAccount(id: string, world?: string): Promise<MadeAccount> {
  const row = await inTransaction((store) => accountRow(store, id))
  const target = world ?? row.world
  if (!target)
    throw new AwsError('ValidationError', `Account ${id} was not made from a world; name one to reset it to.`)
  const index = row.worldIndex ?? 0
  const asItIs = { id, alias: row.alias ?? `account-${id}`, rootEmail: row.rootEmail }
  return make(planAccount(target, index, originalIdentity(id, index) ?? asItIs))
}

/** Removes an account and everything in it. Throws NoSuchEntity. */
export async function removeAccount(id: string): Promise<void> {
  const { count } = await inTransaction((store) => store.account.deleteMany({ where: { id } }))
  if (count === 0) throw noSuchAccount(id)
}

/** Takes the whole environment back: no account remains but the default one, in the standard world. */
export async function resetEnvironment(): Promise<MadeAccount> {
  return make(planAccount('standard', 0), async (store) => {
    await store.throttle.deleteMany()
    await store.account.deleteMany()
  })
}

/** Gives a database without accounts the standard world, in training. Answers whether it did. */
export async function seedWhenEmpty(): Promise<boolean> {
  if (env().environment !== 'training') return false
  if ((await inTransaction((store) => store.account.count())) > 0) return false
  await makeAccount('standard', 0)
  return true
}

/** An account's row. Throws NoSuchEntity. */
export async function accountRow(store: Store, id: string) {
  const row = await store.account.findUnique({ where: { id } })
  if (!row) throw noSuchAccount(id)
  return row
}

// Hashing is slow, so it comes before the transaction, which holds up everybody else's.
async function make(plan: AccountPlan, before?: (store: Store) => Promise<void>): Promise<MadeAccount> {
  const hashes = await hashesOf(passwordsOf(plan))
  try {
    await inTransaction(async (store) => {
      await before?.(store)
      await writeAccount(store, plan, hashes)
    })
  } catch (thrown) {
    if (!isUniqueViolation(thrown)) throw thrown
    throw new AwsError(
      'EntityAlreadyExists',
      `Another account holds the alias, e-mail address or a key of ${plan.id}.`,
      {
        cause: thrown,
      },
    )
  }
  return describeAccount(plan)
}

const noSuchAccount = (id: string) => new AwsError('NoSuchEntity', `There is no account ${id}.`)
