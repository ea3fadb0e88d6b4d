/** An entry of the practice authenticator. */
export type PracticeEntryView = {
  id: string
  issuer: string
  label: string
  serialNumber?: string
  /** It is the display of a hardware token. */
  isToken: boolean
  /** Seconds of a time step. */
  period: number
  driftSteps: number
  isFrozen: boolean
  /** The previous code when the page was made, the current one, and the next ones. */
  codes: readonly string[]
  /** How many of them, from the first on, the device no longer accepts. */
  spent: number
}

/** A hardware token that the reader can take in hand. */
export type PracticeTokenView = { serialNumber: string; model: string; isOwn: boolean }
