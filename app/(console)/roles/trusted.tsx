import { NoValue } from '@/components/ui/table'
import { trustOf } from '@/lib/console/trust'
import { roleTexts } from '@/lib/texts/roles'

const texts = roleTexts.trust

/** Whom a trust policy names, one in each line. */
export function TrustedBy({ document }: { document: string }) {
  const trusted = trustOf(document)?.trusted ?? []
  if (trusted.length === 0) return <NoValue>{texts.nobody}</NoValue>
  return (
    <ul className="grid gap-1">
      {trusted.map(({ kind, name }) => (
        <li key={`${kind} ${name}`} className="wrap-anywhere">
          {texts[kind](name)}
        </li>
      ))}
    </ul>
  )
}

/** Whether a trust policy demands MFA. */
export function MfaDemanded({ document }: { document: string }) {
  return texts.demandsMfa[trustOf(document)?.demandsMfa ?? 'no']
}
