import type { ReactNode } from 'react'
import { Link } from '@/components/ui/link'
import { holderTexts } from '@/lib/texts/holders'

/** One part of what was chosen in the steps of a wizard, with the way back to change it. */
export function Part({ title, href, children }: { title: string; href: string; children: ReactNode }) {
  return (
    <section className="border-b border-hairline px-(--inset) py-4">
      <div className="mb-2 flex items-baseline justify-between gap-4">
        <h3>{title}</h3>
        <Link href={href} aria-label={holderTexts.create.editPart(title)}>
          {holderTexts.create.edit}
        </Link>
      </div>
      <dl className="grid gap-1">{children}</dl>
    </section>
  )
}

/** One fact in such a part. */
export function PartFact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div className="grid sm:grid-cols-[10rem_minmax(0,1fr)]">
      <dt className="text-muted wrap-anywhere">{term}</dt>
      <dd className="wrap-anywhere">{children}</dd>
    </div>
  )
}
