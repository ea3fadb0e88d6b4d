import type { ReactNode } from 'react'
import { Breaks } from '@/components/ui/breaks'
import { cx } from '@/components/ui/cx'
import { Icon } from '@/components/ui/icon'
import { Link } from '@/components/ui/link'
import { frameTexts } from '@/lib/texts/frame'
import { AuthFoot } from './auth-foot'
import { BAR, BAR_END, PLAIN_BAR_BUTTON } from './bar'
import { Brand } from './brand'
import { CARD } from './card'
import { Footer } from './footer'
import { SkipLinks } from './skip-links'

/** The frame of the pages before the sign-in. */
export function SignedOutShell({ children }: { children: ReactNode }) {
  return (
    <div className="flex min-h-screen flex-col">
      <SkipLinks />
      <header className={BAR}>
        <Brand href="/sign-in" />
        <div className={BAR_END}>
          <Link className={PLAIN_BAR_BUTTON} href="/help/mfa">
            <Icon name="info" size="small" />
            {frameTexts.helpWithSignIn}
          </Link>
        </div>
      </header>
      <main
        className="grid flex-1 grid-cols-[minmax(0,auto)] content-start justify-center px-6 pt-18 pb-14 max-sm:grid-cols-1 max-sm:px-4 max-sm:pt-6 max-sm:pb-8"
        id="main"
        tabIndex={-1}
      >
        {children}
      </main>
      <Footer className="mx-4 sm:mx-auto sm:w-[calc(100%-4rem)]" />
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
  /** Alone on the page, without a column beside it; "wide" where two codes or a refusal have to fit in. */
  solo?: boolean | 'wide'
  foot?: ReactNode
  children: ReactNode
}) {
  return (
    // No landmark: its name would be one more thing called "MFA code" beside the field of that name.
    <div className={cx(CARD, solo && 'max-w-full', solo && (solo === 'wide' ? 'w-152' : 'w-120'))}>
      <h1 id="auth-title" tabIndex={-1}>
        {title}
      </h1>
      {lead && <p className="text-muted mt-1">{lead}</p>}
      {children}
      {foot && <AuthFoot>{foot}</AuthFoot>}
    </div>
  )
}

/** The card of a sign-in page with a helper column beside it. */
export function AuthDuo({ children }: { children: ReactNode }) {
  return (
    <div className="grid grid-cols-1 items-start gap-6 sm:grid-cols-[minmax(0,26.5rem)] min-[60rem]:grid-cols-[26.5rem_20.5rem] min-[60rem]:gap-12">
      {children}
    </div>
  )
}

/** Who is signing in, before what they have to type. */
export function IdentityView({ items }: { items: readonly { term: string; value: string; note?: string }[] }) {
  return (
    <dl className="mt-4 grid gap-x-4 gap-y-1 rounded-control bg-sunken px-4 py-3 min-[16rem]:grid-cols-[max-content_minmax(0,1fr)]">
      {items.map((item) => (
        <div key={item.term} className="contents">
          <dt className="text-muted">{item.term}</dt>
          <dd className="font-semibold wrap-anywhere">
            <Breaks of={item.value} />{' '}
            {item.note && <span className="text-muted tabular-nums font-normal">{item.note}</span>}
          </dd>
        </div>
      ))}
    </dl>
  )
}
