import type { ReactNode } from 'react'
import type { FormAction, Target } from '@/components/ui/form-action'
import { Icon } from '@/components/ui/icon'
import { NoticeList } from '@/components/ui/notice-list'
import { Popover } from '@/components/ui/popover'
import { Brand } from './brand'
import { Footer } from './footer'
import { MfaChip } from './mfa-chip'
import { SearchField, SearchLink } from './search-field'
import type { MfaView, Theme, UserView } from './session-view'
import { type NavGroup, SideNav } from './side-nav'
import { UserMenu } from './user-menu'

export type ShellProps = {
  user: UserView
  mfa: MfaView
  /** The account's clock, in milliseconds since 1970. */
  now: number
  /** Written in the top bar while the account's clock is not the real one, such as "Test clock". */
  clockBadge?: string
  nav: readonly NavGroup[]
  /** Overrides the address, for pages that belong under another place. */
  currentPath?: string
  theme: Theme
  setTheme: FormAction
  signOut: FormAction
  signInAgain?: Target
  assignHref?: string
  /** The search page, where there is one. */
  searchHref?: string
  /** Skip links besides the one to the content, such as to the MFA devices. */
  skipLinks?: readonly { href: `#${string}`; label: string }[]
  /** Persistent notices, above everything else of the page. */
  notices?: ReactNode
  children: ReactNode
}

/** The frame of every page behind the sign-in. */
export function Shell(props: ShellProps) {
  return (
    <>
      <a className="skip" href="#main">
        Skip to main content
      </a>
      {props.skipLinks?.map((link) => (
        <a key={link.href} className="skip" href={link.href}>
          {link.label}
        </a>
      ))}
      <TopBar {...props} />
      <div className="shell">
        <div className="shell-side">
          <SideNav groups={props.nav} currentPath={props.currentPath} />
        </div>
        <div className="shell-content">
          <main className="shell-main" id="main" tabIndex={-1}>
            {props.notices && <NoticeList>{props.notices}</NoticeList>}
            {props.children}
          </main>
          <Footer />
        </div>
      </div>
    </>
  )
}

function TopBar(props: ShellProps) {
  const {
    user,
    mfa,
    now,
    clockBadge,
    nav,
    currentPath,
    theme,
    setTheme,
    signOut,
    signInAgain,
    assignHref,
    searchHref,
  } = props
  return (
    <header className="topbar">
      <button
        type="button"
        className="bar-btn bar-narrow bar-nav"
        popoverTarget="navigation"
        aria-label="Open navigation"
      >
        <Icon name="menu" />
      </button>
      <Popover id="navigation" className="popover-nav" label="Navigation">
        <SideNav groups={nav} currentPath={currentPath} />
      </Popover>
      <Brand href="/" className="shell-brand" />
      {searchHref && <SearchField href={searchHref} />}
      <div className="bar-end">
        {clockBadge && (
          <span className="bar-badge">
            <Icon name="clock" small />
            <span>{clockBadge}</span>
          </span>
        )}
        {searchHref && <SearchLink href={searchHref} />}
        <MfaChip mfa={mfa} now={now} signInAgain={signInAgain} assignHref={assignHref} />
        <UserMenu user={user} theme={theme} setTheme={setTheme} signOut={signOut} />
      </div>
    </header>
  )
}
