import { TextButton } from '@/components/ui/text-button'
import { editorTexts as texts } from '@/lib/texts/editor'

/** Below the text: where the cursor is, the size, what Tab does, and the number of findings. */
export function StatusLine({
  id,
  text,
  most,
  place,
  findings,
  tab,
}: {
  id: string
  text: string
  /** The quota, in characters. */
  most: number | undefined
  place: { line: number; column: number } | undefined
  /** Undefined until the text was checked here. */
  findings: number | undefined
  tab: { leaves: boolean; toggle: () => void } | undefined
}) {
  return (
    <p
      id={id}
      className="text-caption flex flex-wrap items-center gap-x-4 gap-y-0.5 border-t border-hairline px-3 py-1.5 text-muted tabular-nums noscript:hidden"
    >
      {place && <span>{texts.position(place.line, place.column)}</span>}
      <span>{most === undefined ? texts.length(sizeOf(text)) : texts.size(sizeOf(text), most)}</span>
      {tab && (
        <TextButton className="text-caption" onClick={tab.toggle}>
          <span aria-live="polite">{tab.leaves ? texts.tabLeaves : texts.tabIndents}</span>
        </TextButton>
      )}
      <span role="status" className="ms-auto">
        {findings !== undefined && texts.counted(findings)}
      </span>
    </p>
  )
}

/** White space does not count against the quota (user guide, "Grammar"). */
const sizeOf = (text: string) => text.replace(/\s/g, '').length
