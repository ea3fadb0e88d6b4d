'use client'

import type { ReactNode } from 'react'
import { forgetPasskey } from '@/components/iam/forget-passkey'
import { MfaDevicePanel } from '@/components/iam/mfa-device-panel'
import type { MfaDeviceView, UnfinishedDeviceView } from '@/components/iam/mfa-device-view'
import { UnfinishedDevices } from '@/components/iam/unfinished-devices'
import type { ButtonRefusal } from '@/components/ui/button'
import { deleteUnfinishedDevice, removeOwnDevice } from '../actions'
import { PanelResult, useReported } from '../results'

/** The panel with the user's own devices; what comes of a removal is shown in the panel. */
export function OwnDevices({
  userName,
  devices,
  now,
  refused,
  asksForCode,
  isAssignPrimary,
  children,
}: {
  userName: string
  devices: readonly MfaDeviceView[]
  now: number
  refused: { assign?: ButtonRefusal; remove?: ButtonRefusal; resync?: ButtonRefusal }
  asksForCode: boolean
  isAssignPrimary: boolean
  children: ReactNode
}) {
  return (
    <MfaDevicePanel
      userName={userName}
      devices={devices}
      now={now}
      refused={refused}
      asksForCode={asksForCode}
      isAssignPrimary={isAssignPrimary}
      assignHref="/security-credentials/mfa/assign"
      resyncHref="/security-credentials/mfa/resync"
      removeHref="/security-credentials/mfa/remove"
      messages={<PanelResult panel="mfa-devices" />}
      removeAction={useReported(removeAndForget, 'mfa-devices')}
    >
      {children}
    </MfaDevicePanel>
  )
}

const removeAndForget: typeof removeOwnDevice = async (before, data) => {
  const state = await removeOwnDevice(before, data)
  if (state.result?.forget) forgetPasskey(state.result.forget)
  return state
}

/** The unassigned devices. */
export function OwnUnfinished({
  devices,
  others,
  deleteRefused,
}: {
  devices: readonly UnfinishedDeviceView[]
  others: number
  deleteRefused?: ButtonRefusal
}) {
  const act = useReported(deleteUnfinishedDevice, 'mfa-devices')
  return (
    <UnfinishedDevices
      devices={devices}
      others={others}
      othersHref="/mfa-devices?status=Unassigned"
      deleteAction={act}
      deleteRefused={deleteRefused}
    />
  )
}
