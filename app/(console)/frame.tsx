'use client'

import type { ReactNode } from 'react'
import { KeepFocus } from '@/components/console/keep-focus'
import { NoticesBanner } from '@/components/console/notices-banner'
import { PageHead } from '@/components/console/page-head'
import { SessionEnd } from '@/components/console/session-end'
import type { MfaView, RoleView, Theme, UserView } from '@/components/console/session-view'
import { Shell } from '@/components/console/shell'
import { Shortcuts } from '@/components/console/shortcuts'
import { ButtonLink, type ButtonRefusal } from '@/components/ui/button'
import { ButtonRow } from '@/components/ui/button-row'
import { MadeFor } from '@/components/ui/made-for'
import { Panel } from '@/components/ui/panel'
import { failureTexts } from '@/lib/texts/failure'
import { frameTexts } from '@/lib/texts/frame'
import { chooseShortcuts, chooseTheme, signInAgain, signOut } from './frame-actions'
import { navigation, shortcutPlaces } from './navigation'
import { markSeen } from './notices/actions'
import { SearchPalette } from './search/palette'
import { leaveRole } from './switch-role/leave'

/** What the frame shows of the session. Times are milliseconds since 1970, by the account's clock. */
export type FrameView = {
  user: UserView
  mfa: MfaView
  role?: RoleView
  now: number
  endsAt: number
  /** How the account's clock runs. */
  clock: 'real' | 'fixed' | 'offset'
  theme: Theme
  isTraining: boolean
  hasShortcuts: boolean
  assignRefused?: ButtonRefusal
  /** What happened to the user's credentials and was not seen yet. */
  notices?: Pick<Parameters<typeof NoticesBanner>[0], 'notices' | 'hasMore'>
  /** Who acts, by ARN, in the account of a lab. */
  madeFor?: string
}

/** The frame of every page of the console, and what works beside the pages. */
export function Frame({ view, labBar, children }: { view: FrameView; labBar?: ReactNode; children: ReactNode }) {
  const { now, notices } = view
  return (
    <MadeFor arn={view.madeFor}>
      <Shell
        user={view.user}
        mfa={view.mfa}
        role={view.role}
        leaveRole={leaveRole}
        now={now}
        clockBadge={view.clock === 'real' ? undefined : frameTexts.testClock}
        nav={navigation(view.isTraining)}
        theme={view.theme}
        setTheme={chooseTheme}
        signOut={signOut}
        signInAgain={{ action: signInAgain }}
        assignHref="/security-credentials/mfa/assign"
        assignRefused={view.assignRefused}
        labBar={labBar}
        notices={notices && <NoticesBanner {...notices} now={now} href="/notices" markSeen={markSeen} />}
      >
        {children}
        <KeepFocus />
        <Shortcuts isOn={view.hasShortcuts} places={shortcutPlaces()} choose={chooseShortcuts} />
        <SearchPalette />
        <SessionEnd endsAt={view.endsAt} now={now} frozen={view.clock === 'fixed'} signInAgain={signInAgain} />
      </Shell>
    </MadeFor>
  )
}

/** What stands in place of a page that is not there. Every page carries it along, so a script of its own would be loaded by each. */
export function NothingHerePanel({ lead }: { lead: string }) {
  return (
    <>
      <PageHead title={failureTexts.notFound} />
      <Panel name="not-found" title={failureTexts.notFoundHeading}>
        <p className="measure">
          {lead} {failureTexts.notRefused}
        </p>
        <ButtonRow className="mt-4">
          <ButtonLink href="/">{failureTexts.toHome}</ButtonLink>
        </ButtonRow>
      </Panel>
    </>
  )
}
