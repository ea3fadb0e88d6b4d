import type { PageClock } from './practice-codes'
import type { PracticeEntryView } from './practice-entry-view'

/** What the API console of a lab shows before a call. */
export type ApiConsoleView = {
  signers: readonly ApiSignerView[]
  /** The id of the one that is chosen. */
  signer: string | undefined
  /** All actions, and those of the lab. */
  actions: readonly string[]
  offered: readonly string[]
  action?: { name: string; summary: string; fields: readonly ApiFieldView[] }
  /** What the address names, if there is no such action. */
  unknown?: string
  /** Users with an access key, to get a session token for. */
  keyHolders: readonly string[]
  devices: readonly { user: string; serialNumber: string }[]
  /** The practice authenticator of whoever is signed in to the account of the lab. */
  practice: { entries: readonly PracticeEntryView[]; clock: PageClock } | undefined
  /** Asks for a prediction before each call. */
  predicts: boolean
}

export type ApiSignerView = { id: string; user: string; kind: 'key' | 'token' | 'mfa-token' }

export type ApiFieldView = {
  /** As the wire names it. */
  name: string
  kind: 'line' | 'text' | 'choice' | 'flag' | 'lines' | 'tags' | 'json'
  isRequired: boolean
  isSecret: boolean
  options?: readonly string[]
  /** Values of the lab, to choose from. */
  suggested?: readonly string[]
  /** What is filled in at first. */
  initial?: string
}

/** The value of a key that is true, false or not there. */
export type MfaValue = 'false' | 'absent' | 'true'

/** What came of a call. */
export type ApiAnswerView = {
  /** When it was answered, by the machine's clock, in milliseconds since 1970. */
  at: number
  name: string
  /** Who signed it. */
  signer: ApiSignerView
  ok: boolean
  /** What the CLI prints; empty if it prints nothing. */
  text: string
  /** The same call for a shell. */
  command: string
  /** Undefined if nothing was decided: the signature was refused, or the parameters. */
  decision?: {
    id: string
    outcome: 'allow' | 'explicitDeny' | 'implicitDeny' | 'serviceRule'
    mfa: MfaValue
    sid?: string
  }
  prediction?: { said: readonly string[]; isRight: boolean }
  /** The key of a new device, for the practice authenticator. */
  seed?: { serialNumber: string; address: string }
  /** The answer holds a session token, which was put to the keys. */
  hasToken: boolean
}
