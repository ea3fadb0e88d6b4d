import type { ReactNode } from 'react'

/** The numbered steps inside a wizard's panel: one left edge, read from top to bottom. */
export function SetupSteps({ children }: { children: ReactNode }) {
  return <ol className="setup">{children}</ol>
}

/** One numbered step: what to do, a line about it, and its controls. */
export function SetupStep({
  number,
  title,
  text,
  children,
}: {
  number: number
  title: string
  text?: ReactNode
  children?: ReactNode
}) {
  return (
    <li>
      <span className="dot" aria-hidden="true">
        {number}
      </span>
      <div className="min-w-0">
        <h3>{title}</h3>
        {text && <p className="muted measure">{text}</p>}
        {children}
      </div>
    </li>
  )
}
