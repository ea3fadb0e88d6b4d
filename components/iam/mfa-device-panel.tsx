'use client'

import { type ReactNode, useState } from 'react'
import type { ButtonRefusal } from '@/components/ui/button'
import type { FormAction } from '@/components/ui/form-action'
import { PANEL_STRIP, Panel, PanelEmpty } from '@/components/ui/panel'
import { TargetButton } from '@/components/ui/target-button'
import { ownDeviceTexts as texts } from '@/lib/texts/own-page'
import { MfaDeviceTable } from './mfa-device-table'
import type { MfaDeviceView } from './mfa-device-view'
import { RemoveDevice } from './remove-device'
import { ResyncDevice } from './resync-device'

const FORM = 'mfa-device-choice'
/** IAM user guide, "IAM and AWS STS quotas". */
const QUOTA = 8

/** The MFA devices of a user: choose one to remove or resync it, or assign another. */
export function MfaDevicePanel({
  userName,
  user,
  devices,
  now,
  assignHref,
  resyncHref,
  removeHref,
  removeAction,
  refused,
  asksForCode = false,
  isAssignPrimary = true,
  messages,
  children,
}: {
  userName: string
  /** The same, if the user is not the reader. The pages and the action get it as `user`. */
  user?: string
  devices: readonly MfaDeviceView[]
  /** The account's clock, in milliseconds since 1970. */
  now: number
  /** Without it no device can be assigned here. */
  assignHref?: string
  /** Gets `?serial=`. */
  resyncHref: string
  /** A page that confirms the removal, for readers without scripts. Gets `?serial=`. */
  removeHref?: string
  /** Gets `serial`, and `deactivateOnly` when only the first of the two calls is wanted. */
  removeAction: FormAction
  /** The buttons whose action would be refused, according to a dry run. */
  refused?: { assign?: ButtonRefusal; resync?: ButtonRefusal; remove?: ButtonRefusal }
  /** Assigning and removing ask for a code first. */
  asksForCode?: boolean
  /** Whether no other button of the page is the primary one. */
  isAssignPrimary?: boolean
  messages?: ReactNode
  /** Shown below the table, such as the unfinished devices. */
  children?: ReactNode
}) {
  const [chosen, choose] = useState(devices.length === 1 ? devices[0]?.serial : undefined)
  const device = devices.find((each) => each.serial === chosen)
  const assign = assignHref && (
    <TargetButton
      to={{ href: assignHref }}
      variant={isAssignPrimary ? 'primary' : 'secondary'}
      size={devices.length > 0 ? 'small' : 'medium'}
      refused={refused?.assign}
    >
      {texts.assign}
    </TargetButton>
  )
  const isFull = devices.length >= QUOTA

  if (devices.length === 0) {
    return (
      <Panel name="mfa-devices" title={texts.title} count={0} state="empty" messages={messages} flush>
        <div className="p-(--inset)">
          <PanelEmpty action={assign}>{user === undefined ? texts.none : texts.noneOf(user)}</PanelEmpty>
        </div>
        {children}
      </Panel>
    )
  }
  return (
    <Panel
      name="mfa-devices"
      title={texts.title}
      count={devices.length}
      flush
      messages={messages}
      note={asksForCode && texts.asksForCode}
      actions={
        <>
          <RemoveDevice
            form={FORM}
            user={user}
            device={device}
            isOnly={devices.length === 1}
            href={removeHref}
            asksFirst={asksForCode}
            action={removeAction}
            refused={refused?.remove}
          />
          <ResyncDevice form={FORM} device={device} href={resyncHref} refused={refused?.resync} />
          {assign}
        </>
      }
    >
      {isFull && (
        <p className={PANEL_STRIP}>
          {user === undefined ? texts.full(devices.length, QUOTA) : texts.fullOf(user, devices.length, QUOTA)}
        </p>
      )}
      <form id={FORM} action={resyncHref} method="get">
        {user !== undefined && <input type="hidden" name="user" value={user} />}
        <MfaDeviceTable userName={userName} devices={devices} now={now} chosen={chosen} onChoose={choose} />
      </form>
      {children}
    </Panel>
  )
}
