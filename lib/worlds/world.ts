import type { ClockSetting } from '@/lib/clock'
import { empty } from './empty'
import { LAB_WORLDS } from './lab-worlds'
import { standard } from './standard'

/**
 * A starting state of an account, as data. Values that must be unique (ids, keys, secrets) are not here: planning an
 * account derives them. Members that are left out are empty.
 */
export type World = {
  root: { password: string; story: string; accessKeys?: readonly WorldKey[] }
  /** An account has no alias until somebody creates one. */
  hasAlias?: boolean
  /** What people call the account. Without one it is called by its id. */
  accountName?: string
  /** The machine's time, if not given. */
  clock?: ClockSetting
  /** The default rules, if not given. */
  passwordPolicy?: WorldPasswordPolicy
  users: readonly WorldUser[]
  groups?: readonly WorldGroup[]
  roles?: readonly WorldRole[]
  policies: readonly WorldPolicy[]
  devices: readonly WorldDevice[]
  passkeys: readonly WorldPasskey[]
  /** Hardware tokens, which are named by their serial numbers. */
  tokens: readonly WorldDevice[]
  /** The user whose first key has the printed values in the default account: a user's name, or `root`. */
  printedKeyHolder?: string
}

/** What users, groups and roles have in common. */
type Principal = {
  name: string
  path?: string
  /** Names of policies of this world, or names or ARNs of built-in ones. */
  policies?: readonly string[]
  /** Policies of its own: texts by name. */
  inline?: Readonly<Record<string, string>>
}

/** Values by key. */
type Tags = Readonly<Record<string, string>>

export type WorldUser = Principal & {
  /** Without one, the user cannot sign in. */
  password?: string
  mustChangePassword?: boolean
  /** Names of groups of this world, in addition to the members that groups name. */
  groups?: readonly string[]
  /** The name of the policy that is the permissions boundary. */
  boundary?: string
  tags?: Tags
  accessKeys?: readonly WorldKey[]
  /** One line that helps a visitor choose a user. */
  story?: string
}

type WorldKey = { status?: 'Active' | 'Inactive' }

export type WorldGroup = Principal & { members?: readonly string[] }

export type WorldRole = Principal & {
  description?: string
  /** The text of the trust policy. */
  trust: string
  boundary?: string
  /** One hour, if not given. */
  maxSessionSeconds?: number
  tags?: Tags
}

/** A customer managed policy: its only text, or its texts by version (`v1`) and which of them is in force. */
export type WorldPolicy = { name: string; path?: string; description?: string; tags?: Tags } & (
  | { document: string; versions?: undefined; default?: undefined }
  | { document?: undefined; versions: Readonly<Record<string, string>>; default: string }
)

/**
 * A device that shows codes. Without `assignedTo` it is a virtual one that an abandoned wizard left behind, or a token in
 * the inventory.
 */
export type WorldDevice = {
  name: string
  createdBy: string
  assignedTo?: string
  /** The user whose practice authenticator has an entry for it. */
  inAuthenticatorOf?: string
  /** Time steps by which the clock of that entry is ahead of the account's. */
  authenticatorDrift?: number
  /** The drift that the service remembers, in time steps. */
  rememberedDrift?: number
}

/** A passkey, whose key pair anybody can compute: tests hold its other half, and no authenticator of a person does. */
type WorldPasskey = { name: string; owner: string }

/** Rules that are left out have the defaults of UpdateAccountPasswordPolicy. Ages are in days. */
export type WorldPasswordPolicy = {
  minimumPasswordLength?: number
  requireSymbols?: boolean
  requireNumbers?: boolean
  requireUppercaseCharacters?: boolean
  requireLowercaseCharacters?: boolean
  allowUsersToChangePassword?: boolean
  maxPasswordAge?: number
  passwordReusePrevention?: number
  hardExpiry?: boolean
}

/** The worlds of the product, by name. */
export const WORLDS: ReadonlyMap<string, World> = new Map([['standard', standard], ['empty', empty], ...LAB_WORLDS])
