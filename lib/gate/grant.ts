import type { Caller } from '@/lib/auth/caller'
import type { Store } from '@/lib/db/store'
import type { Chance } from '@/lib/ids'

/** The account as the gate read it in this transaction. */
export type AccountFacts = {
  id: string
  alias: string | null
  canonicalUserId: string
  rootEmail: string
  createdAt: Date
  /** `real`, unless a test has moved the account's clock: then `now` is not the machine's time. */
  clockMode: string
}

/**
 * Permission to do one thing once, with everything needed to do it. Only the gate makes one: no grant, no store; no
 * store, no data. The private field rejects objects of the same shape; the layer test keeps other folders from
 * constructing it.
 */
export class Grant<Input> {
  readonly #isGranted = true
  readonly input: Input
  readonly caller: Caller
  readonly account: AccountFacts
  readonly store: Store
  /** By the account's clock. */
  readonly now: Date
  /** By the machine's clock, for what is counted over all accounts. */
  readonly machineNow: Date
  readonly chance: Chance
  /** Rules of the service that an operator can switch, apart from policies. */
  readonly rules: {
    secondDevice: boolean
    /** Whoever may see a trace sees all of it, not only the message. */
    wholeTraces: boolean
    /** Everyone in the account may see traces. */
    openTraces: boolean
    /** Tries at passwords are counted, and held back after some. */
    holdsBackPasswords: boolean
    sessionIdleMinutes: number
    /** The origin of this server, to which passkeys are bound. */
    publicUrl: string
    /** The environment is for training: it has a practice authenticator. */
    isTraining: boolean
  }

  constructor(facts: Omit<Grant<Input>, 'isFor'>) {
    this.input = facts.input
    this.caller = facts.caller
    this.account = facts.account
    this.store = facts.store
    this.now = facts.now
    this.machineNow = facts.machineNow
    this.chance = facts.chance
    this.rules = facts.rules
  }

  /** Reports whether the principal is the caller itself. */
  isFor(principalId: string): boolean {
    return this.#isGranted && this.caller.principal.id === principalId
  }
}
