'use client'

import { forgetPasskey } from '@/components/iam/forget-passkey'
import { MfaDevicePanel } from '@/components/iam/mfa-device-panel'
import type { MfaDeviceView, UnfinishedDeviceView } from '@/components/iam/mfa-device-view'
import { UnfinishedDevices } from '@/components/iam/unfinished-devices'
import type { ButtonRefusal } from '@/components/ui/button'
import { Panel, PanelStrip } from '@/components/ui/panel'
import { ownDeviceTexts, unfinishedTexts } from '@/lib/texts/own-page'
import type { DenialView } from '../../denial'
import { Denial, stateOf } from '../../denial-view'
import { removeOwnDevice } from '../actions'
import { PanelResult, usePanelForms, useReported } from '../results'

const RESULT = <PanelResult panel="mfa-devices" />

/** The devices of a user. */
export type DevicesView = {
  devices: readonly MfaDeviceView[]
  refused: { assign?: ButtonRefusal; remove?: ButtonRefusal; resync?: ButtonRefusal }
  asksForCode: boolean
}

/** The unassigned devices; `why` explains what refused them. */
export type UnfinishedView =
  | { devices: readonly UnfinishedDeviceView[]; others: number; deleteRefused?: ButtonRefusal }
  | { isUnread: true; why?: string }

type Props = {
  userName: string
  /** The same, if the user is not the reader. */
  user: string | undefined
  now: number
  assignHref: string
  isAssignPrimary: boolean
  unfinished: UnfinishedView
} & (DevicesView | { denial: DenialView })

/** The panel with the devices of a user; what comes of a removal is shown in the panel. */
export function DeviceList(props: Props) {
  const removeAction = useReported(removeAndForget, 'mfa-devices')
  const { userName, user, now, assignHref, isAssignPrimary } = props
  const unfinished = <UnfinishedList user={user} of={props.unfinished} />
  if ('denial' in props) {
    return (
      <Panel name="mfa-devices" title={ownDeviceTexts.title} {...stateOf(props.denial)} messages={RESULT} flush>
        <div className="p-(--inset)">
          <Denial panel={ownDeviceTexts.title} denial={props.denial} />
        </div>
        {unfinished}
      </Panel>
    )
  }
  return (
    <MfaDevicePanel
      userName={userName}
      user={user}
      devices={props.devices}
      now={now}
      refused={props.refused}
      asksForCode={props.asksForCode}
      isAssignPrimary={isAssignPrimary}
      assignHref={assignHref}
      resyncHref="/security-credentials/mfa/resync"
      removeHref="/security-credentials/mfa/remove"
      messages={RESULT}
      removeAction={removeAction}
    >
      {unfinished}
    </MfaDevicePanel>
  )
}

const removeAndForget: typeof removeOwnDevice = async (before, data) => {
  const state = await removeOwnDevice(before, data)
  if (state.result?.forget) forgetPasskey(state.result.forget)
  return state
}

function UnfinishedList({ user, of }: { user: string | undefined; of: UnfinishedView }) {
  const { unfinishedDeletion } = usePanelForms()
  if ('isUnread' in of) return <PanelStrip why={of.why}>{unfinishedTexts.unread}</PanelStrip>
  return (
    <UnfinishedDevices
      {...of}
      user={user}
      othersHref="/mfa-devices?status=Unassigned"
      deleteAction={unfinishedDeletion.act}
    />
  )
}
