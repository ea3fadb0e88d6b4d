import { cx } from '@/components/ui/cx'
import type { FormAction } from '@/components/ui/form-action'
import { Icon } from '@/components/ui/icon'
import { Link } from '@/components/ui/link'
import { Popover, PopoverButton } from '@/components/ui/popover'
import { BAR_BUTTON } from './bar'
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
        className={cx(BAR_BUTTON, 'h-10 gap-2.5 border-transparent px-2 text-start text-on-nav')}
        aria-label={`${user.name}, account ${account}. User menu`}
      >
        <Icon name="user" className="sm:hidden" />
        <span className="max-sm:hidden">
          <span className="block text-body/4.5 font-semibold">{user.name}</span>
          <span className="block text-caption/4 font-normal text-nav-muted tabular-nums">{account}</span>
        </span>
        <Icon name="down" size="small" className="max-sm:hidden" />
      </PopoverButton>
      <Popover id={POPOVER} className="popover-bar max-w-80" label="User menu">
        <div className="menu-head">
          <p className="font-semibold">{user.name}</p>
          <p className="text-caption text-muted tabular-nums">{user.isRoot ? `Root user of ${account}` : account}</p>
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
