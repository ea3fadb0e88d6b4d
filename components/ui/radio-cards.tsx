import type { ReactNode } from 'react'
import { breakableTitle } from './breakable-title'
import { cx } from './cx'
import { FieldNotes, LABEL } from './field'
import { Icon } from './icon'
import type { IconName } from './icon-drawings'

type RadioCard<Value extends string = string> = {
  value: Value
  title: ReactNode
  text?: ReactNode
  icon?: IconName
  /** Cannot be chosen; the text says why. */
  disabled?: boolean
}

/** A choice of one, each with a line of explanation. The first card carries the group's id, for error links. */
export function RadioCards<Value extends string>({
  name,
  id = name,
  legend,
  hint,
  error,
  cards,
  defaultValue,
  value,
  onChoose,
  required,
}: {
  name: string
  id?: string
  legend: ReactNode
  hint?: ReactNode
  error?: ReactNode
  cards: readonly RadioCard<Value>[]
  defaultValue?: string
  /** The choice, if the parent keeps it. `onChoose` is then called with every choice. */
  value?: Value
  onChoose?: (value: Value) => void
  required?: boolean
}) {
  const isKept = onChoose !== undefined
  const notes = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return (
    <fieldset className="field" aria-describedby={notes || undefined}>
      <legend className={LABEL}>{legend}</legend>
      <FieldNotes id={id} hint={hint} error={error} />
      <div className="mt-2 grid gap-2">
        {cards.map((card, index) => {
          const own = index === 0 ? id : `${id}-${card.value}`
          return (
            <label key={card.value} className={CARD} htmlFor={own}>
              <input
                className="focus-visible:outline-none"
                type="radio"
                id={own}
                name={name}
                value={card.value}
                {...(isKept
                  ? { checked: card.value === value, onChange: () => onChoose(card.value) }
                  : { defaultChecked: card.value === defaultValue })}
                required={required}
                disabled={card.disabled}
              />
              <span>
                <span className="font-semibold">{breakableTitle(card.title)}</span>
                {card.text && <span className="block font-normal text-muted">{card.text}</span>}
              </span>
              {card.icon && <Icon name={card.icon} className="text-muted" />}
            </label>
          )
        })}
      </div>
    </fieldset>
  )
}

// The whole card shows the focus and the choice of its radio button.
const CARD = cx(
  'grid cursor-pointer grid-cols-[1rem_minmax(0,1fr)_auto] gap-x-3 rounded-panel border border-line-strong bg-surface px-4 py-3',
  'hover:bg-sunken has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus',
  'has-checked:border-accent has-checked:bg-accent-subtle has-checked:inset-ring has-checked:inset-ring-accent',
  'has-disabled:cursor-default has-disabled:border-dashed has-disabled:bg-transparent has-disabled:text-muted',
)
