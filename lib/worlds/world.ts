import { empty } from './empty'
import { standard } from './standard'

/**
 * A named starting state of an account, as data. Values that must be unique (ids, keys, secrets) are not here: planning
 * an account derives them.
 */
export type World = {
  root: { password: string; story: string; hasAccessKey?: true }
  /** An account has no alias until somebody creates one. */
  hasAlias?: true
  /** What people call the account. Without one it is called by its id. */
  accountName?: string
  users: readonly WorldUser[]
  policies: readonly WorldPolicy[]
  devices: readonly WorldDevice[]
  passkeys: readonly WorldPasskey[]
  /** Hardware tokens, which are named by their serial numbers. */
  tokens: readonly WorldDevice[]
  /** The user whose key has the printed values in the default account: a user's name, or `root`. */
  printedKeyHolder: string
}

export type WorldUser = {
  name: string
  path?: string
  password: string
  mustChangePassword?: true
  /** Names of policies of this world, or of built-in ones. */
  policies: readonly string[]
  hasAccessKey?: true
  /** One line that helps a visitor choose a user. */
  story: string
}

/** A customer managed policy with one version. */
type WorldPolicy = { name: string; description: string; document: string }

/**
 * A device that shows codes. Without `assignedTo` it is a virtual one that an abandoned wizard left behind, or a token in
 * the inventory. `inAuthenticatorOf` is the user whose practice authenticator has an entry for it.
 */
export type WorldDevice = { name: string; createdBy: string; assignedTo?: string; inAuthenticatorOf?: string }

/** A passkey, whose key pair anybody can compute: tests hold its other half, and no authenticator of a person does. */
type WorldPasskey = { name: string; owner: string }

export const WORLDS: ReadonlyMap<string, World> = new Map([
  ['standard', standard],
  ['empty', empty],
])
