import type { InputHTMLAttributes, ReactNode, SelectHTMLAttributes, TextareaHTMLAttributes } from 'react'
import { cx } from './cx'
import { Field, type FieldText } from './field'

type Named = FieldText & { name: string; id?: string; aside?: ReactNode }

export type TextFieldProps = Named & Omit<InputHTMLAttributes<HTMLInputElement>, 'name' | 'id' | 'style'>

/** One line of text. Its id is its name, unless two forms of a page share the name. */
export function TextField({
  label,
  hint,
  error,
  optional,
  aside,
  name,
  id = name,
  className,
  ...rest
}: TextFieldProps) {
  return (
    <Field id={id} label={label} hint={hint} error={error} optional={optional} aside={aside}>
      {(control) => <input type="text" {...rest} {...control} name={name} className={cx('input', className)} />}
    </Field>
  )
}

/** Several lines of text; `code` sets it in the monospaced face. */
export function TextArea({
  label,
  hint,
  error,
  optional,
  aside,
  name,
  id = name,
  code,
  className,
  ...rest
}: Named & { code?: boolean } & Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'name' | 'id' | 'style'>) {
  return (
    <Field id={id} label={label} hint={hint} error={error} optional={optional} aside={aside}>
      {(control) => (
        <textarea
          spellCheck={!code}
          {...rest}
          {...control}
          name={name}
          className={cx('input', code && 'input-code', className)}
        />
      )}
    </Field>
  )
}

/** A native select. */
export function SelectField({
  label,
  hint,
  error,
  optional,
  aside,
  name,
  id = name,
  className,
  children,
  ...rest
}: Named & Omit<SelectHTMLAttributes<HTMLSelectElement>, 'name' | 'id' | 'style'>) {
  return (
    <Field id={id} label={label} hint={hint} error={error} optional={optional} aside={aside}>
      {(control) => (
        <select {...rest} {...control} name={name} className={cx('input', className)}>
          {children}
        </select>
      )}
    </Field>
  )
}
