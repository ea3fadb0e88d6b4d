import type { SelectHTMLAttributes } from 'react'
import { cx } from './cx'
import { Field, type FieldText } from './field'
import { INPUT, LINE } from './input'

type SelectFieldProps = Omit<FieldText, 'optional'> & { name: string } & Omit<
    SelectHTMLAttributes<HTMLSelectElement>,
    'name' | 'id' | 'className' | 'style'
  >

/** One of several, in a list that opens. Its children are the options. */
export function SelectField({ label, hint, error, name, children, ...rest }: SelectFieldProps) {
  return (
    <Field id={name} label={label} hint={hint} error={error}>
      {(control) => (
        <select {...rest} {...control} name={name} className={cx(INPUT, LINE, 'mt-2 block w-full pe-9 text-form')}>
          {children}
        </select>
      )}
    </Field>
  )
}
