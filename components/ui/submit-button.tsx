'use client'

import type { ReactNode } from 'react'
import { useFormStatus } from 'react-dom'
import { Button, type ButtonProps } from './button'
import { Spinner } from './spinner'

/** Submits its form. While the form is on its way it says so and ignores further presses. */
export function SubmitButton({
  pending: pendingText,
  children,
  icon,
  onClick,
  ...rest
}: ButtonProps & { pending?: ReactNode }) {
  const { pending } = useFormStatus()
  return (
    <Button
      variant="primary"
      {...rest}
      type="submit"
      icon={pending ? undefined : icon}
      data-busy={pending || undefined}
      onClick={(event) => (pending ? event.preventDefault() : onClick?.(event))}
    >
      {pending && <Spinner />}
      {pending ? (pendingText ?? children) : children}
    </Button>
  )
}
