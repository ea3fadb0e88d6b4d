import type { SelectHTMLAttributes } from 'react'
import { cx } from './cx'
import { Field, type FieldText } from './field'
import { INPUT, LINE } from './input'

type SelectFieldProps = FieldText & { name: string; id?: string } & Omit<
    SelectHTMLAttributes<HTMLSelectElement>,
    'name' | 'id' | 'style'
  >

/** One of several, in a list that opens. Its children are the options. */
export function SelectField({
  label,
  hint,
  error,
  optional,
  name,
  id = name,
  className,
  children,
  ...rest
}: SelectFieldProps) {
  return (
    <Field id={id} label={label} hint={hint} error={error} optional={optional}>
      {(control) => (
        <select
          {...rest}
          {...control}
          name={name}
          className={cx(INPUT, LINE, 'mt-2 block w-full pe-9 text-form', className)}
        >
          {children}
        </select>
      )}
    </Field>
  )
}
