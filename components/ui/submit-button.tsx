'use client'

import type { ReactNode } from 'react'
import { useFormStatus } from 'react-dom'
import { Button, type ButtonProps } from './button'
import { Spinner } from './spinner'

/** Submits its form. While the form is being sent it says so and ignores more presses. */
export function SubmitButton({
  pending: pendingText,
  isBusy,
  children,
  icon,
  onClick,
  ...rest
}: ButtonProps & {
  pending?: ReactNode
  /** Set it where React does not know that the form is being sent, or the button is outside the form. */
  isBusy?: boolean
}) {
  const status = useFormStatus()
  const pending = isBusy ?? status.pending
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
