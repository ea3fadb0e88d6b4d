let last: Promise<void> = Promise.resolve()

/**
 * Lets everything else that waits be served before heavy work goes on. Whoever rests gets the next free turn of the event
 * loop, one each, first come, first served: many pieces of heavy work share the thread with the rest of the server, and
 * do not add up to a stall (S-94).
 */
export function rest(): Promise<void> {
  last = last.then(() => new Promise<void>((resolve) => setImmediate(resolve)))
  return last
}
