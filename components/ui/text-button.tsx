import type { ButtonHTMLAttributes } from 'react'
import { cx } from './cx'

/** A button that looks like a link. `type` is "button" unless another is given. */
export function TextButton({ className, ...rest }: Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'style'>) {
  return (
    <button
      type="button"
      {...rest}
      className={cx(
        'min-h-6 text-link underline decoration-1 underline-offset-[0.1875rem] hover:text-accent-hover hover:decoration-2',
        className,
      )}
    />
  )
}
