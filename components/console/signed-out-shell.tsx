import type { ReactNode } from 'react'
import { cx } from '@/components/ui/cx'
import { Icon } from '@/components/ui/icon'
import { Link } from '@/components/ui/link'
import { Brand } from './brand'
import { Footer } from './footer'

/** The frame of the pages before the sign-in. */
export function SignedOutShell({ children }: { children: ReactNode }) {
  return (
    <div className="signed-out">
      <a className="skip" href="#main">
        Skip to main content
      </a>
      <header className="topbar">
        <Brand href="/sign-in" />
        <div className="bar-end">
          <Link className="bar-btn" href="/help/mfa">
            <Icon name="info" small />
            Help with sign-in
          </Link>
        </div>
      </header>
      <main className="signed-out-main" id="main" tabIndex={-1}>
        {children}
      </main>
      <Footer />
    </div>
  )
}

/** The card of a sign-in page: heading, a line below it, the form, and a foot below a line. */
export function AuthCard({
  title,
  lead,
  solo,
  foot,
  children,
}: {
  title: string
  lead?: ReactNode
  /** Stands alone on the page, without a column beside it; "wide" where two codes or a refusal have to fit in. */
  solo?: boolean | 'wide'
  foot?: ReactNode
  children: ReactNode
}) {
  return (
    // No landmark: its name would be one more thing called "MFA code" beside the field of that name.
    <div className={cx('auth-card', solo && 'auth-solo', solo === 'wide' && 'w-152')}>
      <h1 id="auth-title" tabIndex={-1}>
        {title}
      </h1>
      {lead && <p className="muted">{lead}</p>}
      {children}
      {foot && <div className="auth-foot">{foot}</div>}
    </div>
  )
}

/** The card of a sign-in page with a helper column beside it. */
export function AuthDuo({ children }: { children: ReactNode }) {
  return <div className="auth-duo">{children}</div>
}

/** Who is signing in, before what they have to type. */
export function Identity({ items }: { items: readonly { term: string; value: string; note?: string }[] }) {
  return (
    <dl className="identity">
      {items.map((item) => (
        <div key={item.term} className="contents">
          <dt>{item.term}</dt>
          <dd>
            {item.value} {item.note && <span className="muted num">{item.note}</span>}
          </dd>
        </div>
      ))}
    </dl>
  )
}
