import type { ReactNode } from 'react'
import { AuthFoot } from '@/components/console/auth-foot'
import { CARD } from '@/components/console/card'
import { FocusOnNavigation } from '@/components/console/focus-on-navigation'
import { HelpLink } from '@/components/console/help-link'
import { cx } from '@/components/ui/cx'
import { Icon } from '@/components/ui/icon'
import { Link } from '@/components/ui/link'
import { Prose } from '@/components/ui/prose'
import { one, type Query } from '@/lib/console/query'
import { signedIn } from '@/lib/console/session'
import { wayBack } from '@/lib/console/way-back'
import { helpTexts, type PartText } from '@/lib/texts/help'
import type { Sentence } from '@/lib/texts/sentence'

/** A page to read. With a session it leads back to the page that the reader came from. */
export async function Article({
  title,
  lead,
  query,
  children,
}: {
  title: string
  lead: string
  query: Promise<Query>
  children: ReactNode
}) {
  const back = (await signedIn()) && wayBack(one((await query).back))
  return (
    <>
      {back && (
        <p className="mb-3 print:hidden">
          <Link className="inline-flex min-h-6 items-center gap-1" href={back.href}>
            <Icon name="chevron" size="small" className="rotate-180" />
            {back.text}
          </Link>
        </p>
      )}
      <article className={cx(CARD, 'w-full max-w-190 text-form')} aria-labelledby="article-title">
        <h1 id="article-title" tabIndex={-1}>
          {title}
        </h1>
        <FocusOnNavigation target="article-title" />
        <p className="text-muted mt-1">{lead}</p>
        {children}
        {!back && (
          <AuthFoot>
            <Link href="/sign-in">{helpTexts.toSignIn}</Link>
          </AuthFoot>
        )}
      </article>
    </>
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

/** Parts that are text only. */
export function TextParts({ parts }: { parts: readonly PartText[] }) {
  return parts.map(({ id, title, points, steps, text = [] }) => (
    <Part key={id} id={id} title={title}>
      {points && <Points>{items(points)}</Points>}
      {steps && <Points ordered>{items(steps)}</Points>}
      {text.map((sentence) => (
        <p key={keyOf(sentence)}>
          <Prose text={sentence} />
        </p>
      ))}
    </Part>
  ))
}

/** Steps or points, one below the other. */
export function Points({ ordered, children }: { ordered?: boolean; children: ReactNode }) {
  if (ordered) return <ol className="grid list-decimal gap-2 ps-6">{children}</ol>
  return <ul className="grid list-disc gap-2 ps-6">{children}</ul>
}

/** The last part: where else to read. */
export function More({ pages }: { pages: readonly HelpPage[] }) {
  return (
    <Part id="more" title={helpTexts.more}>
      <Points>
        {pages.map((page) => (
          <li key={page}>
            <HelpLink href={HREFS[page]}>{helpTexts[page]}</HelpLink>
          </li>
        ))}
      </Points>
    </Part>
  )
}

const HREFS = { mfa: '/help/mfa', denied: '/help/access-denied', cli: '/help/cli' } as const
type HelpPage = keyof typeof HREFS

const keyOf = (sentence: Sentence) => JSON.stringify(sentence)

function items(sentences: readonly Sentence[]) {
  return sentences.map((sentence) => (
    <li key={keyOf(sentence)}>
      <Prose text={sentence} />
    </li>
  ))
}
