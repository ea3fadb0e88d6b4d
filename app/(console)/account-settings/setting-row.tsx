import type { ReactNode } from 'react'
import { cx } from '@/components/ui/cx'
import { ErrorNote, LABEL } from '@/components/ui/field'
import { INPUT, LINE } from '@/components/ui/input'

const ROW =
  'grid min-w-0 gap-x-4 gap-y-2 border-t border-hairline px-(--inset) py-4 first:border-t-0 sm:grid-cols-[10rem_minmax(0,1fr)]'

/** A setting with one field: its name at the start of the row. */
export function SettingRow({ label, htmlFor, children }: { label: string; htmlFor?: string; children: ReactNode }) {
  return (
    <div className={ROW}>
      {htmlFor ? (
        <label htmlFor={htmlFor} className={cx(LABEL, 'sm:pt-2')}>
          {label}
        </label>
      ) : (
        <span className={LABEL}>{label}</span>
      )}
      <div className="min-w-0">{children}</div>
    </div>
  )
}

/** A setting with several fields, each with a label of its own. */
export function SettingGroup({ label, children }: { label: string; children: ReactNode }) {
  return (
    <fieldset className={ROW}>
      <legend className="sr-only">{label}</legend>
      {/* A legend cannot be a cell of the row, so people see this one. */}
      <span className={LABEL} aria-hidden="true">
        {label}
      </span>
      <div className="grid min-w-0 gap-2">{children}</div>
    </fieldset>
  )
}

/** A short field for a number, with its unit and range after it. */
export function NumberField({
  name,
  label,
  unit,
  value,
  error,
}: {
  name: string
  /** For screen readers, where no label stands in the row. */
  label?: string
  unit: string
  value: string | undefined
  error: ReactNode
}) {
  return (
    <div>
      {label && (
        <label htmlFor={name} className="sr-only">
          {label}
        </label>
      )}
      {error && <ErrorNote id={name}>{error}</ErrorNote>}
      <div className="mt-1 flex flex-wrap items-center gap-x-2">
        <input
          id={name}
          name={name}
          type="text"
          inputMode="numeric"
          autoComplete="off"
          maxLength={4}
          defaultValue={value}
          aria-describedby={error ? `${name}-unit ${name}-error` : `${name}-unit`}
          aria-invalid={error ? true : undefined}
          className={cx(INPUT, LINE, 'w-20 text-form tabular-nums')}
        />
        <span id={`${name}-unit`} className="text-muted">
          {unit}
        </span>
      </div>
    </div>
  )
}
