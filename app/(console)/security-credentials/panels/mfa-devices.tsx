import type { MfaDeviceView } from '@/components/iam/mfa-device-view'
import { Panel, PanelStrip } from '@/components/ui/panel'
import type { SignedIn } from '@/lib/auth/session'
import { ask, asksForCode, foresee } from '@/lib/console/ask'
import { assigning, deletion, deviceKind, deviceName, unfinishedDevices } from '@/lib/console/devices'
import { takesNameOf } from '@/lib/console/own-names'
import { env } from '@/lib/env'
import { CreateVirtualMFADevice } from '@/lib/operations/iam/mfa/create-virtual-mfa-device'
import { DeactivateMFADevice } from '@/lib/operations/iam/mfa/deactivate-mfa-device'
import { ListDeviceStates } from '@/lib/operations/iam/mfa/list-device-states'
import { ListMFADevices } from '@/lib/operations/iam/mfa/list-mfa-devices'
import { ResyncMFADevice } from '@/lib/operations/iam/mfa/resync-mfa-device'
import { ownDeviceTexts, unfinishedTexts } from '@/lib/texts/own-page'
import { ownUser, passwordPolicy } from '../own-answers'
import { OwnDenied } from '../own-denied'
import { PanelResult } from '../results'
import { ownName, userNameUnlessRoot } from '../whose'
import { OwnDevices, OwnUnfinished } from './device-list'

const SOME_DEVICE = 'arn:aws:iam::000000000000:mfa/any'

/** The user's devices, and below them those of the account that belong to nobody. The two lists load independently. */
export async function MfaDevices({ session }: { session: SignedIn }) {
  const listed = await ask(ListMFADevices, {})
  const unfinished = <Unfinished session={session} />
  if (!listed.ok) {
    const { refusal } = listed.error
    const state = refusal ? 'denied' : 'error'
    return (
      <Panel
        name="mfa-devices"
        title={ownDeviceTexts.title}
        state={state}
        decisionId={refusal?.decisionId}
        messages={<PanelResult panel="mfa-devices" />}
        flush
      >
        <div className="p-(--inset)">
          <OwnDenied
            panel={ownDeviceTexts.title}
            error={listed.error}
            above={[await ownUser(), await passwordPolicy()]}
          />
        </div>
        {unfinished}
      </Panel>
    )
  }
  const devices = await deviceViews(listed.output.MFADevices, session)
  const SerialNumber = devices[0]?.serial ?? SOME_DEVICE
  const refused = await foresee({
    create: { operation: CreateVirtualMFADevice, input: { VirtualMFADeviceName: ownName(session) } },
    assign: assigning(session.caller),
    remove: { operation: DeactivateMFADevice, input: { SerialNumber } },
    resync: { operation: ResyncMFADevice, input: { ...userNameUnlessRoot(session), SerialNumber } },
  })
  const asks = await asksForCode({ operation: DeactivateMFADevice, input: { SerialNumber } })
  return (
    <OwnDevices
      userName={ownName(session)}
      devices={devices}
      now={session.now.getTime()}
      refused={{ ...refused, assign: refused.create ?? refused.assign }}
      asksForCode={asks}
      isAssignPrimary={session.mfa !== null}
    >
      {unfinished}
    </OwnDevices>
  )
}

async function deviceViews(
  devices: readonly { SerialNumber: string; EnableDate: Date }[],
  session: SignedIn,
): Promise<MfaDeviceView[]> {
  const states = await ask(ListDeviceStates, {})
  const known = new Map(states.ok ? states.output.DeviceStates.map((one) => [one.SerialNumber, one]) : [])
  const virtual = devices.filter(({ SerialNumber }) => deviceKind(SerialNumber) === 'virtual')
  const undeletable = await foresee(
    Object.fromEntries(virtual.map(({ SerialNumber }) => [SerialNumber, deletion(SerialNumber)])),
  )
  const isTraining = env().environment === 'training'
  return devices.map(({ SerialNumber, EnableDate }) => {
    const state = known.get(SerialNumber)
    return {
      serial: SerialNumber,
      name: deviceName(SerialNumber),
      type: deviceKind(SerialNumber),
      createdAt: EnableDate.getTime(),
      ...(state && { lastUsedAt: state.LastUsedDate?.getTime() ?? null }),
      ...(state && isTraining && { state: state.SyncState }),
      keepsName: undeletable[SerialNumber] !== undefined,
      isOfThisSession: session.mfa?.serialNumber === SerialNumber,
    }
  })
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
