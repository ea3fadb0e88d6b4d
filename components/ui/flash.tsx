'use client'

import { type ReactNode, useState } from 'react'
import { commonTexts } from '@/lib/texts/common'
import { partTexts } from '@/lib/texts/parts'
import { ButtonLink } from './button'
import { cx } from './cx'
import type { FormAction } from './form-action'
import { Icon } from './icon'
import { IconButton } from './icon-button'
import type { IconName } from './icon-drawings'
import { Link } from './link'
import { TargetButton } from './target-button'
import { GROUNDS, INKS, MESSAGE, type Tone } from './tones'

/** One API call of an action and how it ended. */
export type CallResult = {
  action: string
  /** What the call was about, where an action makes the same call for several things. */
  on?: string
  outcome: 'done' | 'denied' | 'failed' | 'not-tried'
  text?: string
  /** The language of the text, if it is not that of the page. */
  textLanguage?: 'en'
  /** The trace of a denied call. */
  why?: string
}

/** The result of an action, with a line for each call if it made several. */
export type ActionResult = {
  tone: Tone
  title: string
  text?: string
  /** The language of the text, if it is not that of the page. */
  textLanguage?: 'en'
  calls?: readonly CallResult[]
  next?: NextCalls
  /** A page where what failed is done, where that is more than a button. */
  way?: { verb: string; href: string }
}

/** Calls that a result offers to make, such as the way back: the button, and what its form posts. */
export type NextCalls = { verb: string; pending: string; fields: Readonly<Record<string, string>> }

const ICONS: Record<Tone, IconName> = { info: 'info', warning: 'warning', danger: 'deny', success: 'check' }
const outcomes = () =>
  ({
    done: { icon: 'check', tone: INKS.success, text: partTexts.calls.done },
    denied: { icon: 'implicit', tone: INKS.danger, text: partTexts.calls.denied },
    failed: { icon: 'x', tone: INKS.danger, text: partTexts.calls.failed },
    'not-tried': { icon: 'minus', tone: 'text-muted', text: partTexts.calls.notTried },
  }) as const

/** The result of an action. It stays until dismissed or until the next page: people read at their own pace. */
export function Flash({
  tone,
  title,
  calls,
  foot,
  children,
}: {
  tone: Tone
  title: ReactNode
  calls?: readonly CallResult[]
  /** Shown below the calls, such as a button. */
  foot?: ReactNode
  children?: ReactNode
}) {
  const [dismissed, setDismissed] = useState(false)
  if (dismissed) return null
  return (
    <div className={cx(MESSAGE, GROUNDS[tone])} role={tone === 'danger' ? 'alert' : 'status'}>
      <Icon name={ICONS[tone]} className={INKS[tone]} />
      <div className="max-w-[76ch] text-pretty">
        <p className={cx('font-semibold', INKS[tone])}>{title}</p>
        {children}
        {calls && <CallList calls={calls} />}
        {foot}
      </div>
      <IconButton
        icon="x"
        label={partTexts.dismiss}
        onTint
        className="-my-1 noscript:hidden"
        onClick={() => setDismissed(true)}
      />
    </div>
  )
}

/** The result of an action as such a message. `nextAction` makes the calls that the result offers. */
export function ResultFlash({
  result: { tone, title, text, textLanguage, calls, next, way },
  nextAction,
}: {
  result: ActionResult
  nextAction?: FormAction
}) {
  return (
    <Flash
      tone={tone}
      title={title}
      calls={calls}
      foot={
        <>
          {next && nextAction && <Next next={next} action={nextAction} />}
          {way && (
            <ButtonLink href={way.href} size="small" className="mt-2">
              {way.verb}
            </ButtonLink>
          )}
        </>
      }
    >
      {text && <p lang={textLanguage}>{text}</p>}
    </Flash>
  )
}

/** The button for what a result offers. */
export function Next({ next: { verb, pending, fields }, action }: { next: NextCalls; action: FormAction }) {
  return (
    <div className="mt-2">
      <TargetButton to={{ action, fields }} size="small" pending={pending}>
        {verb}
      </TargetButton>
    </div>
  )
}

function CallList({ calls }: { calls: readonly CallResult[] }) {
  const columns = calls.some(({ on }) => on !== undefined)
    ? 'sm:grid-cols-[1rem_minmax(0,24rem)_minmax(0,1fr)]'
    : 'sm:grid-cols-[1rem_14rem_minmax(0,1fr)]'
  return (
    <ul className="mt-1 max-w-160">
      {calls.map((call) => {
        const outcome = outcomes()[call.outcome]
        return (
          <li
            key={`${call.action} ${call.on}`}
            className={cx('grid grid-cols-[1rem_minmax(0,1fr)] items-center gap-x-2 py-1', columns)}
          >
            <Icon name={outcome.icon} size="small" className={outcome.tone} />
            <span className="wrap-anywhere">
              <code>{call.action}</code> {call.on}
            </span>
            <span className="max-sm:col-start-2">
              <span lang={call.textLanguage}>{call.text ?? outcome.text}</span>{' '}
              {call.why && <Link href={call.why}>{commonTexts.why}</Link>}
            </span>
          </li>
        )
      })}
    </ul>
  )
}
