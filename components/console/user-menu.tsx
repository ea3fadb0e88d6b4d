import type { FormAction } from '@/components/ui/form-action'
import { Icon } from '@/components/ui/icon'
import { Link } from '@/components/ui/link'
import { Popover, PopoverButton } from '@/components/ui/popover'
import type { Theme, UserView } from './session-view'
import { ThemeSwitch } from './theme-switch'

// One of a kind, in the frame of every page.
const POPOVER = 'user-menu'

/** Who I am, and the way out. */
export function UserMenu({
  user,
  theme,
  setTheme,
  signOut,
}: {
  user: UserView
  theme: Theme
  setTheme: FormAction
  signOut: FormAction
}) {
  const account = user.accountAlias ? `${user.accountAlias} · ${user.accountId}` : user.accountId
  return (
    <>
      <PopoverButton
        popover={POPOVER}
        className="bar-btn user-btn"
        aria-label={`${user.name}, account ${account}. User menu`}
      >
        <Icon name="user" className="user-glyph" />
        <span className="user-text">
          <span className="who">{user.name}</span>
          <span className="account">{account}</span>
        </span>
        <Icon name="down" small />
      </PopoverButton>
      <Popover id={POPOVER} className="popover-bar max-w-80" label="User menu">
        <div className="menu-head">
          <p className="font-semibold">{user.name}</p>
          <p className="caption num">{user.isRoot ? `Root user of ${account}` : account}</p>
        </div>
        <ul className="menu">
          <li>
            <Link href="/security-credentials">
              <Icon name="shield" />
              Security credentials
            </Link>
          </li>
          <li>
            <Link href="/notices">
              <Icon name="report" />
              Notices
            </Link>
          </li>
          <li>
            <Link href="/sessions">
              <Icon name="screen" />
              Your sessions
            </Link>
          </li>
        </ul>
        <div className="menu-group">
          <ThemeSwitch theme={theme} action={setTheme} />
        </div>
        <form action={signOut} className="menu border-t border-hairline">
          <button type="submit">
            <Icon name="sign-out" />
            Sign out
          </button>
        </form>
      </Popover>
    </>
  )
}
