import type { ReactNode } from 'react'
import { cx } from './cx'
import { Icon } from './icon'
import { Link } from './link'

export type PanelState = 'loading' | 'ready' | 'empty' | 'denied' | 'error'

export type PanelProps = {
  /** The stable name tests and skip links know the panel by, such as "mfa-devices"; also its id. */
  name: string
  title: ReactNode
  /** The id of the heading, for what moves the focus there. */
  titleId?: string
  state?: PanelState
  /** Stands in brackets after the title. */
  count?: number | string
  /** A quiet line at the end of the head. */
  note?: ReactNode
  actions?: ReactNode
  footer?: ReactNode
  /** The decision behind a denied panel. */
  decisionId?: string
  /** Tables and lists reach the panel's edges. */
  flush?: boolean
  className?: string
  children?: ReactNode
}

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
    footer,
    decisionId,
    flush,
    className,
    children,
  } = props
  // Not one that React gives out: on the server they begin anew with every page, and the frame keeps those of the first.
  const heading = titleId ?? `${name}-title`
  return (
    <section
      className={cx('panel', className)}
      id={name}
      aria-labelledby={heading}
      aria-busy={state === 'loading' || undefined}
      data-panel={name}
      data-state={state}
      data-decision-id={decisionId}
    >
      <div className="panel-head">
        <h2 id={heading} tabIndex={-1}>
          {title}
          {count !== undefined && <span className="count"> ({count})</span>}
        </h2>
        {(note || actions) && (
          <div className="btn-row">
            {note && <span className="caption">{note}</span>}
            {actions}
          </div>
        )}
      </div>
      {flush ? children : <div className="panel-body">{children}</div>}
      {footer && <div className="panel-foot">{footer}</div>}
    </section>
  )
}

/** A panel whose data is on its way, as high as it will be: `rows` lines of text, or of a table. */
export function PanelSkeleton({
  name,
  title,
  rows = 3,
  actions,
}: Pick<PanelProps, 'name' | 'title' | 'actions'> & { rows?: number }) {
  return (
    <Panel name={name} title={title} state="loading" actions={actions}>
      <div className="skeleton" aria-hidden="true">
        {Array.from({ length: rows }, (_, row) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the bars are alike and never move
          <i key={row} />
        ))}
      </div>
      <p className="still-loading sr-only">Still loading</p>
    </Panel>
  )
}

/** What stands where nothing is: what it would be, and how to get the first one. */
export function PanelEmpty({ children, action }: { children: ReactNode; action?: ReactNode }) {
  return (
    <div className="grid justify-items-start gap-4">
      <p className="measure">{children}</p>
      {action}
    </div>
  )
}

/** A failure that is nobody's policy: what failed, its code, the request, and a real second try. */
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
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would promise controls
    <div className="denied" role="group" aria-label={`${panel}: failed`}>
      <Icon name="warning" />
      <div className="denied-body">
        <p className="denied-title">{title}</p>
        {children && <p className="measure mt-1">{children}</p>}
        <p className="caption mt-2">
          <code className="text-caption">{code}</code>
          {requestId && (
            <>
              , request <code className="text-caption">{requestId}</code>
            </>
          )}
        </p>
        {retryHref && (
          <div className="btn-row">
            <Link className="btn btn-small" href={retryHref}>
              Try again
            </Link>
          </div>
        )}
      </div>
    </div>
  )
}

/** Says under a panel's head that only a part of the data could be read. */
export function PanelStrip({ children, why }: { children: ReactNode; why?: string }) {
  return (
    <p className="strip">
      <Icon name="warning" small />
      <span>{children}</span>
      {why && <Link href={why}>Why?</Link>}
    </p>
  )
}
