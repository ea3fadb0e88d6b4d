import { type ReactNode, useRef } from 'react'
import { Badge } from '@/components/ui/badge'
import { Field } from '@/components/ui/field'
import type { FindingView } from '@/lib/console/simulator/findings'

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
    <div className="policy-field">
      <Field id={name} label={label} hint={hint} error={error} aside={aside}>
        {(control) => (
          <div className="code-area">
            <div className="code-lines" aria-hidden="true">
              {Array.from({ length: lines }, (_, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: lines are numbers
                <span key={index} data-tone={toneOf(findings, index + 1)}>
                  {index + 1}
                </span>
              ))}
            </div>
            <textarea
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
              placeholder={PLACEHOLDER}
            />
          </div>
        )}
      </Field>
      {remarks.length > 0 && (
        <ul className="findings" aria-label={`Remarks on ${label}`}>
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

const PLACEHOLDER = '{\n  "Version": "2012-10-17",\n  "Statement": []\n}'

const KINDS = {
  error: { tone: 'danger', icon: 'deny', word: 'Error' },
  'security-warning': { tone: 'danger', icon: 'deny', word: 'Security warning' },
  warning: { tone: 'warning', icon: 'warning', word: 'Warning' },
  suggestion: { tone: 'info', icon: 'info', word: 'Suggestion' },
} as const

/** The gravest remark on a line comes first in the list. */
const toneOf = (findings: readonly FindingView[], line: number) => {
  const found = findings.find((finding) => finding.line === line)
  return found && KINDS[found.kind].tone
}

function Remark({ finding, show }: { finding: FindingView; show: () => void }) {
  const { tone, icon, word } = KINDS[finding.kind]
  const place = `Line ${finding.line}, column ${finding.column}`
  return (
    <li>
      <p className="finding-head">
        <Badge tone={tone} icon={icon}>
          {word}
        </Badge>
        <button type="button" className="linkish needs-script" onClick={show}>
          {place}
        </button>
        <span className="scripts-off caption">{place}</span>
      </p>
      <p className="font-semibold">{finding.name}</p>
      <p className="muted">{finding.message}</p>
      {finding.excerpt && <code className="finding-line">{finding.excerpt}</code>}
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
