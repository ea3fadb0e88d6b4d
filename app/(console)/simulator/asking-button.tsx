import type { ReactNode } from 'react'
import { Button, type ButtonProps } from '@/components/ui/button'
import { SubmitButton } from '@/components/ui/submit-button'
import type { RefusedAction } from '@/lib/console/ask'

/**
 * A button of the form that asks the service, marked as refused if it would be. Without scripts the mark cannot follow
 * what is chosen, so the button stays beside it.
 */
export function AskingButton({
  refused,
  isBusy,
  pending,
  ...button
}: Omit<ButtonProps, 'refused'> & { refused: RefusedAction | undefined; isBusy: boolean; pending?: ReactNode }) {
  if (!refused) return <SubmitButton name="intent" isBusy={isBusy} pending={pending} {...button} />
  const { value, ...marked } = button
  return (
    <>
      <span className="hidden noscript:inline-flex">
        <Button type="submit" name="intent" {...button} />
      </span>
      <Button {...marked} refused={refused} />
    </>
  )
}
