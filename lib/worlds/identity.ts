import { type Chance, chanceFrom } from '@/lib/ids'
import { WORLDS } from './world'

/**
 * What tells an account from all others. Everything else in it is derived from the id. The alias is used by worlds whose
 * account has one.
 */
export type Identity = { id: string; alias: string; rootEmail: string }

/** The account whose values are printed in the documentation: the standard world's, index 0. */
export const DEFAULT_ACCOUNT: Identity = {
  id: '123456789012',
  alias: 'example-corp',
  rootEmail: 'root@example.com',
}

/** The largest index of an account of a world. */
export const LARGEST_INDEX = 999_999

/** The identity of the account that a world has at an index: always the same one, and no other's. */
export function identityOf(world: string, index: number): Identity {
  if (world === 'standard' && index === 0) return DEFAULT_ACCOUNT
  const alias = world === 'standard' ? `example-corp-${index}` : `example-${world}-${index}`
  return { id: accountId(chanceFrom(`account/${world}/${index}`)), alias, rootEmail: `root@${alias}.example.com` }
}

/** The identity that an account was made with, if a world made it. A reset to another world does not change it. */
export function originalIdentity(id: string, index: number): Identity | undefined {
  return [...WORLDS.keys()].map((world) => identityOf(world, index)).find((identity) => identity.id === id)
}

/** An account id: twelve digits, the first not zero; never the default account's. */
export function accountId(chance: Chance): string {
  const number = Buffer.from(chance.bytes(6)).readUIntBE(0, 6)
  const id = String(100_000_000_000 + (number % 900_000_000_000))
  return id === DEFAULT_ACCOUNT.id ? accountId(chance) : id
}
