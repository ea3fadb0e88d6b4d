import { cache } from 'react'
import type { UnfinishedDeviceView } from '@/components/iam/mfa-device-view'
import type { CallResult } from '@/components/ui/flash'
import { mfaArn } from '@/lib/arns'
import type { Caller } from '@/lib/auth/caller'
import type { Question } from '@/lib/gate/preview'
import type { KindName } from '@/lib/mfa/kinds/kind'
import { KINDS } from '@/lib/mfa/kinds/kinds'
import { BeginPasskey } from '@/lib/operations/iam/mfa/begin-passkey'
import { DeactivateMFADevice } from '@/lib/operations/iam/mfa/deactivate-mfa-device'
import { DeleteVirtualMFADevice } from '@/lib/operations/iam/mfa/delete-virtual-mfa-device'
import { DEVICES_PER_USER, EnableMFADevice } from '@/lib/operations/iam/mfa/enable-mfa-device'
import { ListVirtualMFADevices } from '@/lib/operations/iam/mfa/list-virtual-mfa-devices'
import { deviceTexts as texts } from '@/lib/texts/devices'
import { type Answer, ask, askAs, foresee, type RefusedAction } from './ask'
import { deviceName } from './device-words'
import { type ErrorView, serviceText } from './error-view'

/** Devices in groups of one kind. Groups and devices keep their order, so the first device is that of the first group. */
export function byKind<Device extends { kind: KindName }>(devices: readonly Device[]) {
  const kinds = [...new Set(devices.map(({ kind }) => kind))]
  return kinds.map((kind) => ({ kind, devices: devices.filter((device) => device.kind === kind) }))
}

export const MOST_DEVICES = DEVICES_PER_USER

const LONGEST_NAME = 64

/**
 * A name for a new device: the user's name, as many policies allow only `mfa/${aws:username}`; if it is taken, the name
 * with -2, -3 and so on.
 */
export function suggestedName(userName: string, taken: ReadonlySet<string>): string {
  const names = Array.from({ length: 100 }, (_, index) => {
    const ending = index === 0 ? '' : `-${index + 1}`
    return userName.slice(0, LONGEST_NAME - ending.length) + ending
  })
  return names.find((name) => !taken.has(name)) ?? userName
}

/** What is wrong with the name of a new device, in a sentence; undefined if nothing is. */
export function deviceNameProblem(name: string): string | undefined {
  if (name === '') return texts.missing
  if (name.length > LONGEST_NAME) return texts.tooLong(LONGEST_NAME)
  if (!/^[\w+=,.@-]+$/.test(name)) return texts.wrongSigns
  return undefined
}

/**
 * The last call of the wizard for a device with codes, as a question for `foresee`: whoever is refused it must hear so
 * before a device is created, which would be left behind. Policies see the user and not the device, so any serial number
 * will do.
 */
export function assigning(caller: Caller, user: Holder = ownInput(caller)): Question {
  return { operation: EnableMFADevice, input: { ...user, SerialNumber: mfaArn(caller.account, '/', 'new') } }
}

/** The first call of the wizard for a passkey, as a question for `foresee`. Policies do not see the name. */
export function registering(caller: Caller, user: Holder = ownInput(caller), DeviceName = 'new'): Question {
  return { operation: BeginPasskey, input: { ...user, DeviceName } }
}

/** Names whose device it will be; without a name, the caller's. */
type Holder = { UserName?: string }

const ownInput = ({ principal }: Caller): Holder => (principal.kind === 'user' ? { UserName: principal.name } : {})

/**
 * What refuses the caller to assign a device of any kind to the user; undefined if one kind is possible. Policies may tell
 * passkeys apart, by `iam:RegisterSecurityKey`.
 */
export const assignRefusal = (caller: Caller, { UserName }: Holder = ownInput(caller)) =>
  assignRefusalOf(caller, UserName)

// Frame, notice and panel of a page ask once.
const assignRefusalOf = cache(async (caller: Caller, name: string | undefined): Promise<RefusedAction | undefined> => {
  const user = name === undefined ? {} : { UserName: name }
  const refused = await foresee({ codes: assigning(caller, user), passkey: registering(caller, user) })
  return refused.passkey && refused.codes
})

/** The call that deletes a virtual device, as a question for `foresee`. */
export const deletion = (serial: string): Question => ({
  operation: DeleteVirtualMFADevice,
  input: { SerialNumber: serial },
})

/** As many as one call may return. Accounts with more unassigned devices are rare. */
export const MOST_LISTED = 1000

/** The virtual devices of an account that belong to nobody. */
export async function unfinishedDevices(): Promise<Answer<UnfinishedDeviceView[]>> {
  const input = { AssignmentStatus: 'Unassigned', MaxItems: MOST_LISTED }
  const answer = await ask(ListVirtualMFADevices, input)
  if (!answer.ok) return answer
  const devices = answer.output.VirtualMFADevices.map(({ SerialNumber }) => ({
    serial: SerialNumber,
    name: deviceName(SerialNumber),
  }))
  return { ok: true, output: devices }
}

/** Whether a virtual device belongs to a user, as far as the caller may see. */
export async function ownerOf(caller: Caller, serial: string): Promise<'nobody' | 'unknown' | { userName: string }> {
  const answer = await askAs(caller, ListVirtualMFADevices, { AssignmentStatus: 'Any', MaxItems: MOST_LISTED })
  const found = answer.ok && answer.output.VirtualMFADevices.find(({ SerialNumber }) => SerialNumber === serial)
  if (!found) return 'unknown'
  return found.User ? { userName: found.User.UserName } : 'nobody'
}

/** How the removal of a device ended: each call, and the refusal that stopped it, if one did. */
type Removal = { calls: CallResult[]; error?: ErrorView; isDeactivated: boolean; isDeleted: boolean }

/** Deactivates a device and deletes what is left of it: two calls, as in the service. */
export async function removeDevice(
  caller: Caller,
  device: { SerialNumber: string; UserName?: string },
  kind: KindName,
  { onlyDeactivate = false } = {},
): Promise<Removal> {
  const leavesDevice = KINDS[kind].afterDeactivation === 'leftover' && !onlyDeactivate
  const deactivated = await askAs(caller, DeactivateMFADevice, device)
  const calls = [callResult(DeactivateMFADevice.action, deactivated)]
  if (!deactivated.ok) {
    if (leavesDevice) calls.push({ action: DeleteVirtualMFADevice.action, outcome: 'not-tried' })
    return { calls, error: deactivated.error, isDeactivated: false, isDeleted: false }
  }
  if (!leavesDevice) return { calls, isDeactivated: true, isDeleted: false }
  const deleted = await askAs(caller, DeleteVirtualMFADevice, { SerialNumber: device.SerialNumber })
  calls.push(callResult(DeleteVirtualMFADevice.action, deleted))
  if (!deleted.ok) return { calls, error: deleted.error, isDeactivated: true, isDeleted: false }
  return { calls, isDeactivated: true, isDeleted: true }
}

/** The result of one call of an action, in one line. */
export function callResult(action: string, answer: Answer<unknown>): CallResult {
  if (answer.ok) return { action, outcome: 'done' }
  const { refusal } = answer.error
  if (!refusal) return { action, outcome: 'failed', ...serviceText(answer.error) }
  return {
    action,
    outcome: 'denied',
    ...(refusal.kind === 'serviceRule' && { text: texts.byRule }),
    why: `/decisions/${refusal.decisionId}`,
  }
}
