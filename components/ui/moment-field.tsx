'use client'

import { useState } from 'react'
import { TextField } from './text-field'
import { useZone } from './time'

/**
 * A day and a time, sent in UTC as `2026-03-02T10:00`. The reader types it in the zone in which the page shows times,
 * which the label names: the reader's own, or UTC without scripts.
 */
export function MomentField({ label, name, value = '' }: { label: string; name: string; value?: string }) {
  const zone = useZone()
  const [utc, setUtc] = useState(value)
  if (zone === undefined) {
    return <TextField label={`${label} (UTC)`} name={name} type="datetime-local" defaultValue={value} />
  }
  return (
    <>
      <TextField
        label={`${label} (${zone})`}
        // Without a name the browser does not send it.
        name=""
        id={name}
        type="datetime-local"
        defaultValue={localOf(value)}
        onChange={(event) => setUtc(utcOf(event.target.value))}
      />
      <input type="hidden" name={name} value={utc} />
    </>
  )
}

// A date text without a zone is in the browser's own (ECMAScript, "Date Time String Format").
const utcOf = (local: string) => minutesOf(new Date(local))

function localOf(utc: string): string {
  const time = new Date(`${utc}Z`)
  return minutesOf(new Date(time.getTime() - time.getTimezoneOffset() * 60_000))
}

/** What a field for a day and a time holds; empty for no time. */
const minutesOf = (time: Date) => (Number.isNaN(time.getTime()) ? '' : time.toISOString().slice(0, 16))
