import { ActionForm } from '@/components/ui/action-form'
import { cx } from '@/components/ui/cx'
import type { FormAction } from '@/components/ui/form-action'
import { Icon } from '@/components/ui/icon'
import type { IconName } from '@/components/ui/icon-drawings'
import { Link } from '@/components/ui/link'
import { Popover, PopoverButton, PopoverHead } from '@/components/ui/popover'
import { commonTexts } from '@/lib/texts/common'
import { frameTexts } from '@/lib/texts/frame'
import { noticeTexts } from '@/lib/texts/notices'
import { sessionTexts } from '@/lib/texts/sessions'
import { shortcutTexts } from '@/lib/texts/shortcuts'
import { switchRoleTexts } from '@/lib/texts/switch-role'
import { BAR_BUTTON } from './bar'
import { LanguageSwitch } from './language-switch'
import type { RoleView, Theme, UserView } from './session-view'
import { ShortcutsButton } from './shortcuts-button'
import { ThemeSwitch } from './theme-switch'

const TEXTS = frameTexts.menu

// One of a kind, in the frame of every page.
const POPOVER = 'user-menu'

const MENU = 'p-1.5'
const ITEM = cx(
  'flex min-h-(--control-small) w-full items-center gap-2.5 rounded-control px-2.5 py-1 text-start text-ink',
  'no-underline hover:bg-sunken',
)

/** Who is signed in, and how to sign out. */
export function UserMenu({
  user,
  role,
  leaveRole,
  theme,
  setTheme,
  signOut,
}: {
  user: UserView
  /** Set while the user uses a role. */
  role?: RoleView
  leaveRole: FormAction
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
        aria-label={TEXTS.button(user.name, account)}
      >
        <Icon name="user" className="sm:hidden" />
        <span className="max-sm:hidden">
          <span className="block text-body/4.5 font-semibold">{user.name}</span>
          <span className="block text-caption/4 font-normal text-nav-muted tabular-nums">{account}</span>
        </span>
        <Icon name="down" size="small" className="max-sm:hidden" />
      </PopoverButton>
      <Popover id={POPOVER} place="corner" className="max-w-80" label={TEXTS.title}>
        <PopoverHead>
          <p className="font-semibold">{user.name}</p>
          {user.accountName && <p className="text-caption text-muted">{user.accountName}</p>}
          <p className="text-caption text-muted tabular-nums">{user.isRoot ? TEXTS.rootOf(account) : account}</p>
        </PopoverHead>
        <ul className={MENU}>
          <li>
            <Link className={ITEM} href="/security-credentials">
              <ItemIcon name="shield" />
              {commonTexts.credentials}
            </Link>
          </li>
          <li>
            <Link className={ITEM} href="/notices">
              <ItemIcon name="report" />
              {noticeTexts.title}
            </Link>
          </li>
          <li>
            <Link className={ITEM} href="/sessions">
              <ItemIcon name="screen" />
              {sessionTexts.title}
            </Link>
          </li>
          <li>
            {role ? (
              <ActionForm action={leaveRole}>
                <button type="submit" className={ITEM}>
                  <ItemIcon name="role" />
                  {switchRoleTexts.back(role.userName)}
                </button>
              </ActionForm>
            ) : (
              <Link className={ITEM} href="/switch-role">
                <ItemIcon name="role" />
                {switchRoleTexts.title}
              </Link>
            )}
          </li>
          <li className="noscript:hidden">
            <ShortcutsButton className={ITEM}>
              <ItemIcon name="keyboard" />
              {shortcutTexts.title}
            </ShortcutsButton>
          </li>
        </ul>
        <div className="grid gap-3 border-t border-hairline px-4 py-3">
          <ThemeSwitch theme={theme} action={setTheme} />
          <LanguageSwitch />
        </div>
        <ActionForm action={signOut} className={cx(MENU, 'border-t border-hairline')}>
          <button type="submit" className={ITEM}>
            <ItemIcon name="sign-out" />
            {commonTexts.signOut}
          </button>
        </ActionForm>
      </Popover>
    </>
  )
}

function ItemIcon({ name }: { name: IconName }) {
  return <Icon name={name} size="menu" className="text-muted" />
}
