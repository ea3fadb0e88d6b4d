/**
 * What the server tells of its own work, for whoever measures it: nobody, unless `/metrics` is on.
 * INVARIANT: no text in it comes from outside. Texts become labels, and every new label stays in memory.
 */
export type Reading =
  /** A request that has been answered, or given up by its client. */
  | { of: 'request'; kind: string; status: number; seconds: number }
  /** A call that no operation answers: none has its name, or its signature is wrong. */
  | { of: 'refusal'; answer: string }
  /** A call of an operation. `decision` is what the policies said, if they were asked. */
  | { of: 'call'; operation: string; answer: string; entryPoint: string; decision: string | undefined; seconds: number }
  /** A step of a sign-in. */
  | { of: 'sign-in'; step: 'password' | 'code' | 'passkey'; outcome: string }
  /** A commit, with the number of transactions in it. */
  | { of: 'commit'; works: number; seconds: number }
  /** A piece of work comes into a queue, gets its turn after some seconds, and ends after more; or leaves without a turn. */
  | ({ of: 'queue'; queue: Queue } & Step)

type Step =
  | { step: 'came' }
  | { step: 'left' }
  | { step: 'began'; seconds: number }
  | { step: 'ended'; seconds: number }

/** What is waited for: a transaction, and the turn to compute a hash. */
export type Queue = 'database' | 'password'

type Listener = (reading: Reading) => void

// Next loads modules more than once in one process, and all must tell the same listener, so it is global.
const globals: typeof globalThis & { posternMeter?: Listener } = globalThis

/** Tells a reading to the listener, if there is one. */
export function measured(reading: Reading): void {
  globals.posternMeter?.(reading)
}

/** Has a listener told every reading of this process from now on, in place of the one before. */
export function listenToReadings(listener: Listener | undefined): void {
  if (listener) globals.posternMeter = listener
  else delete globals.posternMeter
}

/** Follows one piece of work through a queue. `begin` is called when its turn comes, and `end` in any case. */
export function comeInto(queue: Queue): { begin(): void; end(): void } {
  const came = performance.now()
  let began: number | undefined
  measured({ of: 'queue', queue, step: 'came' })
  return {
    begin() {
      began = performance.now()
      measured({ of: 'queue', queue, step: 'began', seconds: (began - came) / 1000 })
    },
    end() {
      if (began === undefined) measured({ of: 'queue', queue, step: 'left' })
      else measured({ of: 'queue', queue, step: 'ended', seconds: (performance.now() - began) / 1000 })
    },
  }
}
