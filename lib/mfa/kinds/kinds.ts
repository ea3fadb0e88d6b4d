import { hardware } from './hardware'
import { type DeviceKind, KIND_NAMES, type KindName } from './kind'
import { passkey } from './passkey'
import { virtual } from './virtual'

/** The kinds of devices by name. To add one: its file, its line here, its texts in `lib/texts/devices.ts`. */
export const KINDS: Readonly<Record<KindName, DeviceKind>> = { virtual, passkey, hardware }

/** The kind of a device's row. Throws for a kind that this version does not have. */
export function deviceKind({ kind }: { kind: string }): DeviceKind {
  const name = KIND_NAMES.find((name) => name === kind)
  if (name === undefined) throw new Error(`There is no kind of MFA device called ${JSON.stringify(kind)}.`)
  return KINDS[name]
}
