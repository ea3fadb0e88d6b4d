/** An MFA device that belongs to a user. Times are milliseconds since 1970. */
export type MfaDeviceView = {
  /** The ARN of a virtual device, the serial number of any other. */
  serial: string
  name: string
  type: 'virtual' | 'passkey' | 'hardware'
  createdAt: number
  /** Undefined where nobody asked, null when the device was never used. */
  lastUsedAt?: number | null
  /** Known in training environments only. */
  state?: 'in-sync' | 'needs-resync'
  /** For passkeys: the certifications, or that they could not be read. */
  certifications?: string
  certificationsRefused?: boolean
  /** This session signed in with it. */
  isOfThisSession?: boolean
}

/** A virtual device that belongs to nobody, because its assignment was not completed. */
export type UnfinishedDeviceView = {
  serial: string
  name: string
  /** When the reader created it, if their own events say so. */
  createdByYouAt?: number
}

/** The type of a device in words. */
export const DEVICE_TYPES: Record<MfaDeviceView['type'], string> = {
  virtual: 'Virtual',
  passkey: 'Passkey or security key',
  hardware: 'Hardware TOTP',
}
