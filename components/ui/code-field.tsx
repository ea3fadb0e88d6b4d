import type { InputHTMLAttributes, ReactNode } from 'react'
import { cx } from './cx'
import { Field, type FieldText } from './field'
import { INPUT } from './input'

/**
 * One field for a six-digit code: paste and autofill of the system expect a single one.
 * There is no maxlength and no pattern, so that the browser lets a pasted "123 456", "123-456" or "１２３４５６" through: the
 * server makes six digits of it.
 */
export function CodeField({
  label,
  hint,
  error,
  name,
  aside,
  beside,
  isPaired,
  autoComplete = 'one-time-code',
  className,
  ...rest
}: Omit<FieldText, 'optional'> &
  Omit<InputHTMLAttributes<HTMLInputElement>, 'name' | 'id' | 'style'> & {
    name: string
    aside?: ReactNode
    /** To the right of the field, such as the countdown. */
    beside?: ReactNode
    /** One of two codes, beside each other in a grid. */
    isPaired?: boolean
    /** "off" for the second code of a pair: a manager would fill both with the same one. */
    autoComplete?: 'one-time-code' | 'off'
  }) {
  return (
    <Field id={name} label={label} hint={hint} error={error} aside={aside} isPaired={isPaired}>
      {(control) => {
        const input = (
          <input
            type="text"
            inputMode="numeric"
            spellCheck={false}
            enterKeyHint="go"
            {...rest}
            {...control}
            name={name}
            autoComplete={autoComplete}
            className={cx(
              INPUT,
              'row-3 block min-h-11 px-3 py-[0.4375rem] font-mono text-[1.375rem]/7 font-medium tracking-[0.14em] tabular-nums',
              isPaired ? 'w-full' : 'w-46 max-w-full',
              !beside && 'mt-2',
              className,
            )}
          />
        )
        if (!beside) return input
        return (
          <div className="mt-2 flex flex-wrap items-center gap-x-5 gap-y-3">
            {input}
            {beside}
          </div>
        )
      }}
    </Field>
  )
}
