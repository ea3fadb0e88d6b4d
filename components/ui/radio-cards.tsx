import type { ReactNode } from 'react'
import { FieldNotes } from './field'
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
  /** What is chosen, where whoever shows the cards keeps it; then `onChoose` is told of every choice. */
  value?: Value
  onChoose?: (value: Value) => void
  required?: boolean
}) {
  const isKept = onChoose !== undefined
  const notes = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return (
    <fieldset className="field" aria-describedby={notes || undefined}>
      <legend>{legend}</legend>
      <FieldNotes id={id} hint={hint} error={error} />
      <div className="cards">
        {cards.map((card, index) => {
          const own = index === 0 ? id : `${id}-${card.value}`
          return (
            <label key={card.value} className="card" htmlFor={own}>
              <input
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
                <span className="card-title">{card.title}</span>
                {card.text && <span className="card-text">{card.text}</span>}
              </span>
              {card.icon && <Icon name={card.icon} />}
            </label>
          )
        })}
      </div>
    </fieldset>
  )
}
