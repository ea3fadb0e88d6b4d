'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'
import { Badge } from '@/components/ui/badge'
import { CopyButton } from '@/components/ui/copy'
import { Countdown } from '@/components/ui/countdown'
import { FillButton } from '@/components/ui/fill-button'
import { practiceTexts as texts } from '@/lib/texts/practice'
import type { PracticeEntryView } from './practice-entry-view'

const TICK_MS = 250
/** In `codes`, the current code when the page was made. */
const CURRENT = 1

/** The account's clock when the page was made, in milliseconds since 1970, and whether it stands still. */
export type PageClock = { serverNow: number; frozen: boolean }

/**
 * The codes that an entry of the practice authenticator shows. `fills` are the fields on the page that a button fills:
 * `code`, or `code1` and `code2`. They have a countdown of their own.
 */
export function PracticeCodes({
  entry,
  clock,
  fills,
}: {
  entry: PracticeEntryView
  clock: PageClock
  fills?: 'code' | 'pair'
}) {
  const { label, codes, spent, isFrozen, period } = entry
  const stands = clock.frozen || isFrozen
  const at = Math.min(CURRENT + useStepsSince(clock.serverNow, period, stands), codes.length - 2)
  const code = codes[at] ?? ''
  const next = codes[at + 1] ?? ''
  useFreshCodes(!stands && at === codes.length - 2)
  return (
    <>
      <p className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <span className="sr-only">{texts.codeOf(label)}: </span>
        <code
          className="text-[1.375rem]/7 font-medium tracking-[0.14em] min-[16rem]:whitespace-nowrap"
          data-code={code}
        >
          {grouped(code)}
        </code>
        <CopyButton text={code} label={texts.copy} />
        {at < spent && <Badge>{texts.used}</Badge>}
        {fills ? (
          <Fill {...{ fills, codes, at, spent }} />
        ) : (
          <Countdown serverNow={clock.serverNow} frozen={stands} period={period} />
        )}
      </p>
      <p className="mt-1 text-muted">
        {texts.next}
        <code className="min-[16rem]:whitespace-nowrap" data-next-code={next}>
          {grouped(next)}
        </code>
      </p>
    </>
  )
}

/**
 * Fills in what the server accepts now: of a pair the previous code and the current one, so that the next one is left
 * for the sign-in; the next ones if a code as new was used already.
 */
function Fill({
  fills,
  codes,
  at,
  spent,
}: {
  fills: 'code' | 'pair'
  codes: readonly string[]
  at: number
  spent: number
}) {
  const first = Math.max(fills === 'pair' ? at - 1 : at, spent)
  const [one, two] = codes.slice(first)
  if (fills === 'code') return one !== undefined && <FillButton values={{ code: one }}>{texts.fill}</FillButton>
  if (one === undefined || two === undefined) return null
  return <FillButton values={{ code1: one, code2: two }}>{texts.fillBoth}</FillButton>
}

const grouped = (code: string) => `${code.slice(0, 3)} ${code.slice(3)}`

/** How many time steps have begun since. Measured without the browser's clock, which may be wrong. */
function useStepsSince(serverNow: number, period: number, stands: boolean): number {
  const [steps, setSteps] = useState(0)
  useEffect(() => {
    setSteps(0)
    if (stands) return
    const start = performance.now()
    const first = Math.floor(serverNow / 1000 / period)
    const timer = setInterval(() => {
      setSteps(Math.floor((serverNow + performance.now() - start) / 1000 / period) - first)
    }, TICK_MS)
    return () => clearInterval(timer)
  }, [serverNow, period, stands])
  return steps
}

/** Loads the page again when the codes that came with it run out. */
function useFreshCodes(areOver: boolean) {
  const router = useRouter()
  useEffect(() => {
    if (areOver) router.refresh()
  }, [areOver, router])
}
