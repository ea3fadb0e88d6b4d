'use client'

import type { ReactNode } from 'react'
import { useFormStatus } from 'react-dom'
import { Button, type ButtonProps } from './button'
import { Spinner } from './spinner'

/** Submits its form. While the form is on its way it says so and ignores further presses. */
export function SubmitButton({
  pending: pendingText,
  isBusy,
  children,
  icon,
  onClick,
  ...rest
}: ButtonProps & {
  pending?: ReactNode
  /** Where the form is not on its way by itself, or the button stands outside of it. */
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
