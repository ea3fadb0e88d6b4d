import type { InputHTMLAttributes, ReactNode } from 'react'
import { controlProps } from './field'
import { Icon } from './icon'

/** One choice that is on or off. */
export function Checkbox({
  label,
  hint,
  error,
  name,
  id = name,
  ...rest
}: Omit<InputHTMLAttributes<HTMLInputElement>, 'name' | 'id' | 'style' | 'type'> & {
  label: ReactNode
  hint?: ReactNode
  error?: ReactNode
  name: string
  id?: string
}) {
  return (
    <div className="check field">
      <input type="checkbox" {...rest} {...controlProps(id, hint, error)} name={name} />
      <div>
        <label htmlFor={id} className="font-normal!">
          {label}
        </label>
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
      </div>
    </div>
  )
}
