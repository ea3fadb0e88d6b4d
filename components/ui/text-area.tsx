import type { TextareaHTMLAttributes } from 'react'
import { cx } from './cx'
import { Field, type FieldText } from './field'
import { INPUT } from './input'

type TextAreaProps = FieldText & {
  name: string
  /** Holds something that machines read: monospace, no spell check, no wrapping. */
  code?: boolean
} & Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'name' | 'id' | 'style'>

/** Several lines of text. Its id is its name. */
export function TextArea({ label, hint, error, optional, name, code, className, ...rest }: TextAreaProps) {
  return (
    <Field id={name} label={label} hint={hint} error={error} optional={optional}>
      {(control) => (
        <textarea
          {...(code && CODE)}
          {...rest}
          {...control}
          name={name}
          className={cx(
            INPUT,
            'mt-2 block min-h-22 w-full px-3 py-[0.4375rem]',
            code ? 'mono' : 'text-form',
            className,
          )}
        />
      )}
    </Field>
  )
}

const CODE = { spellCheck: false, autoCapitalize: 'none', autoComplete: 'off', wrap: 'off' } as const
