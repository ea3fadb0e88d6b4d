import { type ReactNode, useRef } from 'react'
import type { FindingView } from '@/components/iam/finding-view'
import { Badge } from '@/components/ui/badge'
import { cx } from '@/components/ui/cx'
import { Field } from '@/components/ui/field'
import { TextButton } from '@/components/ui/text-button'
import { simulatorTexts } from '@/lib/texts/simulator'

const texts = simulatorTexts.policy

const FEWEST_ROWS = 6

/** A policy as text with numbered lines, and below it what the validator says, each remark with its place. */
export function PolicyField({
  name,
  label,
  hint,
  text,
  type,
  findings = [],
  error,
  aside,
}: {
  name: string
  label: string
  hint?: string
  text: string
  type: (text: string) => void
  findings?: readonly FindingView[]
  error?: string
  aside?: ReactNode
}) {
  const area = useRef<HTMLTextAreaElement>(null)
  const lines = Math.max(FEWEST_ROWS, text.split('\n').length)
  // What keeps it from being a policy is said above the field already.
  const remarks = findings.filter(({ message }) => !error?.endsWith(message))
  return (
    <div>
      <Field id={name} label={label} hint={hint} error={error} aside={aside}>
        {(control) => (
          <div
            className={cx(
              'mt-2 grid max-h-110 grid-cols-[auto_minmax(0,1fr)] overflow-y-auto rounded-control border bg-surface',
              'has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus',
              error ? 'border-danger inset-ring inset-ring-danger' : 'border-line-strong',
            )}
          >
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
              placeholder={texts.placeholder}
            />
          </div>
        )}
      </Field>
      {remarks.length > 0 && (
        <ul
          className="mt-2 divide-y divide-hairline rounded-control border border-line"
          aria-label={texts.remarks(label)}
        >
          {remarks.map((finding) => (
            <Remark
              key={`${finding.code} ${finding.line} ${finding.column}`}
              finding={finding}
              show={() => area.current && selectLine(area.current, finding.line)}
            />
          ))}
        </ul>
      )}
    </div>
  )
}

const KINDS = {
  error: { tone: 'danger', icon: 'deny' },
  'security-warning': { tone: 'danger', icon: 'deny' },
  warning: { tone: 'warning', icon: 'warning' },
  suggestion: { tone: 'info', icon: 'info' },
} as const

const LINES = {
  danger: 'bg-danger-bg font-bold text-danger',
  warning: 'bg-warning-bg font-bold text-warning',
  info: 'font-bold text-info',
}

/** The gravest remark on a line comes first in the list. */
const lineClass = (findings: readonly FindingView[], line: number) => {
  const found = findings.find((finding) => finding.line === line)
  return found && LINES[KINDS[found.kind].tone]
}

function Remark({ finding, show }: { finding: FindingView; show: () => void }) {
  const { tone, icon } = KINDS[finding.kind]
  const place = texts.place(finding.line, finding.column)
  return (
    <li className="px-3 pt-2.5 pb-3">
      <p className="mb-1 flex flex-wrap items-center justify-between gap-x-3 gap-y-1">
        <Badge tone={tone} icon={icon}>
          {texts.kinds[finding.kind]}
        </Badge>
        <TextButton className="noscript:hidden" onClick={show}>
          {place}
        </TextButton>
        <span className="text-caption text-muted hidden noscript:block">{place}</span>
      </p>
      <p className="font-semibold">{finding.name}</p>
      <p className="text-muted">{finding.message}</p>
      {finding.excerpt && (
        <code className="mt-1.5 block rounded-control bg-sunken px-2 py-0.5 text-[0.75rem]/5 wrap-anywhere">
          {finding.excerpt}
        </code>
      )}
    </li>
  )
}

function selectLine(area: HTMLTextAreaElement, line: number) {
  const lines = area.value.split('\n')
  const start = lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0)
  area.focus()
  area.setSelectionRange(start, start + (lines[line - 1]?.length ?? 0))
  const box = area.parentElement
  if (box) box.scrollTop = (line / lines.length) * box.scrollHeight - box.clientHeight / 2
}
