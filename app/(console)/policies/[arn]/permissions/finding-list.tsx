import type { FindingView } from '@/components/iam/finding-view'
import { Badge } from '@/components/ui/badge'
import { editorTexts } from '@/lib/texts/editor'
import { policyTexts } from '@/lib/texts/policies'
import { FINDING_LOOKS } from '../../findings-cell'

/** What the validator says of a document or a part of it, each with its class and its line. */
export function FindingList({ findings }: { findings: readonly FindingView[] }) {
  return (
    <ul className="divide-y divide-hairline rounded-control border border-line" aria-label={policyTexts.findings}>
      {findings.map(({ kind, code, name, nameLanguage, message, line, column }) => (
        <li key={`${code} ${line} ${column}`} className="px-3 pt-2.5 pb-3" data-finding={code}>
          <p className="mb-1 flex flex-wrap items-center justify-between gap-x-3 gap-y-1">
            <Badge tone={FINDING_LOOKS[kind].tone} icon={FINDING_LOOKS[kind].icon}>
              {editorTexts.kinds[kind]}
            </Badge>
            <span className="text-caption text-muted">{policyTexts.document.line(line)}</span>
          </p>
          <p className="font-semibold" lang={nameLanguage}>
            {name}
          </p>
          <p className="text-muted">{message}</p>
        </li>
      ))}
    </ul>
  )
}
