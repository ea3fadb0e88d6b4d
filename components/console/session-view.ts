/** Who is signed in, as the top bar shows it. */
export type UserView = {
  name: string
  accountId: string
  accountAlias?: string
  /** What people call the account, where the policies let the user know it. */
  accountName?: string
  /** The account's root user has no user name of its own. */
  isRoot?: boolean
}

/** What the session knows about its own sign-in. Times are milliseconds since 1970, by the account's clock. */
export type MfaView = {
  isOn: boolean
  /** The device that was used. */
  deviceName?: string
  /** Its kind in words, as long as the user has it. */
  deviceType?: string
  since?: number
  /** `aws:MultiFactorAuthAge`, in seconds. */
  ageSeconds?: number
  /** A device is enabled for the user, so signing in again would help. */
  hasDevice?: boolean
}

/** The role that the user has switched to. */
export type RoleView = {
  name: string
  userName: string
  /** By the account's clock, in milliseconds since 1970. */
  endsAt: number
}

export type Theme = 'light' | 'dark' | 'system'
