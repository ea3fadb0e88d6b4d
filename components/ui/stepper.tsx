import { Icon } from './icon'

/** Where a wizard stands. `current` counts from 0; a number past the end means that all is done. */
export function Stepper({ steps, current }: { steps: readonly string[]; current: number }) {
  return (
    <ol className="stepper" aria-label="Progress">
      {steps.map((step, index) => {
        const done = index < current
        return (
          <li key={step} data-done={done || undefined} aria-current={index === current ? 'step' : undefined}>
            {done && <Icon name="check" small />}
            <span>
              {done ? step : `${index + 1}. ${step}`}
              {done && <span className="sr-only"> (done)</span>}
            </span>
          </li>
        )
      })}
    </ol>
  )
}
