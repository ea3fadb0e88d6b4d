import type { ButtonHTMLAttributes, ReactNode } from 'react'
import { cx } from './cx'
import { Icon } from './icon'
import type { IconName } from './icon-drawings'
import { Link, type LinkProps } from './link'
import { RefusedButton } from './refused-button'

type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger'
type ButtonSize = 'small' | 'medium' | 'large'

export type ButtonLook = {
  variant?: ButtonVariant
  size?: ButtonSize
  /** As wide as its container. */
  block?: boolean
  icon?: IconName
  /** Stands after the text. */
  endIcon?: IconName
}

/** A button whose action the policies would refuse: which action, and the page that explains it. */
export type ButtonRefusal = { action: string; why: string }

export type ButtonProps = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'style'> &
  ButtonLook & {
    /** Keeps the button in its place and focusable; pressing it leads to the trace instead of acting. */
    refused?: ButtonRefusal
  }

/** A native button. `type` is "button" unless said otherwise. */
export function Button({ variant, size, block, icon, endIcon, refused, className, children, ...rest }: ButtonProps) {
  const look = { variant, size, block, icon, endIcon }
  if (refused) {
    return (
      <RefusedButton
        className={cx(buttonClass({ ...look, variant: 'secondary' }), className)}
        name={rest['aria-label']}
        refused={refused}
      >
        <ButtonContent look={{ icon: 'lock' }}>{children}</ButtonContent>
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
}: LinkProps & ButtonLook & { refused?: ButtonRefusal }) {
  const look = { variant, size, block, icon, endIcon }
  if (refused) {
    return (
      <RefusedButton
        className={cx(buttonClass({ ...look, variant: 'secondary' }), className)}
        name={rest['aria-label']}
        refused={refused}
      >
        <ButtonContent look={{ icon: 'lock' }}>{children}</ButtonContent>
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
function ButtonContent({ look, children }: { look: ButtonLook; children: ReactNode }) {
  return (
    <>
      {look.icon && <Icon name={look.icon} size="small" />}
      {children}
      {look.endIcon && <Icon name={look.endIcon} size="small" />}
    </>
  )
}
