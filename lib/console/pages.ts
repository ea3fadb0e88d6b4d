import type { IconName } from '@/components/ui/icon-drawings'
import { placeTexts } from '@/lib/texts/places'
import { taskTexts } from '@/lib/texts/search'

/**
 * A page whose address needs no id.
 *
 * `link` is how other pages lead to it: with a `group`, in the side navigation under its title; with a `text`, on the
 * home page; with a `key`, by `g` and that key; in any case by the search. `samples` are the addresses that the accessibility run opens instead of
 * the page's own: none if the page needs a flow in progress, which the run starts itself.
 */
export type Page = {
  href: `/${string}`
  link?: { label: () => string; icon: IconName; group?: NavGroupName; text?: () => string; key?: string }
  samples?: readonly `/${string}`[]
  /** What one can do there, for the search. Without an address of its own it is the page's. */
  tasks?: readonly Task[]
  /** Outside training it does not exist. */
  trainingOnly?: true
}

type Task = { label: () => string; isOwn?: true; href?: `/${string}` }

const own = (label: () => string): Pick<Page, 'tasks'> => ({ tasks: [{ label, isOwn: true }] })

/** The groups of the side navigation, in its order. The first one has no title. */
export const NAV_GROUPS = ['', 'access', 'account', 'training'] as const
type NavGroupName = (typeof NAV_GROUPS)[number]

/**
 * Every page of the console. The side navigation, the home page, the search, the allowed targets of a sign-in and the
 * accessibility run read this list. To add a page, add its folder under `app/(console)` and one line here.
 */
