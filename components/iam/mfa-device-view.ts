import { ownDeviceTexts } from '@/lib/texts/own-page'

/** An MFA device that belongs to a user. Times are milliseconds since 1970. */
export type MfaDeviceView = {
  /** The ARN of a virtual device, the serial number of any other. */
  serial: string
  name: string
  type: 'virtual' | 'passkey' | 'hardware'
  createdAt: number
  /** Undefined when not looked up, null when the device was never used. */
  lastUsedAt?: number | null
  /** Known in training environments only. */
  state?: keyof ReturnType<typeof syncMarks>
  /** Of passkeys: the levels of certification of the model, such as "FIDO L1", or the trace of the refusal to read them. */
  certifications?: { levels: readonly string[] } | { why: string }
  /** Of passkeys: what the authenticator says it is. */
  reportedAs?: string | undefined
  /** Of passkeys: whether it can be restored on another device. */
  isBackedUp?: boolean
  /** Removing it leaves it in the account with its name, as the policies do not let the user delete it. */
  keepsName?: boolean
  /** This session signed in with it. */
  isOfThisSession?: boolean
}

/** A virtual device that belongs to nobody, because its assignment was not completed. */
export type UnfinishedDeviceView = {
  serial: string
  name: string
}

/** Whether the codes of a device are accepted, as far as is known (`lib/mfa/sync-state`). */
export const syncMarks = () =>
  ({
    'in-sync': { icon: 'check', tone: 'success', text: ownDeviceTexts.states.inSync },
    'out-of-sync': { icon: 'warning', tone: 'warning', text: ownDeviceTexts.states.outOfSync },
    unknown: { icon: 'minus', tone: 'muted', text: ownDeviceTexts.states.unknown },
  }) as const
