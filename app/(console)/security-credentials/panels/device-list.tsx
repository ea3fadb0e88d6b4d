'use client'

import type { ReactNode } from 'react'
import { forgetPasskey } from '@/components/iam/forget-passkey'
import { MfaDevicePanel } from '@/components/iam/mfa-device-panel'
import type { MfaDeviceView, UnfinishedDeviceView } from '@/components/iam/mfa-device-view'
import { UnfinishedDevices } from '@/components/iam/unfinished-devices'
import type { ButtonRefusal } from '@/components/ui/button'
import { removeOwnDevice } from '../actions'
import { PanelResult, usePanelForms, useReported } from '../results'

/** The panel with the devices of a user; what comes of a removal is shown in the panel. */
export function DeviceList({
  userName,
  user,
  devices,
  now,
  assignHref,
  refused,
  asksForCode,
  isAssignPrimary,
  children,
}: {
  userName: string
  /** The same, if the user is not the reader. */
  user: string | undefined
  devices: readonly MfaDeviceView[]
  now: number
  assignHref: string
  refused: { assign?: ButtonRefusal; remove?: ButtonRefusal; resync?: ButtonRefusal }
  asksForCode: boolean
  isAssignPrimary: boolean
  children: ReactNode
}) {
  return (
    <MfaDevicePanel
      userName={userName}
      user={user}
      devices={devices}
      now={now}
      refused={refused}
      asksForCode={asksForCode}
      isAssignPrimary={isAssignPrimary}
      assignHref={assignHref}
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
export function UnfinishedList({
  devices,
  user,
  others,
  deleteRefused,
}: {
  devices: readonly UnfinishedDeviceView[]
  user: string | undefined
  others: number
  deleteRefused?: ButtonRefusal
}) {
  const { unfinishedDeletion } = usePanelForms()
  return (
    <UnfinishedDevices
      devices={devices}
      user={user}
      others={others}
      othersHref="/mfa-devices?status=Unassigned"
      deleteAction={unfinishedDeletion.act}
      deleteRefused={deleteRefused}
    />
  )
}
