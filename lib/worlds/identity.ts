import { type Chance, chanceFrom } from '@/lib/ids'
import { WORLDS } from './world'

/**
 * What distinguishes an account from all others. Everything else in it is derived from the id. The alias is used only
 * by worlds whose account has one.
 */
export type WorldIdentity = { id: string; alias: string; rootEmail: string }

/** The identity of the account whose values the documentation prints: index 0 of the standard world. */
export const DEFAULT_ACCOUNT: WorldIdentity = {
  id: '123456789012',
  alias: 'example-corp',
  rootEmail: 'root@example.com',
}

/** The largest index that an account of a world may have. */
export const LARGEST_INDEX = 999_999

/** Returns the identity of the account that a world has at an index: always the same, and unique. */
export function worldIdentity(world: string, index: number): WorldIdentity {
  if (world === 'standard' && index === 0) return DEFAULT_ACCOUNT
  // The name of a world that somebody gave is a digest, which is longer than an alias may be.
  const alias = world === 'standard' ? `example-corp-${index}` : `example-${world.slice(0, 32)}-${index}`
  return { id: accountId(chanceFrom(`account/${world}/${index}`)), alias, rootEmail: `root@${alias}.example.com` }
}

/**
 * Returns the identity that a world gave an account, if a world made it. A reset to another world does not change it.
 */
export function originalIdentity(id: string, index: number): WorldIdentity | undefined {
  return [...WORLDS.keys()].map((world) => worldIdentity(world, index)).find((identity) => identity.id === id)
}

/** Returns an account id: twelve digits, the first not zero, and never the default account's. */
export function accountId(chance: Chance): string {
  const number = Buffer.from(chance.bytes(6)).readUIntBE(0, 6)
  const id = String(100_000_000_000 + (number % 900_000_000_000))
  return id === DEFAULT_ACCOUNT.id ? accountId(chance) : id
}
