'use client'

import { spoken } from '@/lib/texts/localized'
import { partTexts } from '@/lib/texts/parts'
import { useScripts } from './use-scripts'

type Format = 'date' | 'datetime' | 'seconds' | 'time' | 'clock'

const FORMATS: Record<Format, Intl.DateTimeFormatOptions> = {
  date: { day: 'numeric', month: 'short', year: 'numeric' },
  datetime: { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' },
  seconds: { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit', second: '2-digit' },
  time: { hour: '2-digit', minute: '2-digit' },
  clock: { hour: '2-digit', minute: '2-digit', second: '2-digit' },
}

/**
 * A moment, in the reader's own time zone, with UTC beside it in the tooltip.
 * The server cannot know the zone, so it writes UTC and says so. The browser replaces it once scripts run.
 */
export function Time({
  at,
  format = 'datetime',
  now,
  className,
}: {
  /** Milliseconds since 1970. */
  at: number
  format?: Format
  /** The account's clock. With it, a moment of the same day is written "Today, 10:31". */
  now?: number
  className?: string
}) {
  const zone = useZone() ? undefined : 'UTC'
  return (
    <time
      className={className ?? 'tabular-nums'}
      dateTime={new Date(at).toISOString()}
      title={`${inZone(at, 'seconds', 'UTC')} UTC`}
    >
      {words(at, format, zone, now)}
    </time>
  )
}

/** Names the zone in which `Time` writes. */
export function TimeZone() {
  return partTexts.timesIn(useZone() ?? 'UTC')
}

/** The reader's own time zone, such as `Europe/Berlin`. Only the browser knows it: undefined until scripts run. */
export function useZone(): string | undefined {
  return useScripts() ? new Intl.DateTimeFormat().resolvedOptions().timeZone : undefined
}

function words(at: number, format: Format, zone: string | undefined, now: number | undefined): string {
  const suffix = zone && format !== 'date' ? ' UTC' : ''
  const isToday = now !== undefined && inZone(at, 'date', zone) === inZone(now, 'date', zone)
  if (!isToday || format === 'time' || format === 'clock') return inZone(at, format, zone) + suffix
  if (format === 'date') return partTexts.today
  return partTexts.todayAt(inZone(at, format === 'seconds' ? 'clock' : 'time', zone) + suffix)
}

function inZone(at: number, format: Format, timeZone: string | undefined): string {
  const language = spoken()?.tag ?? 'en-GB'
  const name = `${language} ${format} ${timeZone}`
  let formatter = formatters.get(name)
  if (!formatter) {
    formatter = new Intl.DateTimeFormat(language, { ...FORMATS[format], timeZone, hourCycle: 'h23' })
    formatters.set(name, formatter)
  }
  return formatter.format(at)
}

// Made once: making one takes a hundred times as long as using it, and a page of the event history has a hundred times.
const formatters = new Map<string, Intl.DateTimeFormat>()
