import type { ReactNode } from 'react'
import { ActionForm } from './action-form'
import { ButtonLink, type ButtonLook, type ButtonRefusal } from './button'
import type { FormTarget } from './form-action'
import { SubmitButton } from './submit-button'

/** A button that leads to a page or posts a small form. */
export function TargetButton({
  to,
  pending,
  refused,
  name,
  children,
  ...look
}: Pick<ButtonLook, 'variant' | 'size'> & {
  to: FormTarget
  pending?: string
  refused?: ButtonRefusal
  /** The accessible name, where the text alone is not enough, such as "Delete alice". */
  name?: string
  children: ReactNode
}) {
  if ('href' in to) {
    return (
      <ButtonLink href={to.href} refused={refused} aria-label={name} {...look}>
        {children}
      </ButtonLink>
    )
  }
  return (
    <ActionForm action={to.action} className="contents">
      {Object.entries(to.fields ?? {}).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <SubmitButton variant="secondary" {...look} aria-label={name} refused={refused} pending={pending}>
        {children}
      </SubmitButton>
    </ActionForm>
  )
}
