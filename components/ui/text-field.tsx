import type { ComponentProps, ReactNode } from 'react'
import { cx } from './cx'
import { Field, type FieldText } from './field'
import { INPUT, LINE } from './input'

type Named = FieldText & { name: string; id?: string; aside?: ReactNode }

export type TextFieldProps = Named & {
  /** Holds something that machines read, such as an ARN: in a monospace font. */
  code?: boolean
} & Omit<ComponentProps<'input'>, 'name' | 'id' | 'style'>

/** One line of text. Its id is its name, unless two forms of a page share the name. */
export function TextField({
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
}: TextFieldProps) {
  return (
    <Field id={id} label={label} hint={hint} error={error} optional={optional} aside={aside}>
      {(control) => (
        <input
          type="text"
          {...rest}
          {...control}
          name={name}
          className={cx(INPUT, LINE, 'mt-2 block w-full', code ? 'mono' : 'text-form', className)}
        />
      )}
    </Field>
  )
}
