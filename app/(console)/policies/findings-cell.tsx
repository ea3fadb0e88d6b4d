import type { FindingView } from '@/components/iam/finding-view'
import { Icon } from '@/components/ui/icon'
import { NoValue } from '@/components/ui/table'
import { INKS } from '@/components/ui/tones'
import { findingCounts } from '@/lib/console/policies/listed'
import { editorTexts } from '@/lib/texts/editor'
import { policyTexts as texts } from '@/lib/texts/policies'

export const FINDING_LOOKS = {
  error: { tone: 'danger', icon: 'x' },
  'security-warning': { tone: 'danger', icon: 'deny' },
  warning: { tone: 'warning', icon: 'warning' },
  suggestion: { tone: 'info', icon: 'info' },
} as const

/** How many findings of each class a document has, the gravest first. */
export function FindingsCell({ findings }: { findings: readonly FindingView[] }) {
  if (findings.length === 0) return <NoValue>{texts.noFindings}</NoValue>
  return (
    <ul className="flex flex-wrap gap-x-3">
      {findingCounts(findings).map(({ kind, number }) => {
        const { tone, icon } = FINDING_LOOKS[kind]
        const said = texts.findingsCount(number, editorTexts.kinds[kind])
        return (
          <li key={kind} className="inline-flex items-center gap-1.5" title={said}>
            <Icon name={icon} size="small" className={INKS[tone]} />
            <span aria-hidden="true">{number}</span>
            <span className="sr-only">{said}</span>
          </li>
        )
      })}
    </ul>
  )
}
