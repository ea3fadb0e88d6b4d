import type { InputHTMLAttributes, ReactNode } from 'react'
import { cx } from './cx'
import { Field, type FieldText } from './field'

/**
 * One field for a six-digit code: paste and autofill of the system expect a single one.
 * There is no maxlength, so that a pasted "123 456" survives; the server takes spaces, dashes and full-width digits out.
 */
export function CodeField({
  label,
  hint,
  error,
  name,
  id = name,
  aside,
  beside,
  autoComplete = 'one-time-code',
  className,
  ...rest
}: Omit<FieldText, 'optional'> &
  Omit<InputHTMLAttributes<HTMLInputElement>, 'name' | 'id' | 'style'> & {
    name: string
    id?: string
    aside?: ReactNode
    /** Stands right of the field, such as the countdown. */
    beside?: ReactNode
    /** "off" for the second code of a pair: a manager would fill both with the same one. */
    autoComplete?: 'one-time-code' | 'off'
  }) {
  return (
    <Field id={id} label={label} hint={hint} error={error} aside={aside}>
      {(control) => {
        const input = (
          <input
            type="text"
            inputMode="numeric"
            pattern="[0-9 ]*"
            spellCheck={false}
            enterKeyHint="go"
            {...rest}
            {...control}
            name={name}
            autoComplete={autoComplete}
            className={cx('input code-input max-w-full', className)}
          />
        )
        if (!beside) return input
        return (
          <div className="code-row">
            {input}
            {beside}
          </div>
        )
      }}
    </Field>
  )
}