export const CONSOLE_PAGES: readonly Page[] = [
  { href: '/', link: { label: () => placeTexts.home, icon: 'home', group: '' } },
  {
    href: '/security-credentials',
    link: {
      label: () => placeTexts.credentials,
      icon: 'shield',
      group: '',
      text: () => placeTexts.credentialsText,
      key: 's',
    },
    samples: ['/security-credentials', '/security-credentials?tab=service'],
  },
  { href: '/dashboard', link: { label: () => placeTexts.dashboard, icon: 'report', group: '', key: 'd' } },
  { href: '/security-credentials/mfa/assign', ...own(() => taskTexts.assign) },
  { href: '/security-credentials/mfa/assign/app', samples: [] },
  { href: '/security-credentials/mfa/assign/hardware' },
  { href: '/security-credentials/mfa/assign/passkey', samples: ['/security-credentials/mfa/assign/passkey?name=key'] },
  { href: '/security-credentials/mfa/assign/done', samples: [] },
  { href: '/security-credentials/mfa/resync', samples: [] },
  { href: '/security-credentials/mfa/remove', samples: [] },
  { href: '/security-credentials/password', ...own(() => taskTexts.password) },
  { href: '/security-credentials/access-keys/create', ...own(() => taskTexts.accessKey) },
  { href: '/security-credentials/certificates/upload', ...own(() => taskTexts.certificate) },
  { href: '/security-credentials/ssh-keys/upload', ...own(() => taskTexts.sshKey) },
  { href: '/security-credentials/ssh-keys/show', samples: [] },
  { href: '/security-credentials/service-credentials/create', ...own(() => taskTexts.serviceCredentials) },
  { href: '/security-credentials/service-credentials/reset', samples: [] },
  { href: '/security-credentials/confirm', samples: [] },
  {
    href: '/users',
    link: {
      label: () => placeTexts.users,
      icon: 'user',
      group: 'access',
      text: () => placeTexts.usersText,
      key: 'u',
    },
  },
  {
    href: '/users/create',
    tasks: [{ label: () => taskTexts.createUser }],
    samples: ['/users/create', '/users/create?step=2&sent=yes&name=gina', '/users/create?step=3&sent=yes&name=gina'],
  },
  { href: '/users/selected', samples: ['/users/selected', '/users/selected?UserName=bob&UserName=carol'] },
  {
    href: '/groups',
    link: {
      label: () => placeTexts.groups,
      icon: 'users',
      group: 'access',
      text: () => placeTexts.groupsText,
      key: 'g',
    },
  },
  {
    href: '/groups/create',
    tasks: [{ label: () => taskTexts.createGroup }],
    samples: ['/groups/create', '/groups/create?name=readers&step=2', '/groups/create?name=two+words&step=2'],
  },
  {
    href: '/roles',
    link: { label: () => placeTexts.roles, icon: 'role', group: 'access', text: () => placeTexts.rolesText, key: 'r' },
  },
  {
    href: '/roles/create',
    tasks: [{ label: () => taskTexts.createRole }],
    samples: ['/roles/create', '/roles/create?name=auditor&step=2', '/roles/create?name=auditor&step=3'],
  },
  {
    href: '/policies',
    link: {
      label: () => placeTexts.policies,
      icon: 'document',
      group: 'access',
      text: () => placeTexts.policiesText,
      key: 'p',
    },
    samples: [
      '/policies',
      '/policies?type=own&finding=warning&action=iam:Get',
      ...(['permissions', 'attached', 'versions', 'tags'] as const).map(
        (tab) => `/policies/arn%3Aaws%3Aiam%3A%3Aaws%3Apolicy%2FIAMReadOnlyAccess/${tab}` as const,
      ),
    ],
  },
  {
    href: '/policies/create',
    samples: ['/policies/create', '/policies/create?template=seed-list-users'],
    tasks: [{ label: () => taskTexts.createPolicy }],
  },
  { href: '/policies/import', trainingOnly: true },
  {
    href: '/simulator',
    link: { label: () => placeTexts.simulator, icon: 'flask', group: 'access' },
    samples: ['/simulator', '/simulator?action=iam:EnableMFADevice'],
    tasks: [{ label: () => taskTexts.simulate }],
  },
  // Leads here from the cells of tables, with the whole question.
  { href: '/simulator/trace', samples: [] },
  {
    href: '/mfa-devices',
    link: {
      label: () => placeTexts.devices,
      icon: 'device',
      group: 'account',
      text: () => placeTexts.devicesText,
    },
    tasks: [{ label: () => taskTexts.cleanUp, href: '/mfa-devices?status=Unassigned' }],
  },
  { href: '/mfa-devices/import', tasks: [{ label: () => taskTexts.importTokens }] },
  {
    href: '/account-settings',
    link: { label: () => placeTexts.settings, icon: 'sliders', group: 'account' },
    tasks: [
      { label: () => taskTexts.passwordPolicy },
      { label: () => taskTexts.accountName, href: '/account-settings#account-name' },
      { label: () => taskTexts.alias, href: '/account-settings#account-alias' },
    ],
    samples: ['/account-settings', '/account-settings?draft=on&MinimumPasswordLength=5&expires=on&MaxPasswordAge=90'],
  },
  {
    href: '/account-settings/password-policy',
    samples: ['/account-settings/password-policy?MinimumPasswordLength=12&expires=on&MaxPasswordAge=90'],
  },
  {
    href: '/audit',
    link: { label: () => placeTexts.events, icon: 'report', group: 'account', key: 'e' },
    tasks: [{ label: () => taskTexts.refusals, href: '/audit?of=everybody&errors=only' }],
    samples: ['/audit', '/audit?of=everybody', '/audit?name=Nothing&errors=only&from=2026-01-01T00:00'],
  },
  {
    href: '/credential-report',
    link: { label: () => placeTexts.report, icon: 'key', group: 'account' },
    tasks: [
      { label: () => taskTexts.withoutMfa, href: '/credential-report?view=no-mfa' },
      { label: () => taskTexts.oldKeys, href: '/credential-report?view=old-keys' },
    ],
    samples: ['/credential-report', '/credential-report?view=old-keys&days=30&q=a'],
  },
  {
    href: '/labs',
    link: {
      label: () => placeTexts.labs,
      icon: 'lab',
      group: 'training',
      text: () => placeTexts.labsText,
      key: 'l',
    },
    samples: [
      ...(['/labs', '/labs/lab-01', '/labs/lab-03'] as const),
      ...(['/labs/tour/first-device', '/labs/tour/first-device/notes'] as const),
    ],
    trainingOnly: true,
  },
  { href: '/labs/certificate', trainingOnly: true },
  { href: '/labs/join', trainingOnly: true },
  {
    href: '/practice-authenticator',
    link: { label: () => placeTexts.practice, icon: 'phone', group: 'training' },
    trainingOnly: true,
  },
  {
    href: '/environment',
    link: { label: () => placeTexts.environment, icon: 'server', group: 'training' },
    trainingOnly: true,
  },
  {
    href: '/switch-role',
    tasks: [{ label: () => taskTexts.switchRole }],
    samples: ['/switch-role', '/switch-role?role=auditor'],
  },
  {
    href: '/sessions',
    link: { label: () => placeTexts.sessions, icon: 'screen' },
    ...own(() => taskTexts.endSessions),
  },
  { href: '/notices', link: { label: () => placeTexts.notices, icon: 'report' } },
  {
    href: '/search',
    link: { label: () => placeTexts.search, icon: 'search' },
    samples: ['/search', '/search?q=mfa', '/search?q=a&all=actions', '/search?q=nothing+at+all'],
  },
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
  { href: '/help/mfa', link: { label: () => placeTexts.helpMfa, icon: 'info' } },
  {
    href: '/help/access-denied',
    link: { label: () => placeTexts.accessDenied, icon: 'info', text: () => placeTexts.accessDeniedText },
  },
  { href: '/help/cli', link: { label: () => placeTexts.helpCli, icon: 'info' } },
  {
    href: '/playground',
    link: { label: () => placeTexts.playground, icon: 'flask', text: () => placeTexts.playgroundText },
  },
  { href: '/accessibility', link: { label: () => placeTexts.accessibility, icon: 'info' } },
]

/** The addresses under which the accessibility run opens some pages. */
export const samplesOf = (pages: readonly Page[]) => pages.flatMap(({ href, samples }) => samples ?? [href])
