import { type ReactNode, useRef } from 'react'
import { FindingsList } from '@/components/editor/findings-list'
import { PlainText, selectLine } from '@/components/editor/plain-text'
import type { FindingView } from '@/components/iam/finding-view'
import { cx } from '@/components/ui/cx'
import { Field } from '@/components/ui/field'

/**
 * A policy as text with numbered lines, and below it its findings. Not the whole editor: that would be most of what the page
 * loads.
 */
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
  return (
    <div>
      <Field id={name} label={label} hint={hint} error={error} aside={aside}>
        {(control) => (
          <div
            className={cx(
              'mt-2 mb-2 overflow-hidden rounded-control border bg-surface [--editor-height:27.5rem]',
              'has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus',
              error ? 'border-danger inset-ring inset-ring-danger' : 'border-line-strong',
            )}
          >
            <PlainText area={area} name={name} control={control} text={text} type={type} findings={findings} />
          </div>
        )}
      </Field>
      <FindingsList
        label={label}
        // What keeps it from being a policy is said above the field already.
        findings={findings.filter(({ message }) => !error?.endsWith(message))}
        show={({ line }) => area.current && selectLine(area.current, line)}
      />
    </div>
  )
}
