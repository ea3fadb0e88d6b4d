import type { ChallengeDevice } from '@/lib/auth/second-factor'
import type { KindName } from '@/lib/mfa/kinds/kind'
import { byKind } from './devices'

/** One of the choices: a device, or all passkeys of a user, of which any may answer. `lastUsedAt` is the latest of them. */
type Choice = { serialNumber: string; names: readonly string[]; lastUsedAt: Date | null }

/** What a person who signs in chooses from, and what is chosen to begin with: a serial number of one of the choices. */
type DeviceChoice = { groups: readonly { kind: KindName; choices: readonly Choice[] }[]; preferred: string }

/**
 * Puts devices under their kinds, passkeys first, else as they come. `devices` begin with the last used; that one is
 * preferred, unless another was chosen before.
 */
export function deviceChoice(devices: readonly ChallengeDevice[], chosen: string | null): DeviceChoice {
  const passkeys = devices.filter(({ kind }) => kind === 'passkey')
  const others = byKind(devices.filter(({ kind }) => kind !== 'passkey'))
  const groups = others.map(({ kind, devices }) => ({ kind, choices: devices.map(choiceOf) }))
  const [newest] = passkeys
  const preferred = devices.find(({ serialNumber }) => serialNumber === chosen) ?? devices[0]
  return {
    groups: newest
      ? [{ kind: 'passkey', choices: [{ ...choiceOf(newest), names: passkeys.map(({ name }) => name) }] }, ...groups]
      : groups,
    preferred: (preferred?.kind === 'passkey' ? newest : preferred)?.serialNumber ?? '',
  }
}

const choiceOf = ({ serialNumber, name, lastUsedAt }: ChallengeDevice): Choice => {
  return { serialNumber, names: [name], lastUsedAt }
}
