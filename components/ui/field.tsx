import type { ReactNode } from 'react'
import { partTexts } from '@/lib/texts/parts'
import { cx } from './cx'
import { Icon } from './icon'

export type FieldText = {
  label: ReactNode
  hint?: ReactNode
  error?: ReactNode
  /** Required fields have no mark. Optional ones say so. */
  optional?: boolean
}

/** What ties a control to its label, hint and error. */
type ControlProps = {
  id: string
  'aria-describedby'?: string
  'aria-invalid'?: true
}

/** The name of a control, or of a group of them. */
export const LABEL = 'block text-body font-semibold'

/** A label, and something at the end of its line. */
const LABEL_ROW = 'flex items-baseline justify-between gap-x-2'

// The label, the error and the control share their rows with those of the field beside it.
const PAIRED = 'grid content-start sm:row-span-full sm:grid-rows-subgrid'

/** Label, hint, error, control: in this order, so that the error is read before the field is. */
export function Field({
  id,
  label,
  hint,
  error,
  optional,
  aside,
  isPaired,
  children,
}: FieldText & {
  id: string
  /** At the end of the label's line. */
  aside?: ReactNode
  /** Beside another field, in a grid whose rows both use. */
  isPaired?: boolean
  children: (control: ControlProps) => ReactNode
}) {
  const name = (
    <label htmlFor={id} className={LABEL}>
      {label}
      {optional && <span className="font-normal text-muted"> {partTexts.optional}</span>}
    </label>
  )
  return (
    <div className={cx('field', isPaired && PAIRED)}>
      {aside ? (
        <div className={cx(LABEL_ROW, isPaired ? 'min-[16rem]:whitespace-nowrap' : 'flex-wrap')}>
          {name}
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
        <span className="block text-muted" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {error && <ErrorNote id={id}>{error}</ErrorNote>}
    </>
  )
}

/** What is wrong with the control of this id. */
export function ErrorNote({ id, children }: { id: string; children: ReactNode }) {
  return (
    <span className="row-2 mt-1 flex gap-1.5 font-semibold text-danger" id={`${id}-error`}>
      <Icon name="warning" size="small" className="mt-0.5" />
      <span>{children}</span>
    </span>
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
