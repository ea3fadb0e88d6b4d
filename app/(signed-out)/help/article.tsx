import type { ReactNode } from 'react'
import { AuthFoot } from '@/components/console/auth-foot'
import { CARD } from '@/components/console/card'
import { FocusOnNavigation } from '@/components/console/focus-on-navigation'
import { cx } from '@/components/ui/cx'
import { Link } from '@/components/ui/link'
import { signedIn } from '@/lib/console/session'

/** A page to read: anybody may open it, so it stands in the frame that needs no session. */
export async function Article({ title, lead, children }: { title: string; lead: string; children: ReactNode }) {
  const isSignedIn = (await signedIn()) !== undefined
  return (
    <article className={cx(CARD, 'w-full max-w-190 text-form')} aria-labelledby="article-title">
      <h1 id="article-title" tabIndex={-1}>
        {title}
      </h1>
      <FocusOnNavigation target="article-title" />
      <p className="text-muted mt-1">{lead}</p>
      {children}
      <AuthFoot>
        {isSignedIn ? <Link href="/">Back to the console</Link> : <Link href="/sign-in">Back to the sign-in</Link>}
      </AuthFoot>
    </article>
  )
}

/** A part of an article, with an address of its own. */
export function Part({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section className="mt-6 grid gap-2" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  )
}

/** Steps or points, one below the other. */
export function Points({ ordered, children }: { ordered?: boolean; children: ReactNode }) {
  if (ordered) return <ol className="grid list-decimal gap-2 ps-6">{children}</ol>
  return <ul className="grid list-disc gap-2 ps-6">{children}</ul>
}
