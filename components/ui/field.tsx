import type { ReactNode } from 'react'
import { cx } from './cx'
import { Icon } from './icon'

export type FieldText = {
  label: ReactNode
  hint?: ReactNode
  error?: ReactNode
  /** Required fields are unmarked; the others say so. */
  optional?: boolean
}

/** What a control needs to be tied to its label, hint and error. */
type ControlProps = {
  id: string
  'aria-describedby'?: string
  'aria-invalid'?: true
}

/** Label, hint, error, control: in this order, so that the error is read before the field is. */
export function Field({
  id,
  label,
  hint,
  error,
  optional,
  aside,
  className,
  children,
}: FieldText & {
  id: string
  /** Stands at the end of the label's line. */
  aside?: ReactNode
  className?: string
  children: (control: ControlProps) => ReactNode
}) {
  const name = (
    <label htmlFor={id}>
      {label}
      {optional && <span className="optional"> optional</span>}
    </label>
  )
  return (
    <div className={cx('field', className)}>
      {aside ? (
        <div className="label-row">
          <span className="label">{name}</span>
          {aside}
        </div>
      ) : (
        name
      )}
      <FieldNotes id={id} hint={hint} error={error} />
      {children(controlProps(id, hint, error))}
    </div>
  )
}

/** The lines between a label and its control. */
export function FieldNotes({ id, hint, error }: { id: string; hint?: ReactNode; error?: ReactNode }) {
  return (
    <>
      {hint && (
        <span className="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {error && (
        <span className="error" id={`${id}-error`}>
          <Icon name="warning" />
          <span>{error}</span>
        </span>
      )}
    </>
  )
}

/** The attributes that tie a control to its notes. */
export function controlProps(id: string, hint?: ReactNode, error?: ReactNode): ControlProps {
  const notes = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return {
    id,
    ...(notes && { 'aria-describedby': notes }),
    ...(error && { 'aria-invalid': true as const }),
  }
}
