import type { ButtonHTMLAttributes, ReactNode } from 'react'
import { cx } from './cx'
import { Icon } from './icon'
import type { IconName } from './icon-drawings'
import { Link, type LinkProps } from './link'
import { RefusedButton } from './refused-button'

/** "tinted" is quiet on a coloured background, and takes the ink of that background. */
type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'tinted' | 'danger'
type ButtonSize = 'small' | 'medium' | 'large'

export type ButtonLook = {
  variant?: ButtonVariant
  size?: ButtonSize
  /** As wide as its container. */
  block?: boolean
  icon?: IconName
  /** After the text. */
  endIcon?: IconName
}

/** A button's action that would be refused, and the page that explains it. The verdict tells a service rule from policies. */
export type ButtonRefusal = { action: string; why: string; verdict?: string }

export type ButtonProps = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'style'> &
  ButtonLook & {
    /** A link to the trace takes the button's place. */
    refused?: ButtonRefusal
  }

/** A native button. `type` is "button" unless said otherwise. */
export function Button({ variant, size, block, icon, endIcon, refused, className, children, ...rest }: ButtonProps) {
  const look = { variant, size, block, icon, endIcon }
  if (refused) {
    return (
      <RefusedButton
        className={cx(buttonClass({ ...look, variant: 'refused' }), className)}
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

/** A link that looks like a button. Use it to lead to a page. */
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
        className={cx(buttonClass({ ...look, variant: 'refused' }), className)}
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
export function buttonClass({
  variant = 'secondary',
  size = 'medium',
  block,
}: Omit<ButtonLook, 'variant' | 'size'> & { variant?: keyof typeof LOOKS; size?: keyof typeof HEIGHTS }): string {
  return cx(BUTTON, LOOKS[variant], HEIGHTS[size], paddingOf(variant, size), block && 'w-full')
}

const BUTTON = cx(
  // Nothing can be pressed on paper.
  'print:hidden',
  'inline-flex items-center justify-center gap-2 rounded-control border py-1 text-center text-body font-semibold whitespace-nowrap max-[16rem]:whitespace-normal',
  'no-underline transition-[background-color,border-color] duration-100 data-busy:cursor-progress max-sm:whitespace-normal',
)

const LOOKS = {
  primary: 'border-accent bg-accent text-on-accent hover:border-accent-hover hover:bg-accent-hover',
  secondary: 'border-line-strong bg-surface text-ink hover:bg-sunken',
  quiet: 'border-transparent text-link hover:bg-sunken hover:text-accent-hover',
  tinted: 'border-transparent hover:bg-current/8',
  danger: 'border-danger-solid bg-danger-solid text-on-danger hover:border-danger hover:bg-danger',
  refused: 'cursor-default border-dashed border-line-strong text-muted hover:bg-sunken',
} as const satisfies Record<ButtonVariant | 'refused', string>

const HEIGHTS = {
  small: 'min-h-(--control-small)',
  medium: 'min-h-(--control)',
  large: 'min-h-10',
  /** As high as the field that it is in. */
  inset: '',
} as const satisfies Record<ButtonSize | 'inset', string>

function paddingOf(variant: keyof typeof LOOKS, size: keyof typeof HEIGHTS): string {
  if (size === 'inset') return 'px-2.5'
  return size === 'small' || variant === 'quiet' || variant === 'tinted' ? 'px-3' : 'px-4'
}

/** Icon, text, icon. */
export function ButtonContent({ look, children }: { look: ButtonLook; children: ReactNode }) {
  return (
    <>
      {look.icon && <Icon name={look.icon} size="small" className="-ms-1" />}
      {children}
      {look.endIcon && <Icon name={look.endIcon} size="small" className="-ms-1" />}
    </>
  )
}
