import type { MfaDeviceView } from '@/components/iam/mfa-device-view'
import type { SignedIn } from '@/lib/auth/session'
import { type Answer, ask, askEach, asksForCode, foresee } from '@/lib/console/ask'
import { assignRefusal, deletion, unfinishedDevices } from '@/lib/console/devices'
import type { ErrorView } from '@/lib/console/error-view'
import { takesNameOf } from '@/lib/console/own-names'
import { env } from '@/lib/env'
import { KINDS } from '@/lib/mfa/kinds/kinds'
import { DeactivateMFADevice } from '@/lib/operations/iam/mfa/deactivate-mfa-device'
import { GetMFADevice } from '@/lib/operations/iam/mfa/get-mfa-device'
import { ListDeviceStates } from '@/lib/operations/iam/mfa/list-device-states'
import { ResyncMFADevice } from '@/lib/operations/iam/mfa/resync-mfa-device'
import type { Infer } from '@/lib/shape/shape'
import { type Asked, type DenialView, denialOf } from '../../denial'
import { questionsOf } from '../answers'
import { hrefFor, type Subject } from '../whose'
import { DeviceList, type DevicesView, type UnfinishedView } from './device-list'

type Props = { session: SignedIn; subject: Subject; above: readonly Asked[] }

/**
 * The devices of a user, and below them the unassigned ones of the account. The two lists load independently. `above`
 * are the questions of the panels above it.
 */
export async function MfaDevices(props: Props) {
  const { session, subject } = props
  const [shown, unfinished] = await Promise.all([devicesOrDenial(props), unfinishedOf(subject)])
  return (
    <DeviceList
      userName={subject.name}
      user={subject.fields.user}
      now={session.now.getTime()}
      assignHref={hrefFor(subject, '/security-credentials/mfa/assign')}
      isAssignPrimary={subject.isOwn && session.mfa !== null}
      unfinished={unfinished}
      {...shown}
    />
  )
}

/** The devices with what their buttons would be refused, or why they could not be read. */
async function devicesOrDenial(props: Props): Promise<DevicesView | { denial: DenialView }> {
  const { session, subject } = props
  const listed = await questionsOf(subject).devices()
  if (!listed.ok) return denialOfList(listed.error, props)
  const states = await ask(ListDeviceStates, subject.input)
  if (!states.ok) return denialOfList(states.error, props)
  const devices = await deviceViews(listed.output.MFADevices, states.output.DeviceStates, props)
  const assign = await assignRefusal(session.caller, subject.input)
  const [first] = devices
  if (!first) return { devices, refused: { assign }, asksForCode: false }
  const input = { ...subject.input, SerialNumber: first.serial }
  const remove = { operation: DeactivateMFADevice, input }
  const refused = await foresee({ remove, resync: { operation: ResyncMFADevice, input } })
  return { devices, refused: { ...refused, assign }, asksForCode: await asksForCode(remove) }
}

async function denialOfList(error: ErrorView, { session, subject, above }: Props): Promise<{ denial: DenialView }> {
  const hasNotice = subject.isOwn && session.mfa === null
  return { denial: await denialOf(error, { above, hasNotice, retryHref: subject.page }) }
}

async function deviceViews(
  devices: readonly { SerialNumber: string; EnableDate: Date }[],
  states: Infer<typeof ListDeviceStates.output>['DeviceStates'],
  { session, subject }: Pick<Props, 'session' | 'subject'>,
): Promise<MfaDeviceView[]> {
  const known = new Map(states.map((state) => [state.SerialNumber, state]))
  const listed = devices.flatMap(({ SerialNumber, EnableDate }) => {
    const state = known.get(SerialNumber)
    return state ? [{ ...state, EnableDate }] : []
  })
  const leftover = listed.filter(({ Kind }) => KINDS[Kind].afterDeactivation === 'leftover')
  const undeletable = await foresee(
    Object.fromEntries(leftover.map(({ SerialNumber }) => [SerialNumber, deletion(SerialNumber)])),
  )
  const certifications = await certificationsOf(
    subject,
    listed.filter(({ Passkey }) => Passkey),
  )
  const isTraining = env().environment === 'training'
  return listed.map(({ SerialNumber, Kind, Name, EnableDate, LastUsedDate, SyncState, Passkey }) => ({
    serial: SerialNumber,
    name: Name,
    type: Kind,
    createdAt: EnableDate.getTime(),
    lastUsedAt: LastUsedDate?.getTime() ?? null,
    ...(isTraining && SyncState && { state: SyncState }),
    ...(Passkey && {
      certifications: certifications.get(SerialNumber),
      reportedAs: Passkey.ReportedName,
      isBackedUp: Passkey.IsBackedUp,
    }),
    keepsName: undeletable[SerialNumber] !== undefined,
    isOfThisSession: session.mfa?.serialNumber === SerialNumber,
  }))
}

/** By serial number. Reading them is another action than listing the devices, so it may be refused by itself. */
async function certificationsOf({ input }: Subject, passkeys: readonly { SerialNumber: string }[]) {
  const answers = await askEach(
    GetMFADevice,
    passkeys.map(({ SerialNumber }) => ({ ...input, SerialNumber })),
  )
  return new Map(passkeys.map(({ SerialNumber }, index) => [SerialNumber, certificationsIn(answers[index])]))
}

function certificationsIn(
  answer: Answer<Infer<typeof GetMFADevice.output>> | undefined,
): MfaDeviceView['certifications'] {
  if (answer?.ok) {
    const levels = Object.entries(answer.output.Certifications ?? {})
    return { levels: levels.map(([certification, level]) => `${certification} ${level}`) }
  }
  // Removed a moment ago, in another tab.
  if (!answer?.error.refusal) return undefined
  return { why: `/decisions/${answer.error.refusal.decisionId}` }
}

async function unfinishedOf(subject: Subject): Promise<UnfinishedView> {
  const answer = await unfinishedDevices()
  if (!answer.ok) {
    const { refusal } = answer.error
    return { isUnread: true, why: refusal && `/decisions/${refusal.decisionId}` }
  }
  const devices = answer.output.filter(({ name }) => takesNameOf(subject.name, name))
  const refused = await foresee(Object.fromEntries(devices.map(({ serial }) => [serial, deletion(serial)])))
  // Where some may be deleted, trying tells which.
  const isRefused = devices.every(({ serial }) => refused[serial])
  const deleteRefused = isRefused ? refused[devices[0]?.serial ?? ''] : undefined
  return { devices, others: answer.output.length - devices.length, deleteRefused }
}
