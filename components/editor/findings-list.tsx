import type { FindingView } from '@/components/iam/finding-view'
import { Badge } from '@/components/ui/badge'
import { TextButton } from '@/components/ui/text-button'
import { editorTexts as texts } from '@/lib/texts/editor'

const KINDS = {
  error: { tone: 'danger', icon: 'deny' },
  'security-warning': { tone: 'danger', icon: 'deny' },
  warning: { tone: 'warning', icon: 'warning' },
  suggestion: { tone: 'info', icon: 'info' },
} as const

/** What the validator says of a document: each finding with its place and, where there is one, the edit that mends it. */
export function FindingsList<T extends FindingView & { cure?: { label: string } }>({
  label,
  findings,
  show,
  mend,
}: {
  label: string
  findings: readonly T[]
  show: (finding: T) => void
  /** Needed where findings have a cure. */
  mend?: (finding: T) => void
}) {
  if (findings.length === 0) return null
  return (
    <ul
      className="divide-y divide-hairline self-start rounded-control border border-line bg-surface"
      aria-label={texts.findingsOn(label)}
    >
      {findings.map((finding) => (
        <li key={`${finding.code} ${finding.line} ${finding.column}`} className="px-3 pt-2.5 pb-3">
          <p className="mb-1 flex flex-wrap items-center justify-between gap-x-3 gap-y-1">
            <Badge tone={KINDS[finding.kind].tone} icon={KINDS[finding.kind].icon}>
              {texts.kinds[finding.kind]}
            </Badge>
            <TextButton className="noscript:hidden" onClick={() => show(finding)}>
              {texts.line(finding.line)}
            </TextButton>
            <span className="text-caption text-muted hidden noscript:block">
              {texts.position(finding.line, finding.column)}
            </span>
          </p>
          <p className="font-semibold" lang={finding.nameLanguage}>
            {finding.name}
          </p>
          <p className="text-muted">{finding.message}</p>
          {finding.excerpt && (
            <code className="mt-1.5 block rounded-control bg-sunken px-2 py-0.5 text-[0.75rem]/5 wrap-anywhere noscript:block hidden">
              {finding.excerpt}
            </code>
          )}
          {finding.cure && (
            <p className="mt-1">
              <TextButton onClick={() => mend?.(finding)}>{finding.cure.label}</TextButton>
            </p>
          )}
        </li>
      ))}
    </ul>
  )
}
