type Wait = () => void

// A global, because Next loads modules more than once in one process.
const globals: typeof globalThis & { posternWaits?: { going: Set<Wait>; areOver: boolean } } = globalThis

function waits() {
  globals.posternWaits ??= { going: new Set(), areOver: false }
  return globals.posternWaits
}

/** Waits for some milliseconds, or until `endWaits`. After that it waits no more. */
export function waitFor(milliseconds: number): Promise<void> {
  const { going, areOver } = waits()
  if (areOver) return Promise.resolve()
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer)
      going.delete(end)
      resolve()
    }
    const timer = setTimeout(end, milliseconds)
    going.add(end)
  })
}

/** Ends all waits, now and later: a server that stops makes nobody wait. */
export function endWaits(): void {
  const all = waits()
  all.areOver = true
  for (const end of all.going) end()
}
