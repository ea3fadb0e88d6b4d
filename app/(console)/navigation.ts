import type { NavGroup } from '@/components/console/side-nav'

/** The places of the console, in the order of the side navigation. */
export const NAVIGATION: readonly NavGroup[] = [
  {
    items: [
      { href: '/', label: 'Home', icon: 'home' },
      { href: '/security-credentials', label: 'Security credentials', icon: 'shield' },
    ],
  },
  {
    title: 'Access management',
    items: [
      { href: '/users', label: 'Users', icon: 'users' },
      { href: '/simulator', label: 'Policy simulator', icon: 'flask' },
    ],
  },
  {
    title: 'Account',
    items: [
      { href: '/mfa-devices', label: 'MFA devices', icon: 'device' },
      { href: '/audit', label: 'Event history', icon: 'report' },
    ],
  },
]
