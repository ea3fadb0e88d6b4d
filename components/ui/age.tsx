import { partTexts } from '@/lib/texts/parts'
import { Icon } from './icon'
import { INKS, type Tone } from './tones'

const DAY_MS = 86_400_000

/** From how many days on something counts as old, and as very old. */
const OLD_DAYS = 90
const VERY_OLD_DAYS = 365

/** How long ago something was, in days, with a warning if that is long. The moment itself is in the tooltip. */
export function Age({ at, now }: { /** Milliseconds since 1970, like `now`. */ at: number; now: number }) {
  const days = Math.max(0, Math.floor((now - at) / DAY_MS))
  const tone = toneOf(days)
  const moment = new Date(at).toISOString()
  return (
    <time
      dateTime={moment}
      title={`${moment.slice(0, 16).replace('T', ' ')} UTC`}
      className={`inline-flex items-center gap-1 tabular-nums ${tone ? INKS[tone] : ''}`}
    >
      {tone && <Icon name="warning" size="small" />}
      {partTexts.days(days)}
    </time>
  )
}

function toneOf(days: number): Tone | undefined {
  if (days > VERY_OLD_DAYS) return 'danger'
  return days > OLD_DAYS ? 'warning' : undefined
}
