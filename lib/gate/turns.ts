let last: Promise<void> = Promise.resolve()

/** A request takes several turns of the event loop, for its connection, its body and each transaction, and most are short. */
const TURNS = 16

/**
 * Lets everything else that waits be served before heavy work goes on. Whoever rests does so for some turns of the event
 * loop, one after another, first come, first served: many pieces of heavy work share the thread with the rest of the
 * server, and do not add up to a stall (S-94). Where nothing waits a turn takes no time.
 */
export function rest(): Promise<void> {
  last = last.then(async () => {
    for (let turn = 0; turn < TURNS; turn++) await new Promise<void>((resolve) => setImmediate(resolve))
  })
  return last
}
