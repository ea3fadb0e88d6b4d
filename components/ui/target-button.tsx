import type { ReactNode } from 'react'
import { ButtonLink, type ButtonLook, type Refusal } from './button'
import type { Target } from './form-action'
import { SubmitButton } from './submit-button'

/** A button that leads to a page, or posts a small form of its own. */
export function TargetButton({
  to,
  pending,
  refused,
  children,
  ...look
}: ButtonLook & { to: Target; pending?: string; refused?: Refusal; children: ReactNode }) {
  if ('href' in to) {
    return (
      <ButtonLink href={to.href} refused={refused} {...look}>
        {children}
      </ButtonLink>
    )
  }
  return (
    <form action={to.action} className="contents">
      {Object.entries(to.fields ?? {}).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <SubmitButton variant="secondary" {...look} refused={refused} pending={pending}>
        {children}
      </SubmitButton>
    </form>
  )
}
