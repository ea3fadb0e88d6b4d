import type { Ref } from 'react'
import type { FindingView } from '@/components/iam/finding-view'
import { cx } from '@/components/ui/cx'
import { editorTexts } from '@/lib/texts/editor'

/** Lines of an empty field. */
const FEWEST_ROWS = 6

/** The document as a text area with numbered lines: what there is without scripts, and for those who prefer it. */
export function PlainText({
  area,
  name,
  control,
  text,
  type,
  findings,
}: {
  area: Ref<HTMLTextAreaElement>
  name: string
  /** What ties it to its label, hint and error. */
  control: object
  text: string
  type: (text: string) => void
  findings: readonly FindingView[]
}) {
  const lines = Math.max(FEWEST_ROWS, text.split('\n').length)
  return (
    <div className="grid max-h-(--editor-height) grid-cols-[auto_minmax(0,1fr)] overflow-y-auto">
      <div
        className="flex flex-col border-e border-hairline bg-sunken py-2 text-end font-mono text-[0.75rem]/5 text-muted select-none"
        aria-hidden="true"
      >
        {Array.from({ length: lines }, (_, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines are numbers
          <span key={index} className={cx('ps-3 pe-2', lineClass(findings, index + 1))}>
            {index + 1}
          </span>
        ))}
      </div>
      <textarea
        className="min-w-0 resize-none overflow-y-hidden px-3 py-2 font-mono text-[0.75rem]/5 focus-visible:outline-none"
        {...control}
        ref={area}
        name={name}
        // One more, as a long line takes room for its scroll bar.
        rows={lines + 1}
        wrap="off"
        spellCheck={false}
        autoCapitalize="none"
        autoComplete="off"
        value={text}
        onChange={(event) => type(event.target.value)}
        placeholder={editorTexts.placeholder}
      />
    </div>
  )
}

const LINES = {
  error: 'bg-danger-bg font-bold text-danger',
  'security-warning': 'bg-danger-bg font-bold text-danger',
  warning: 'bg-warning-bg font-bold text-warning',
  suggestion: 'font-bold text-info',
} as const

/** The gravest finding on a line comes first in the list. */
const lineClass = (findings: readonly FindingView[], line: number) => {
  const found = findings.find((finding) => finding.line === line)
  return found && LINES[found.kind]
}

/** Selects a line of a text area and scrolls it into view. */
export function selectLine(area: HTMLTextAreaElement, line: number): void {
  const lines = area.value.split('\n')
  const start = lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0)
  area.focus()
  area.setSelectionRange(start, start + (lines[line - 1]?.length ?? 0))
  const box = area.parentElement
  if (box) box.scrollTop = (line / lines.length) * box.scrollHeight - box.clientHeight / 2
}
