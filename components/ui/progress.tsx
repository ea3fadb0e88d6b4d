import { runTexts as texts } from '@/lib/texts/run'
import { Button } from './button'

/** How far a run through several things is, told politely, with a button that stops it after the present one. */
export function Progress({
  label,
  done,
  all,
  now,
  isStopping,
  onStop,
}: {
  /** What is being done. */
  label: string
  done: number
  all: number
  /** What is being done just now. */
  now: string
  isStopping: boolean
  onStop: () => void
}) {
  return (
    <div className="grid max-w-160 gap-3">
      <progress
        aria-label={label}
        value={done}
        max={all}
        className="h-2 w-full appearance-none overflow-hidden rounded-full border border-line bg-fill accent-accent [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-fill [&::-webkit-progress-value]:bg-accent forced-colors:appearance-auto"
      />
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <p>
          <strong role="status" className="tabular-nums">
            {texts.progress(done, all)}
          </strong>{' '}
          <span className="text-muted wrap-anywhere">{isStopping ? texts.stopping : `${texts.now} ${now}`}</span>
        </p>
        <Button onClick={onStop} disabled={isStopping}>
          {texts.stop}
        </Button>
      </div>
    </div>
  )
}
