let last: Promise<void> = Promise.resolve()

/** A request takes several turns of the event loop: for its connection, its body and each transaction. */
const TURNS = 16

/**
 * Pauses heavy work so that waiting requests are served first. Each pause lasts some turns of the event loop, and
 * pauses follow one another in order: many pieces of heavy work share the thread with the rest of the server, and do
 * not add up to a stall (S-94). If nothing waits, a turn takes almost no time.
 */
export function rest(): Promise<void> {
  last = last.then(async () => {
    for (let turn = 0; turn < TURNS; turn++) await new Promise<void>((resolve) => setImmediate(resolve))
  })
  return last
}
