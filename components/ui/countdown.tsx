'use client'

import { useEffect, useRef, useState } from 'react'
import { partTexts } from '@/lib/texts/parts'
import { Ring } from './ring'

const TICK_MS = 250
const WARN_AT = 5

/**
 * How long the current code is still valid, by the server's clock. The browser's clock is not used: it may be wrong, and
 * a test clock must agree with what is shown.
 */
export function Countdown({
  serverNow,
  frozen,
  period = 30,
  onChange,
}: {
  /** The account's clock when the page was made, in milliseconds since 1970. */
  serverNow: number
  /** The account's clock stands still. */
  frozen?: boolean
  /** RFC 6238's time step, in seconds: how long one code is shown. */
  period?: number
  /** Called when a new code begins. */
  onChange?: () => void
}) {
  const left = useSecondsLeft(serverNow, period, frozen ?? false, onChange)
  const said = useAnnouncement(left, frozen ?? false)
  return (
    <span className="inline-flex items-center gap-2 text-muted tabular-nums">
      <Ring
        part={left / period}
        className="size-5"
        track="stroke-line"
        hand="stroke-accent motion-reduce:hidden forced-colors:stroke-[Highlight]"
      />
      <span>{frozen ? partTexts.codes.frozen : partTexts.codes.next(left)}</span>
      <span className="sr-only" aria-live="polite">
        {said}
      </span>
    </span>
  )
}

function useSecondsLeft(serverNow: number, period: number, frozen: boolean, onChange?: () => void): number {
  const [now, setNow] = useState(serverNow)
  const changed = useRef(onChange)
  changed.current = onChange

  useEffect(() => {
    setNow(serverNow)
    if (frozen) return
    const start = performance.now()
    let step = Math.floor(serverNow / 1000 / period)
    const timer = setInterval(() => {
      const next = serverNow + performance.now() - start
      setNow(next)
      const reached = Math.floor(next / 1000 / period)
      if (reached === step) return
      step = reached
      changed.current?.()
    }, TICK_MS)
    return () => clearInterval(timer)
  }, [serverNow, period, frozen])

  return period - (Math.floor(now / 1000) % period)
}

// A live region that counted aloud would drown everything else, so it speaks twice per code.
function useAnnouncement(left: number, frozen: boolean): string {
  const before = useRef(left)
  const [said, setSaid] = useState('')
  useEffect(() => {
    if (frozen) return
    if (left > before.current) setSaid(partTexts.codes.begins)
    if (left === WARN_AT && before.current !== WARN_AT) setSaid(partTexts.codes.soon(WARN_AT))
    before.current = left
  }, [left, frozen])
  return said
}
