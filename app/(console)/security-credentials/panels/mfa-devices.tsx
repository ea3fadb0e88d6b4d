import type { MfaDeviceView } from '@/components/iam/mfa-device-view'
import { Panel, PanelStrip } from '@/components/ui/panel'
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
import { ListMFADevices } from '@/lib/operations/iam/mfa/list-mfa-devices'
import { ResyncMFADevice } from '@/lib/operations/iam/mfa/resync-mfa-device'
import type { Infer } from '@/lib/shape/shape'
import { ownDeviceTexts, unfinishedTexts } from '@/lib/texts/own-page'
import { ownUser, passwordPolicy } from '../own-answers'
import { OwnDenied } from '../own-denied'
import { PanelResult } from '../results'
import { ownName, userNameUnlessRoot } from '../whose'
import { OwnDevices, OwnUnfinished } from './device-list'

const SOME_DEVICE = 'arn:aws:iam::000000000000:mfa/any'

/** The user's devices, and below them the unassigned ones of the account. The two lists load independently. */
export async function MfaDevices({ session }: { session: SignedIn }) {
  const listed = await ask(ListMFADevices, {})
  if (!listed.ok) return <NotListed error={listed.error} session={session} />
  const states = await ask(ListDeviceStates, {})
  if (!states.ok) return <NotListed error={states.error} session={session} />
  const devices = await deviceViews(listed.output.MFADevices, states.output.DeviceStates, session)
  const SerialNumber = devices[0]?.serial ?? SOME_DEVICE
  const refused = await foresee({
    remove: { operation: DeactivateMFADevice, input: { SerialNumber } },
    resync: { operation: ResyncMFADevice, input: { ...userNameUnlessRoot(session), SerialNumber } },
  })
  const asks = await asksForCode({ operation: DeactivateMFADevice, input: { SerialNumber } })
  return (
    <OwnDevices
      userName={ownName(session)}
      devices={devices}
      now={session.now.getTime()}
      refused={{ ...refused, assign: await assignRefusal(session.caller) }}
      asksForCode={asks}
      isAssignPrimary={session.mfa !== null}
    >
      <Unfinished session={session} />
    </OwnDevices>
  )
}

async function NotListed({ error, session }: { error: ErrorView; session: SignedIn }) {
  return (
    <Panel
      name="mfa-devices"
      title={ownDeviceTexts.title}
      state={error.refusal ? 'denied' : 'error'}
      decisionId={error.refusal?.decisionId}
      messages={<PanelResult panel="mfa-devices" />}
      flush
    >
      <div className="p-(--inset)">
        <OwnDenied panel={ownDeviceTexts.title} error={error} above={[await ownUser(), await passwordPolicy()]} />
      </div>
      <Unfinished session={session} />
    </Panel>
  )
}

async function deviceViews(
  devices: readonly { SerialNumber: string; EnableDate: Date }[],
  states: Infer<typeof ListDeviceStates.output>['DeviceStates'],
  session: SignedIn,
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
  const certifications = await certificationsOf(listed.filter(({ Passkey }) => Passkey))
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
async function certificationsOf(passkeys: readonly { SerialNumber: string }[]) {
  const answers = await askEach(
    GetMFADevice,
    passkeys.map(({ SerialNumber }) => ({ SerialNumber })),
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

async function Unfinished({ session }: { session: SignedIn }) {
  const answer = await unfinishedDevices(session.caller)
  if (!answer.ok) {
    const { refusal } = answer.error
    return <PanelStrip why={refusal && `/decisions/${refusal.decisionId}`}>{unfinishedTexts.unread}</PanelStrip>
  }
  const devices = answer.output.filter(({ name }) => takesNameOf(ownName(session), name))
  const refused = await foresee(Object.fromEntries(devices.map(({ serial }) => [serial, deletion(serial)])))
  // Where some may be deleted, trying tells which.
  const isRefused = devices.every(({ serial }) => refused[serial])
  const deleteRefused = isRefused ? refused[devices[0]?.serial ?? ''] : undefined
  const others = answer.output.length - devices.length
  return <OwnUnfinished devices={devices} others={others} deleteRefused={deleteRefused} />
}
