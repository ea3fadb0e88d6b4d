'use client'

import type { ReactNode } from 'react'
import type { ButtonRefusal } from '@/components/ui/button'
import { cx } from '@/components/ui/cx'
import type { FormAction, FormTarget } from '@/components/ui/form-action'
import { Icon } from '@/components/ui/icon'
import { NoticeList } from '@/components/ui/notice-list'
import { Popover } from '@/components/ui/popover'
import { frameTexts } from '@/lib/texts/frame'
import { placeTexts } from '@/lib/texts/places'
import { BAR, BAR_END, PLAIN_BAR_BUTTON } from './bar'
import { Brand } from './brand'
import { Footer } from './footer'
import { MfaChip } from './mfa-chip'
import { RoleChip } from './role-chip'
import { SearchField } from './search-field'
import type { MfaView, RoleView, Theme, UserView } from './session-view'
import { type NavGroup, SideNav } from './side-nav'
import { SkipLinks } from './skip-links'
import { UserMenu } from './user-menu'

/** One of a kind, in the frame of every page. */
const NAVIGATION = 'navigation'

type ShellProps = {
  user: UserView
  mfa: MfaView
  /** Set while the user uses a role. */
  role?: RoleView
  leaveRole: FormAction
  /** The account's clock, in milliseconds since 1970. */
  now: number
  /** Written in the top bar while the account's clock is not the real one, such as "Test clock". */
  clockBadge?: string
  nav: readonly NavGroup[]
  theme: Theme
  setTheme: FormAction
  signOut: FormAction
  signInAgain?: FormTarget
  assignHref?: string
  assignRefused?: ButtonRefusal
  /** The bar of a lab that is under way, at the bottom of the window. */
  labBar?: ReactNode
  /** Persistent notices, above everything else of the page. */
  notices?: ReactNode
  children: ReactNode
}

/**
 * The frame of every page behind the sign-in. It is rendered as a part of the browser, so that what a page sends of it is
 * what it was given, and not each of its elements once more beside the HTML (decision 0068).
 */
export function Shell(props: ShellProps) {
  return (
    <>
      <SkipLinks isRole={props.role !== undefined} hasLabBar={props.labBar !== undefined} />
      <TopBar {...props} />
      <div className="grid min-h-[calc(100vh-3rem)] grid-cols-1 lg:grid-cols-[15rem_minmax(0,1fr)] print:block">
        {/* One list for both: a popover in a narrow window, a column in a wide one. */}
        <div className="border-e border-line bg-surface max-lg:contents print:hidden">
          <Popover id={NAVIGATION} place="side" label={placeTexts.navigation} isNavigation>
            {/* The list stays in view beside a long page. */}
            <SideNav
              className="lg:sticky lg:top-12 lg:max-h-[calc(100vh-3rem)] lg:overflow-y-auto"
              groups={props.nav}
            />
          </Popover>
        </div>
        <div className="flex min-w-0 flex-col">
          <main className="w-full max-w-360 flex-1 px-4 pt-4 pb-8 sm:px-8 sm:pt-6 sm:pb-10" id="main" tabIndex={-1}>
            {props.notices && <NoticeList>{props.notices}</NoticeList>}
            {props.children}
          </main>
          <Footer className="mx-4 sm:mx-8" inConsole />
        </div>
      </div>
      {props.labBar}
    </>
  )
}

function TopBar(props: ShellProps) {
  const { user, mfa, role, leaveRole, now, clockBadge, theme, setTheme, signOut } = props
  const { signInAgain, assignHref, assignRefused } = props
  return (
    <header className={BAR}>
      <button
        type="button"
        className={cx(PLAIN_BAR_BUTTON, 'lg:hidden')}
        popoverTarget={NAVIGATION}
        aria-label={frameTexts.openNavigation}
      >
        <Icon name="menu" />
      </button>
      <Brand href="/" inFrame />
      <SearchField />
      <div className={BAR_END}>
        {clockBadge && (
          <span className="inline-flex h-6 items-center gap-1.5 rounded-xl bg-nav-warning/18 px-2.5 text-caption font-semibold whitespace-nowrap text-nav-warning">
            <Icon name="clock" size="small" />
            <span className="max-[44rem]:hidden">{clockBadge}</span>
          </span>
        )}
        {role ? (
          <RoleChip role={role} leave={leaveRole} />
        ) : (
          <MfaChip
            mfa={mfa}
            now={now}
            signInAgain={signInAgain}
            assignHref={assignHref}
            assignRefused={assignRefused}
          />
        )}
        <UserMenu user={user} role={role} leaveRole={leaveRole} theme={theme} setTheme={setTheme} signOut={signOut} />
      </div>
    </header>
  )
}
