'use client'

import { useEffect, useState } from 'react'
import { Prose } from '@/components/ui/prose'
import { demoTexts } from '@/lib/texts/demo'
import { FillButton } from './fill-button'

const PERIOD_MS = 30_000
const TICK_MS = 250

/** The code that a device of the demo world shows now. Never shown outside of a training environment. */
export function DemoCode({
  userName,
  codes,
  serverNow,
  frozen,
}: {
  userName: string
  /** The codes from `serverNow` on, one for each time step. */
  codes: readonly string[]
  /** The account's clock when the page was made, in milliseconds since 1970. */
  serverNow: number
  frozen: boolean
}) {
  const code = codes[useStepsSince(serverNow, frozen)]
  if (code === undefined) return null
  return (
    <aside aria-labelledby="demo-title">
      <h2 id="demo-title">{demoTexts.device}</h2>
      <p className="mt-1 text-muted">
        <Prose text={demoTexts.deviceText(userName)} />
      </p>
      <p className="mt-3 flex flex-wrap items-center gap-3">
        <code className="text-[1.375rem]/7 font-medium tracking-[0.14em]">{code}</code>
        <FillButton values={{ code }}>{demoTexts.fillCode}</FillButton>
      </p>
    </aside>
  )
}

/** How many time steps have begun since. Measured without the browser's clock, which may be wrong. */
function useStepsSince(serverNow: number, frozen: boolean): number {
  const [steps, setSteps] = useState(0)
  useEffect(() => {
    setSteps(0)
    if (frozen) return
    const start = performance.now()
    const first = Math.floor(serverNow / PERIOD_MS)
    const timer = setInterval(() => {
      setSteps(Math.floor((serverNow + performance.now() - start) / PERIOD_MS) - first)
    }, TICK_MS)
    return () => clearInterval(timer)
  }, [serverNow, frozen])
  return steps
}
