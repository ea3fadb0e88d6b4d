/** An entry of the practice authenticator. */
export type PracticeEntryView = {
  id: string
  issuer: string
  label: string
  serialNumber?: string
  /** Seconds of a time step. */
  period: number
  driftSteps: number
  isFrozen: boolean
  /** The previous code when the page was made, the current one, and the next ones. */
  codes: readonly string[]
  /** How many of them, from the first on, the device no longer accepts. */
  spent: number
}
