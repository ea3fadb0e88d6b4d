import type { IconName } from '@/components/ui/icon-drawings'
import { placeTexts } from '@/lib/texts/places'

/**
 * A page whose address needs no id.
 *
 * `link` is how other pages lead to it: with a `group`, in the side navigation under that title; with a `text`, on the
 * home page; with a `key`, by `g` and that key. `samples` are the addresses that the accessibility run opens instead of
 * the page's own: none if the page needs a flow in progress, which the run starts itself.
 */
export type Page = {
  href: `/${string}`
  link?: { label: string; icon: IconName; group?: NavTitle; text?: string; key?: string }
  samples?: readonly `/${string}`[]
  /** Outside training it does not exist. */
  trainingOnly?: true
}

/** The titles of the side navigation, in its order. The first group has none. */
export const NAV_TITLES = ['', placeTexts.access, placeTexts.account, placeTexts.training] as const
type NavTitle = (typeof NAV_TITLES)[number]

/**
 * Every page of the console. The side navigation, the home page, the allowed targets of a sign-in and the accessibility
 * run read this list. To add a page, add its folder under `app/(console)` and one line here.
 */
export const CONSOLE_PAGES: readonly Page[] = [
  { href: '/', link: { label: placeTexts.home, icon: 'home', group: '' } },
  {
    href: '/security-credentials',
    link: {
      label: placeTexts.credentials,
      icon: 'shield',
      group: '',
      text: placeTexts.credentialsText,
      key: 's',
    },
    samples: ['/security-credentials', '/security-credentials?tab=service'],
  },
  { href: '/security-credentials/mfa/assign' },
  { href: '/security-credentials/mfa/assign/app', samples: [] },
  { href: '/security-credentials/mfa/assign/hardware' },
  { href: '/security-credentials/mfa/assign/passkey', samples: ['/security-credentials/mfa/assign/passkey?name=key'] },
  { href: '/security-credentials/mfa/assign/done', samples: [] },
  { href: '/security-credentials/mfa/resync', samples: [] },
  { href: '/security-credentials/mfa/remove', samples: [] },
  { href: '/security-credentials/password' },
  { href: '/security-credentials/access-keys/create' },
  { href: '/security-credentials/certificates/upload' },
  { href: '/security-credentials/ssh-keys/upload' },
  { href: '/security-credentials/ssh-keys/show', samples: [] },
  { href: '/security-credentials/service-credentials/create' },
  { href: '/security-credentials/service-credentials/reset', samples: [] },
  { href: '/security-credentials/confirm', samples: [] },
  {
    href: '/users',
    link: {
      label: placeTexts.users,
      icon: 'user',
      group: placeTexts.access,
      text: placeTexts.usersText,
      key: 'u',
    },
  },
  {
    href: '/users/create',
    samples: ['/users/create', '/users/create?step=2&sent=yes&name=gina', '/users/create?step=3&sent=yes&name=gina'],
  },
  { href: '/users/selected', samples: ['/users/selected', '/users/selected?UserName=bob&UserName=carol'] },
  {
    href: '/groups',
    link: { label: placeTexts.groups, icon: 'users', group: placeTexts.access, text: placeTexts.groupsText, key: 'g' },
  },
  {
    href: '/groups/create',
    samples: ['/groups/create', '/groups/create?name=readers&step=2', '/groups/create?name=two+words&step=2'],
  },
  {
    href: '/roles',
    link: { label: placeTexts.roles, icon: 'role', group: placeTexts.access, text: placeTexts.rolesText, key: 'r' },
  },
  {
    href: '/roles/create',
    samples: ['/roles/create', '/roles/create?name=auditor&step=2', '/roles/create?name=auditor&step=3'],
  },
  { href: '/simulator', link: { label: placeTexts.simulator, icon: 'flask', group: placeTexts.access } },
  {
    href: '/mfa-devices',
    link: {
      label: placeTexts.devices,
      icon: 'device',
      group: placeTexts.account,
      text: placeTexts.devicesText,
    },
  },
  { href: '/mfa-devices/import' },
  {
    href: '/account-settings',
    link: { label: placeTexts.settings, icon: 'sliders', group: placeTexts.account },
    samples: ['/account-settings', '/account-settings?draft=on&MinimumPasswordLength=5&expires=on&MaxPasswordAge=90'],
  },
  {
    href: '/account-settings/password-policy',
    samples: ['/account-settings/password-policy?MinimumPasswordLength=12&expires=on&MaxPasswordAge=90'],
  },
  {
    href: '/audit',
    link: { label: placeTexts.events, icon: 'report', group: placeTexts.account, key: 'e' },
    samples: ['/audit', '/audit?of=everybody', '/audit?name=Nothing&errors=only&from=2026-01-01T00:00'],
  },
  {
    href: '/credential-report',
    link: { label: placeTexts.report, icon: 'key', group: placeTexts.account },
    samples: ['/credential-report', '/credential-report?view=old-keys&days=30&q=a'],
  },
  {
    href: '/practice-authenticator',
    link: { label: placeTexts.practice, icon: 'phone', group: placeTexts.training },
    trainingOnly: true,
  },
  { href: '/switch-role', samples: ['/switch-role', '/switch-role?role=auditor'] },
  { href: '/sessions' },
  { href: '/notices' },
  {
    // Every page below it needs an id or the name of an operation.
    href: '/decisions',
    samples: ['/decisions/preview/DeleteVirtualMFADevice?SerialNumber=arn:aws:iam::123456789012:mfa/alice'],
  },
]

/** The pages outside of the console: those of the sign-in, and public ones. */
export const OPEN_PAGES: readonly Page[] = [
  { href: '/sign-in' },
  { href: '/sign-in/root' },
  { href: '/sign-in/mfa', samples: [] },
  { href: '/sign-in/mfa/choose', samples: [] },
  { href: '/sign-in/mfa/resync', samples: [] },
  { href: '/sign-in/new-password', samples: [] },
  { href: '/signout' },
  // Leads on unless a role has ended.
  { href: '/role-ended', samples: [] },
  { href: '/help/mfa' },
  {
    href: '/help/access-denied',
    link: { label: placeTexts.accessDenied, icon: 'info', text: placeTexts.accessDeniedText },
  },
  { href: '/help/cli' },
  { href: '/accessibility' },
]

/** The addresses under which the accessibility run opens some pages. */
export const samplesOf = (pages: readonly Page[]) => pages.flatMap(({ href, samples }) => samples ?? [href])
