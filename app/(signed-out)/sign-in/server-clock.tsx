'use client'

import { useEffect, useState } from 'react'
import { Time } from '@/components/ui/time'

/** The account's clock, running. Without scripts it shows the time at which the page was made. */
export function ServerClock({ serverNow, frozen }: { serverNow: number; frozen: boolean }) {
  const [now, setNow] = useState(serverNow)
  useEffect(() => {
    setNow(serverNow)
    if (frozen) return
    const start = performance.now()
    const timer = setInterval(() => setNow(serverNow + performance.now() - start), 250)
    return () => clearInterval(timer)
  }, [serverNow, frozen])
  return <Time at={now} format="clock" className="tabular-nums text-ink" />
}
