'use client'

import { useEffect, useRef, useState } from 'react'

const RING = 47.12
const TICK_MS = 250
/** RFC 6238's time step, in seconds: how long one code is shown. */
const PERIOD = 30
const WARN_AT = 5

/**
 * How long the present code still holds, by the server's clock.
 * The browser's own clock is not asked: it may be wrong, and a test clock must agree with what is shown.
 */
export function Countdown({
  serverNow,
  frozen,
  onChange,
}: {
  /** The account's clock when the page was made, in milliseconds since 1970. */
  serverNow: number
  /** The account's clock stands still. */
  frozen?: boolean
  /** Called when a new code begins. */
  onChange?: () => void
}) {
  const left = useSecondsLeft(serverNow, frozen ?? false, onChange)
  const said = useAnnouncement(left, frozen ?? false)
  return (
    <span className="countdown">
      <svg className="timer" viewBox="0 0 20 20" aria-hidden="true">
        <circle className="track" cx="10" cy="10" r="7.5" />
        <circle
          className="hand"
          cx="10"
          cy="10"
          r="7.5"
          strokeDasharray={`${((left / PERIOD) * RING).toFixed(2)} ${RING}`}
        />
      </svg>
      <span>{frozen ? 'The clock stands still' : `Next code in about ${left} s`}</span>
      <span className="sr-only" aria-live="polite">
        {said}
      </span>
    </span>
  )
}

function useSecondsLeft(serverNow: number, frozen: boolean, onChange?: () => void): number {
  const [now, setNow] = useState(serverNow)
  const changed = useRef(onChange)
  changed.current = onChange

  useEffect(() => {
    setNow(serverNow)
    if (frozen) return
    const start = performance.now()
    let step = Math.floor(serverNow / 1000 / PERIOD)
    const timer = setInterval(() => {
      const next = serverNow + performance.now() - start
      setNow(next)
      const reached = Math.floor(next / 1000 / PERIOD)
      if (reached === step) return
      step = reached
      changed.current?.()
    }, TICK_MS)
    return () => clearInterval(timer)
  }, [serverNow, frozen])

  return PERIOD - (Math.floor(now / 1000) % PERIOD)
}

// A live region that counted aloud would drown everything else, so it speaks twice per code.
function useAnnouncement(left: number, frozen: boolean): string {
  const before = useRef(left)
  const [said, setSaid] = useState('')
  useEffect(() => {
    if (frozen) return
    if (left > before.current) setSaid('A new code begins now.')
    if (left === WARN_AT && before.current !== WARN_AT) setSaid(`New code in ${WARN_AT} seconds.`)
    before.current = left
  }, [left, frozen])
  return said
}
