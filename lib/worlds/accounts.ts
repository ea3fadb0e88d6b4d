import { inTransaction, isUniqueViolation, type Store, type Turn } from '@/lib/db/store'
import { EVERY_ACCOUNT, NO_ACCOUNT } from '@/lib/db/turn'
import { env } from '@/lib/env'
import { AwsError } from '@/lib/errors'
import type { Account } from '@/lib/generated/sqlite/client'
import { describeAccount, type MadeAccount } from './describe'
import { type AskedWorld, forgetUnused, forgetWorlds, isGivenWorld, keepWorld, worldNamed } from './given-worlds'
import { DEFAULT_ACCOUNT, originalIdentity } from './identity'
import { hashesOf } from './passwords'
import { type AccountPlan, type NamedWorld, passwordsOf, planAccount, planWorld } from './plan'
import { writeAccount } from './write'

/** Creates or restores the account that a world has at an index. Throws ValidationError for an unknown world. */
export function makeAccount(world: AskedWorld, index: number): Promise<MadeAccount> {
  if (typeof world === 'string') return make(keptPlan(world, index))
  const plan = planWorld(world, index)
  return make(plan, plan.id, (store) => keepWorld(store, world))
}

const plans = new Map<string, AccountPlan>()
/** Enough for the workers of several runs: each restores its own account before every test. */
const MOST_PLANS = 200

/** The plan of an account. Planning takes as long as writing half of it, and its result is always the same. */
function keptPlan(world: string, index: number): AccountPlan {
  const key = `${world} ${index}`
  const plan = plans.get(key) ?? planAccount(world, index)
  // The newest are at the end.
  plans.delete(key)
  plans.set(key, plan)
  const [oldest] = plans.keys()
  if (oldest !== undefined && plans.size > MOST_PLANS) plans.delete(oldest)
  return plan
}

/** Creates or restores the default account, in any world. */
export function makeDefaultAccount(world: string): Promise<MadeAccount> {
  return make(planAccount(world, 0, DEFAULT_ACCOUNT))
}

/**
 * Resets an account to the state of its world, or of another world, to which it then belongs. Its id and root e-mail
 * address do not change, nor does its alias if the world has one. Throws NoSuchEntity, and ValidationError for an
 * unknown world or when `world` is omitted for an account that no world made.
 */
export async function resetAccount(id: string, asked?: AskedWorld): Promise<MadeAccount> {
  const { row, world } = await inTransaction(id, async (store) => {
    const row = await accountRow(store, id)
    const target = asked ?? row.world
    if (!target) {
      throw new AwsError('ValidationError', `Account ${id} was not made from a world; name one to reset it to.`)
    }
    if (typeof target === 'string') return { row, world: await worldNamed(store, target) }
    await keepWorld(store, target)
    return { row, world: target }
  })
  return make(planOf(row, world))
}

/**
 * What a reset would make of an account, without doing it; null for an account that no world made. Throws NoSuchEntity.
 */
export async function foreseeReset(id: string): Promise<MadeAccount | null> {
  return inTransaction(id, async (store) => {
    const row = await accountRow(store, id)
    return row.world === null ? null : describeAccount(planOf(row, await worldNamed(store, row.world)))
  })
}

function planOf(
  { id, alias, rootEmail, worldIndex }: Pick<Account, 'id' | 'alias' | 'rootEmail' | 'worldIndex'>,
  world: NamedWorld,
): AccountPlan {
  const index = worldIndex ?? 0
  const asItIs = { id, alias: alias ?? `account-${id}`, rootEmail }
  return planWorld(world, index, originalIdentity(id, index) ?? asItIs)
}

/**
 * Deletes an account and everything in it, also the world that somebody gave for it, if no other account is of that world.
 * Throws NoSuchEntity.
 */
export async function removeAccount(id: string): Promise<void> {
  const world = await inTransaction(id, async (store) => {
    const { world } = await accountRow(store, id)
    await store.labRun.deleteMany({ where: { account: id } })
    await store.account.delete({ where: { id }, select: { id: true } })
    return world
  })
  // Nobody may be making another account of that world meanwhile.
  if (isGivenWorld(world)) await inTransaction(EVERY_ACCOUNT, (store) => forgetUnused(store, world))
}

/** Resets the whole environment: only the default account remains, in the standard world. */
export async function resetEnvironment(): Promise<MadeAccount> {
  return make(planAccount('standard', 0), EVERY_ACCOUNT, async (store) => {
    await store.throttle.deleteMany()
    await store.account.deleteMany()
    await store.labRun.deleteMany()
    await store.labSeat.deleteMany()
    await store.labClass.deleteMany()
    await forgetWorlds(store)
  })
}

/** Writes the standard world to a database without accounts, in training. Returns whether it did. */
export async function seedWhenEmpty(): Promise<boolean> {
  if (env().environment !== 'training') return false
  if ((await inTransaction(NO_ACCOUNT, (store) => store.account.count())) > 0) return false
  const plan = planAccount('standard', 0)
  const hashes = await hashesOf(passwordsOf(plan))
  return inTransaction(EVERY_ACCOUNT, async (store) => {
    // Another server that started at the same time may have done it meanwhile.
    if ((await store.account.count()) > 0) return false
    await writeAccount(store, plan, hashes)
    return true
  })
}

/** Returns an account's row. Throws NoSuchEntity. */
export async function accountRow(store: Store, id: string) {
  const row = await store.account.findUnique({ where: { id } })
  if (!row) throw noSuchAccount(id)
  return row
}

// Hashing is slow, so it happens before the transaction, for which all others wait.
async function make(
  plan: AccountPlan,
  turn: Turn = plan.id,
  before?: (store: Store) => Promise<void>,
): Promise<MadeAccount> {
  const hashes = await hashesOf(passwordsOf(plan))
  try {
    await inTransaction(turn, async (store) => {
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
