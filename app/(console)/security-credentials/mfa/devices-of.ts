import type { SignedIn } from '@/lib/auth/session'
import { ask } from '@/lib/console/ask'
import { ListDeviceStates } from '@/lib/operations/iam/mfa/list-device-states'
import type { Subject } from '../whose'

type Device = Pick<SignedIn['devices'][number], 'serialNumber' | 'name' | 'kind'> & { period?: number }

/** The devices of a subject. One's own are known from the session; those of others as far as the reader may list them. */
export async function devicesOf(subject: Subject, session: SignedIn): Promise<readonly Device[]> {
  if (subject.isOwn) return session.devices
  const states = await ask(ListDeviceStates, subject.input)
  if (!states.ok) return []
  return states.output.DeviceStates.map(({ SerialNumber, Name, Kind, PeriodSeconds }) => ({
    ...{ serialNumber: SerialNumber, name: Name, kind: Kind, period: PeriodSeconds },
  }))
}
