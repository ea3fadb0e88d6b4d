import { cx } from './cx'
import { FieldNotes, LABEL } from './field'
import { SEGMENT } from './segments'

/** A choice of one in a row of short titles, with an explanation of what is chosen. The first carries the group's id. */
export function Choices<Value extends string>({
  name,
  id = name,
  legend,
  options,
  value,
  choose,
}: {
  name: string
  id?: string
  legend: string
  options: readonly { value: Value; title: string; text: string }[]
  value: Value
  choose: (value: Value) => void
}) {
  return (
    <fieldset className="field" aria-describedby={`${id}-hint`}>
      <legend className={LABEL}>{legend}</legend>
      <div className="mt-2 flex flex-wrap gap-2">
        {options.map((option, index) => (
          <label key={option.value} className={cx(SEGMENT, CHOICE)}>
            <input
              className="absolute inset-0 cursor-pointer opacity-0"
              type="radio"
              id={index === 0 ? id : `${id}-${option.value}`}
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => choose(option.value)}
            />
            {option.title}
          </label>
        ))}
      </div>
      <div className="mt-2">
        <FieldNotes id={id} hint={options.find((option) => option.value === value)?.text} />
      </div>
    </fieldset>
  )
}

// They wrap where there is no room for all of them, so each has its own outline.
const CHOICE = cx(
  'relative min-h-(--control-small) rounded-control border border-line-strong bg-surface px-3 hover:bg-sunken',
  'has-checked:border-accent has-checked:inset-ring has-checked:inset-ring-accent',
  'forced-colors:has-checked:outline-2',
)
