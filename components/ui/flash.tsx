'use client'

import { type ReactNode, useState } from 'react'
import { Icon } from './icon'
import type { IconName } from './icon-drawings'
import { Link } from './link'
import type { Tone } from './notice'

/** One API call of a gesture and how it ended. */
export type CallResult = {
  action: string
  outcome: 'done' | 'denied' | 'failed' | 'not-tried'
  text?: string
  /** The trace of a denied call. */
  why?: string
}

const ICONS: Record<Tone, IconName> = { info: 'info', warning: 'warning', danger: 'deny', success: 'check' }
const OUTCOMES = {
  done: { icon: 'check', tone: 'tone-success', text: 'Done' },
  denied: { icon: 'implicit', tone: 'tone-danger', text: 'Denied.' },
  failed: { icon: 'x', tone: 'tone-danger', text: 'Failed.' },
  'not-tried': { icon: 'minus', tone: 'muted', text: 'Not tried' },
} as const

/** The result of an action. It stays until dismissed or until the next page: people read at their own pace. */
export function Flash({
  tone,
  title,
  calls,
  children,
}: {
  tone: Tone
  title: ReactNode
  calls?: readonly CallResult[]
  children?: ReactNode
}) {
  const [dismissed, setDismissed] = useState(false)
  if (dismissed) return null
  return (
    <div className="notice message" data-tone={tone} role={tone === 'danger' ? 'alert' : 'status'}>
      <Icon name={ICONS[tone]} />
      <div className="notice-text">
        <p className="notice-title">{title}</p>
        {children}
        {calls && <CallList calls={calls} />}
      </div>
      <button type="button" className="icon-btn needs-script" aria-label="Dismiss" onClick={() => setDismissed(true)}>
        <Icon name="x" small />
      </button>
    </div>
  )
}

function CallList({ calls }: { calls: readonly CallResult[] }) {
  return (
    <ul className="calls">
      {calls.map((call) => {
        const outcome = OUTCOMES[call.outcome]
        return (
          <li key={call.action}>
            <Icon name={outcome.icon} className={outcome.tone} />
            <code>{call.action}</code>
            <span>
              {call.text ?? outcome.text} {call.why && <Link href={call.why}>Why?</Link>}
            </span>
          </li>
        )
      })}
    </ul>
  )
}
