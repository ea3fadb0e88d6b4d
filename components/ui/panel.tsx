import type { ReactNode } from 'react'
import { commonTexts } from '@/lib/texts/common'
import { partTexts } from '@/lib/texts/parts'
import { breakableTitle } from './breakable-title'
import { ButtonLink } from './button'
import { ButtonRow, HeadButtons } from './button-row'
import { cx } from './cx'
import { Icon } from './icon'
import { Link } from './link'
import { Trouble } from './trouble'

type PanelState = 'loading' | 'ready' | 'empty' | 'denied' | 'error'

export type PanelProps = {
  /** The stable name for tests and links, such as "mfa-devices". It is also the id. */
  name: string
  title: ReactNode
  /** The id of the heading, so that the focus can move to it. */
  titleId?: string
  state?: PanelState
  /** In brackets after the title. */
  count?: number | string
  /** A quiet line at the end of the head. */
  note?: ReactNode
  actions?: ReactNode
  /** The result of an action in this panel, below the head. */
  messages?: ReactNode
  footer?: ReactNode
  /** The decision behind a denied panel. */
  decisionId?: string
  /** Tables and lists reach the panel's edges. */
  flush?: boolean
  className?: string
  children?: ReactNode
}

// Panels that follow each other are apart, unless their container has gaps.
const PANEL = 'min-w-0 rounded-panel border border-line bg-surface [:not(.grid,.flex)>[data-panel]+&]:mt-5'

/** A section with a heading that never moves, whatever the policies say about its content. */
export function Panel(props: PanelProps) {
  const {
    name,
    title,
    titleId,
    state = 'ready',
    count,
    note,
    actions,
    messages,
    footer,
    decisionId,
    flush,
    className,
    children,
  } = props
  // Not from useId: on the server those ids start over with every page, and the frame keeps those of the first one.
  const heading = titleId ?? `${name}-title`
  return (
    <section
      className={cx(PANEL, className)}
      id={name}
      aria-labelledby={heading}
      aria-busy={state === 'loading' || undefined}
      data-panel={name}
      data-state={state}
      data-decision-id={decisionId}
    >
      <div className="flex min-h-14 flex-wrap items-center justify-between gap-x-4 gap-y-2 border-b border-hairline px-(--inset) py-2.5">
        <h2 id={heading} tabIndex={-1}>
          {breakableTitle(title)}
          {count !== undefined && <span className="font-normal text-muted"> ({count})</span>}
        </h2>
        {(note || actions) && (
          <HeadButtons of="panel">
            {note && <span className="text-caption text-muted">{note}</span>}
            {actions}
          </HeadButtons>
        )}
      </div>
      {messages}
      {flush ? children : <div className="p-(--inset)">{children}</div>}
      {footer && <PanelFoot>{footer}</PanelFoot>}
    </section>
  )
}

export const PANEL_FOOT = 'border-t border-hairline px-(--inset) py-3'

/** The last part of a panel, below a line. */
export function PanelFoot({ children }: { children: ReactNode }) {
  return <div className={PANEL_FOOT}>{children}</div>
}

/** The buttons at the end of a panel that is a form. */
export function PanelActions({ children }: { children: ReactNode }) {
  return (
    <div className="flex flex-wrap items-center gap-2 border-t border-hairline px-(--inset) py-4 max-sm:[&>:is(a,button)]:flex-auto">
      {children}
    </div>
  )
}

// The lengths of the bars, so that they look like lines of text.
const BARS = ['w-[46%]', 'w-[78%]', 'w-[64%]', 'w-[70%]']

/** A panel whose data is loading, as high as it will be: `rows` lines of text or rows of a table. */
export function PanelSkeleton({
  name,
  title,
  rows = 3,
  actions,
}: Pick<PanelProps, 'name' | 'title' | 'actions'> & { rows?: number }) {
  return (
    <Panel name={name} title={title} state="loading" actions={actions}>
      <div className="grid content-start gap-3.5" aria-hidden="true">
        {Array.from({ length: rows }, (_, row) => (
          <i
            // biome-ignore lint/suspicious/noArrayIndexKey: the bars are alike and never move
            key={row}
            className={cx('block h-3 rounded-[3px] bg-fill forced-colors:border', BARS[row % BARS.length])}
          />
        ))}
      </div>
      <p className="sr-only animate-appear">{partTexts.stillLoading}</p>
    </Panel>
  )
}

/** The empty state: what would be here, and how to get the first one. */
export function PanelEmpty({ children, action }: { children: ReactNode; action?: ReactNode }) {
  return (
    <div className="grid justify-items-start gap-4">
      <p className="measure">{children}</p>
      {action}
    </div>
  )
}

/** A failure that no policy caused: what failed, the error code, the request ID, and a way to try again. */
export function PanelError({
  panel,
  title,
  code,
  requestId,
  retryHref,
  children,
}: {
  panel: string
  title: ReactNode
  code: string
  requestId?: string
  retryHref?: string
  children?: ReactNode
}) {
  return (
    <Trouble role="group" aria-label={partTexts.panelFailed(panel)} icon="warning" title={title}>
      {children && <p className="measure mt-1">{children}</p>}
      <p className="text-caption text-muted mt-2">
        <code className="text-caption">{code}</code>
        {requestId && (
          <>
            {partTexts.request}
            <code className="text-caption">{requestId}</code>
          </>
        )}
      </p>
      {retryHref && (
        <ButtonRow className="mt-3">
          <ButtonLink size="small" href={retryHref}>
            {commonTexts.tryAgain}
          </ButtonLink>
        </ButtonRow>
      )}
    </Trouble>
  )
}

export const PANEL_STRIP =
  'flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-warning-line bg-warning-bg px-(--inset) py-1.5 text-warning [&_a]:text-inherit'

/** Says under a panel's head that only a part of the data could be read. */
export function PanelStrip({ children, why }: { children: ReactNode; why?: string }) {
  return (
    <p className={PANEL_STRIP}>
      <Icon name="warning" size="small" />
      <span>{children}</span>
      {why && <Link href={why}>{commonTexts.why}</Link>}
    </p>
  )
}
