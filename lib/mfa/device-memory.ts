import type { DeviceKey } from './bound-seed'

const MOST_REMEMBERED = 100_000

// Next loads modules more than once in one process, so the state lives in a global.
const globals: typeof globalThis & { posternDevices?: Map<string, Map<string, number>> } = globalThis

const nameOf = ({ account, serialNumber }: DeviceKey) => `${account} ${serialNumber}`

/** A number for each device in the memory of this process, until its next start. `name` tells such memories apart. */
export function deviceMemory(name: string) {
  function numbers(): Map<string, number> {
    globals.posternDevices ??= new Map()
    const known = globals.posternDevices.get(name) ?? new Map<string, number>()
    globals.posternDevices.set(name, known)
    return known
  }
  return {
    get: (key: DeviceKey): number | undefined => numbers().get(nameOf(key)),
    set(key: DeviceKey, number: number): void {
      const all = numbers()
      // Moves the device to the end: the least recently used ones are dropped first.
      all.delete(nameOf(key))
      all.set(nameOf(key), number)
      const [oldest] = all.keys()
      if (all.size > MOST_REMEMBERED && oldest !== undefined) all.delete(oldest)
    },
    forget: (key: DeviceKey): void => void numbers().delete(nameOf(key)),
  }
}
