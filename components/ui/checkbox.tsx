import type { InputHTMLAttributes, ReactNode } from 'react'
import { controlProps, ErrorNote } from './field'

/** One choice that is on or off. */
export function Checkbox({
  label,
  error,
  name,
  ...rest
}: Omit<InputHTMLAttributes<HTMLInputElement>, 'name' | 'id' | 'style' | 'type'> & {
  label: ReactNode
  error?: ReactNode
  name: string
}) {
  return (
    <div className="check field flex min-h-6 items-start gap-2 py-0.5">
      <input type="checkbox" {...rest} {...controlProps(name, undefined, error)} name={name} />
      <div>
        <label htmlFor={name}>{label}</label>
        {error && <ErrorNote id={name}>{error}</ErrorNote>}
      </div>
    </div>
  )
}
