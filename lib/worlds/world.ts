import { empty } from './empty'
import { standard } from './standard'

/**
 * A named starting state of an account, as data. Whatever must not clash between accounts (ids, keys, secrets) is not
 * here: it is derived when an account is planned.
 */
export type World = {
  root: { password: string; story: string; hasAccessKey?: true }
  /** An account has no alias until somebody creates one. */
  hasAlias?: true
  users: readonly WorldUser[]
  policies: readonly WorldPolicy[]
  devices: readonly WorldDevice[]
  /** Whose key has the printed values in the default account: a user's name, or `root`. */
  printedKeyHolder: string
}

export type WorldUser = {
  name: string
  path?: string
  password: string
  mustChangePassword?: true
  /** Names of the world's own policies, or of those that the product brings along. */
  policies: readonly string[]
  hasAccessKey?: true
  /** One line for whoever chooses whom to sign in as. */
  story: string
}

/** A customer managed policy with one version. */
export type WorldPolicy = { name: string; description: string; document: string }

/** A virtual device. Without `assignedTo` it is one that an unfinished wizard left behind. */
export type WorldDevice = { name: string; createdBy: string; assignedTo?: string }

export const WORLDS: ReadonlyMap<string, World> = new Map([
  ['standard', standard],
  ['empty', empty],
])
