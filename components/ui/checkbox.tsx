import type { InputHTMLAttributes, ReactNode } from 'react'
import { controlProps } from './field'
import { Icon } from './icon'

/** One choice that is on or off. */
export function Checkbox({
  label,
  error,
  name,
  id = name,
  ...rest
}: Omit<InputHTMLAttributes<HTMLInputElement>, 'name' | 'id' | 'style' | 'type'> & {
  label: ReactNode
  error?: ReactNode
  name: string
  id?: string
}) {
  return (
    <div className="check field">
      <input type="checkbox" {...rest} {...controlProps(id, undefined, error)} name={name} />
      <div>
        <label htmlFor={id} className="font-normal!">
          {label}
        </label>
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
