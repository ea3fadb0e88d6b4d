import type { DeviceFacts } from './bound-seed'

const MOST_REMEMBERED = 100_000

// Next loads modules more than once in one process, so the state lives in a global.
const globals: typeof globalThis & { posternDevices?: Map<string, Map<string, number>> } = globalThis

// The serial number alone would not do: another server may have deleted the device, and made one of the same name.
type Device = Pick<DeviceFacts, 'account' | 'serialNumber' | 'createdAt'>

const nameOf = ({ account, serialNumber, createdAt }: Device) => `${account} ${serialNumber} ${createdAt.getTime()}`

/** A number for each device in the memory of this process, until its next start. `name` tells such memories apart. */
export function deviceMemory(name: string) {
  function numbers(): Map<string, number> {
    globals.posternDevices ??= new Map()
    const known = globals.posternDevices.get(name) ?? new Map<string, number>()
    globals.posternDevices.set(name, known)
    return known
  }
  return {
    get: (device: Device): number | undefined => numbers().get(nameOf(device)),
    set(device: Device, number: number): void {
      const all = numbers()
      // Moves the device to the end: the least recently used ones are dropped first.
      all.delete(nameOf(device))
      all.set(nameOf(device), number)
      const [oldest] = all.keys()
      if (all.size > MOST_REMEMBERED && oldest !== undefined) all.delete(oldest)
    },
    forget: (device: Device): void => void numbers().delete(nameOf(device)),
  }
}
