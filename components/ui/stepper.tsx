import { partTexts } from '@/lib/texts/parts'
import { cx } from './cx'
import { Icon } from './icon'

/** The progress of a wizard. `current` counts from 0; a number past the end means that all is done. */
export function Stepper({ steps, current }: { steps: readonly string[]; current: number }) {
  return (
    <ol className="mb-5 flex max-w-260 gap-2 max-sm:gap-1" aria-label={partTexts.progress}>
      {steps.map((step, index) => {
        const done = index < current
        const isCurrent = index === current
        return (
          <li
            key={step}
            className={cx(
              'flex flex-1 items-center gap-2 border-t-3 pt-2.5 text-body max-sm:flex-auto max-sm:gap-1 max-sm:text-[0.75rem]/5',
              done || isCurrent ? 'border-accent text-ink' : 'border-line text-muted',
              isCurrent ? 'font-semibold' : 'font-medium',
            )}
            aria-current={isCurrent ? 'step' : undefined}
          >
            {done && <Icon name="check" size="small" className="text-accent" />}
            <span>
              {done ? step : partTexts.step(index + 1, step)}
              {done && <span className="sr-only">{partTexts.stepDone}</span>}
            </span>
          </li>
        )
      })}
    </ol>
  )
}
