import { NoValue } from '@/components/ui/table'
import type { Answer } from '@/lib/console/ask'
import { KIND_NAMES, type KindName } from '@/lib/mfa/kinds/kind'
import { deviceTexts } from '@/lib/texts/devices'
import { userTexts } from '@/lib/texts/users'
import { NotRead } from './denied-rows'

/** The devices of one user, as ListMFADevices returns them. */
export type Devices = Answer<{ MFADevices: readonly { Kind: KindName }[] }>

/** The kinds of a user's devices, and how many there are of each. */
export function MfaCell({ devices }: { devices: Devices | undefined }) {
  if (!devices) return null
  if (!devices.ok) return <NotRead answer={devices} />
  const { MFADevices: all } = devices.output
  if (all.length === 0) return <NoValue />
  return (
    <ul className="grid gap-1">
      {KIND_NAMES.map((kind) => {
        const { length } = all.filter(({ Kind }) => Kind === kind)
        return length > 0 && <li key={kind}>{userTexts.devices(deviceTexts.kinds[kind].type, length)}</li>
      })}
    </ul>
  )
}
