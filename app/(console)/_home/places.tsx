import { Icon } from '@/components/ui/icon'
import type { IconName } from '@/components/ui/icon-drawings'
import { Link } from '@/components/ui/link'

const PLACES: readonly { href: string; title: string; text: string; icon: IconName }[] = [
  {
    href: '/security-credentials',
    title: 'Security credentials',
    text: 'Your password, MFA devices and access keys.',
    icon: 'shield',
  },
  { href: '/users', title: 'Users', text: 'Everybody in this account, with path and last sign-in.', icon: 'users' },
  {
    href: '/mfa-devices',
    title: 'MFA devices',
    text: 'All virtual devices, and the unfinished ones that block a name.',
    icon: 'device',
  },
  {
    href: '/help/access-denied',
    title: 'Access denied?',
    text: 'How to read a refusal, and what helps.',
    icon: 'info',
  },
]

/** Where to go from here. */
export function Places() {
  return (
    <nav aria-label="Places">
      <ul className="grid gap-5 sm:grid-cols-2 xl:grid-cols-4">
        {PLACES.map(({ href, title, text, icon }) => (
          <li key={href} className="flex gap-3 rounded-panel border border-line bg-surface p-4">
            <Icon name={icon} className="muted" />
            <div className="min-w-0">
              <Link href={href} className="font-semibold">
                {title}
              </Link>
              <p className="mt-1 muted">{text}</p>
            </div>
          </li>
        ))}
      </ul>
    </nav>
  )
}
