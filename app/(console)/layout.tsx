import type { ReactNode } from 'react'
import type { MfaView, RoleView } from '@/components/console/session-view'
import { displayName } from '@/lib/auth/principal'
import type { SignedIn } from '@/lib/auth/session'
import { ask, foresee } from '@/lib/console/ask'
import { hasShortcuts, theme } from '@/lib/console/cookies'
import { deviceName } from '@/lib/console/device-words'
import { firstDeviceRefusal } from '@/lib/console/first-device'
import { ownLabIn } from '@/lib/console/labs/seat'
import { noticeView } from '@/lib/console/notices'
import { hasPractice } from '@/lib/console/practice'
import { signedIn, userBehind } from '@/lib/console/session'
import { GetAccountInformation } from '@/lib/operations/account/get-account-information'
import { ListOwnNotices } from '@/lib/operations/postern/notices/list-own-notices'
import { deviceTexts } from '@/lib/texts/devices'
import { Frame, type FrameView } from './frame'
import { runningLabBar } from './running-lab-bar'
import { tourBarHere } from './tour-bar-here'

/** `panel` is what a link opened over a page of the console (decision 0036). */
export default async function ConsoleLayout({ children, panel }: { children: ReactNode; panel?: ReactNode }) {
  const session = await signedIn()
  // Only the page knows where to come back to, so it is the page that leads to the sign-in.
  if (!session) return children
  const [view, labBar] = await Promise.all([frameView(session), barOf(session)])
  return (
    <Frame view={view} labBar={labBar}>
      {children}
      {panel}
    </Frame>
  )
}

/** Who acts, by ARN, in the account of a lab of this browser: there, another tab may change it. */
async function personOfLab({ account, caller }: SignedIn): Promise<string | undefined> {
  return (await ownLabIn(account.id)) === undefined ? undefined : caller.arn
}

async function frameView(session: SignedIn): Promise<FrameView> {
  const { account, caller, expiresAt, now } = session
  const { principal } = caller
  const [name, assignRefused, notices, madeFor] = await Promise.all([
    accountName(session),
    firstDeviceRefusal(),
    unseenNotices(session),
    personOfLab(session),
  ])
  return {
    user: {
      name: displayName(principal),
      accountId: account.id,
      accountAlias: account.alias ?? undefined,
      accountName: name,
      isRoot: principal.kind === 'root',
    },
    mfa: mfaView(session),
    role: roleView(session),
    now: now.getTime(),
    endsAt: expiresAt.getTime(),
    clock: account.clock.mode,
    theme: await theme(),
    isTraining: hasPractice(),
    hasShortcuts: await hasShortcuts(),
    assignRefused,
    notices,
    madeFor,
  }
}

const barOf = async (session: SignedIn) => (await tourBarHere()) ?? (await runningLabBar(session))

/** The name of the account, for those who may know it. Nothing is read for it: it comes with the session. */
async function accountName({ account }: SignedIn): Promise<string | undefined> {
  if (account.name === null) return undefined
  const { refused } = await foresee({ refused: { operation: GetAccountInformation, input: {} } })
  return refused ? undefined : account.name
}

/** What happened to the user's credentials and was not seen yet. If this fails, the page is shown without it. */
async function unseenNotices({ caller }: SignedIn): Promise<FrameView['notices']> {
  const answer = await ask(ListOwnNotices, { UnseenOnly: true, MaxItems: 3 })
  if (!answer.ok || answer.output.Notices.length === 0) return undefined
  return {
    notices: answer.output.Notices.map((notice) => noticeView(notice, caller.arn)),
    hasMore: answer.output.IsTruncated,
  }
}

function roleView(session: SignedIn): RoleView | undefined {
  const { principal } = session.caller
  const user = userBehind(session)
  if (!user || principal.kind !== 'role') return undefined
  return { name: principal.name, userName: user.name, endsAt: session.expiresAt.getTime() }
}

function mfaView({ mfa, now, devices }: SignedIn): MfaView {
  const hasDevice = devices.length > 0
  if (!mfa) return { isOn: false, hasDevice }
  return {
    isOn: true,
    hasDevice,
    deviceName: deviceName(mfa.serialNumber),
    ...(mfa.kind && { deviceType: deviceTexts.kinds[mfa.kind].one }),
    since: mfa.at.getTime(),
    ageSeconds: Math.max(0, Math.floor((now.getTime() - mfa.at.getTime()) / 1000)),
  }
}
