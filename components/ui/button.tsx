import type { ButtonHTMLAttributes, ReactNode } from 'react'
import { useId } from 'react'
import { cx } from './cx'
import type { FormAction } from './form-action'
import { Icon } from './icon'
import type { IconName } from './icon-drawings'
import { Link, type LinkProps } from './link'

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger'
export type ButtonSize = 'small' | 'medium' | 'large'

export type ButtonLook = {
  variant?: ButtonVariant
  size?: ButtonSize
  /** As wide as its container. */
  block?: boolean
  icon?: IconName
  /** Stands after the text. */
  endIcon?: IconName
}

/**
 * A button whose action the policies would refuse: which action, and what pressing it does instead of acting. `why` is
 * the trace that explains it; `ask` asks in earnest with the button's own form, and leads to the trace that comes of it.
 */
export type Refusal = { action: string; why?: string; ask?: FormAction }

export type ButtonProps = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'style'> &
  ButtonLook & {
    /** Keeps the button in its place and focusable; pressing it leads to the trace instead of acting. */
    refused?: Refusal
  }

/** A native button. `type` is "button" unless said otherwise. */
export function Button({ variant, size, block, icon, endIcon, refused, className, children, ...rest }: ButtonProps) {
  const look = { variant, size, block, icon, endIcon }
  if (refused) {
    return (
      <RefusedButton look={look} refused={refused} className={className} button={rest}>
        {children}
      </RefusedButton>
    )
  }
  return (
    <button type="button" {...rest} className={cx(buttonClass(look), className)}>
      <ButtonContent look={look}>{children}</ButtonContent>
    </button>
  )
}

/** A link that looks like a button, for what leads to a page. */
export function ButtonLink({
  variant,
  size,
  block,
  icon,
  endIcon,
  refused,
  className,
  children,
  ...rest
}: LinkProps & ButtonLook & { refused?: Refusal }) {
  const look = { variant, size, block, icon, endIcon }
  if (refused) {
    return (
      <RefusedButton look={look} refused={refused} className={className}>
        {children}
      </RefusedButton>
    )
  }
  return (
    <Link {...rest} className={cx(buttonClass(look), className)}>
      <ButtonContent look={look}>{children}</ButtonContent>
    </Link>
  )
}

/** The classes of a button, for elements that must look like one. */
export function buttonClass({ variant = 'secondary', size = 'medium', block }: ButtonLook): string {
  return cx(
    'btn',
    variant !== 'secondary' && `btn-${variant}`,
    size !== 'medium' && `btn-${size}`,
    block && 'btn-block',
  )
}

/** Icon, text, icon. */
export function ButtonContent({ look, children }: { look: ButtonLook; children: ReactNode }) {
  return (
    <>
      {look.icon && <Icon name={look.icon} small />}
      {children}
      {look.endIcon && <Icon name={look.endIcon} small />}
    </>
  )
}

function RefusedButton({
  look,
  refused,
  className,
  button,
  children,
}: {
  look: ButtonLook
  refused: Refusal
  className?: string
  button?: ButtonHTMLAttributes<HTMLButtonElement>
  children: ReactNode
}) {
  const tip = useId()
  const shared = {
    className: cx(buttonClass({ ...look, variant: 'secondary' }), className),
    'aria-disabled': true,
    'aria-describedby': tip,
  } as const
  const content = <ButtonContent look={{ icon: 'lock' }}>{children}</ButtonContent>
  return (
    <span className="refused">
      {refused.why ? (
        <Link href={refused.why} role="button" {...shared}>
          {content}
        </Link>
      ) : (
        <button
          type="button"
          {...button}
          {...(refused.ask && { type: 'submit', formAction: refused.ask, formNoValidate: true })}
          {...shared}
        >
          {content}
        </button>
      )}
      <span className="tip" role="tooltip" id={tip}>
        Denied: <code className="text-caption">{refused.action}</code>
      </span>
    </span>
  )
}
