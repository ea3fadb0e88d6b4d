// A global, because Next loads modules more than once in one process, as in lib/db/store.ts.
const globals: typeof globalThis & { posternAwaited?: Map<string, Set<() => void>> } = globalThis

/**
 * Calls `wake` each time this process writes a record of an account, until the returned function is called. The record is
 * not committed yet: who looks for it waits for a turn of the account. Records of other processes wake nobody.
 */
export function awaitRecords(account: string, wake: () => void): () => void {
  globals.posternAwaited ??= new Map()
  const awaited = globals.posternAwaited
  const waking = awaited.get(account) ?? new Set()
  awaited.set(account, waking.add(wake))
  return () => {
    waking.delete(wake)
    if (waking.size === 0 && awaited.get(account) === waking) awaited.delete(account)
  }
}

/** Wakes whoever waits for records of an account. */
export function wakeForRecords(account: string): void {
  for (const wake of globals.posternAwaited?.get(account) ?? []) wake()
}
