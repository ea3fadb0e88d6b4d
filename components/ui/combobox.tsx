'use client'

import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react'
import { Breaks } from './breaks'
import { cx } from './cx'
import { Field, type FieldText } from './field'
import { INPUT, LINE } from './input'

/**
 * A field that finds as you type: an editable combobox with a list box, by the pattern of the ARIA Authoring Practices
 * Guide (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/). The arrow keys go through the list, Enter takes what is
 * marked or, without a mark, what was typed; Escape closes the list. Without scripts it is a plain field.
 */
export function Combobox({
  name,
  label,
  hint,
  error,
  listLabel,
  optionsFor,
  countText,
  onTake,
  onStart,
  button,
}: FieldText & {
  name: string
  /** Names the list. */
  listLabel: string
  /** The options that match what was typed, best first. */
  optionsFor: (text: string) => readonly string[]
  /** Said to screen readers when the list changes. */
  countText: (count: number) => string
  /** Gets the chosen option, or the text. The field is then cleared. */
  onTake: (value: string) => void
  /** Called when the field gets the focus: load the options now. */
  onStart?: () => void
  /** Beside the field. Without scripts it submits the text. */
  button?: ReactNode
}) {
  const list = useId()
  const input = useRef<HTMLInputElement>(null)
  const [text, setText] = useState('')
  const [isOpen, setOpen] = useState(false)
  const [marked, setMarked] = useState(-1)
  const options = isOpen ? optionsFor(text) : []
  const isShown = options.length > 0
  const idOf = (index: number) => `${list}-${index}`

  function take(value: string) {
    if (value.trim() !== '') onTake(value.trim())
    setText('')
    close()
    input.current?.focus()
  }

  function close() {
    setOpen(false)
    setMarked(-1)
  }

  function mark(index: number) {
    setOpen(true)
    setMarked(index)
    document.getElementById(idOf(index))?.scrollIntoView({ block: 'nearest' })
  }

  function onKeyDown(event: KeyboardEvent) {
    const last = options.length - 1
    const steps: Readonly<Record<string, () => void>> = {
      ArrowDown: () => (isShown ? mark(marked === last ? 0 : marked + 1) : setOpen(true)),
      ArrowUp: () => isShown && mark(marked <= 0 ? last : marked - 1),
      Enter: () => take(options[marked] ?? text),
      Escape: close,
    }
    const step = steps[event.key]
    if (!step || event.nativeEvent.isComposing) return
    event.preventDefault()
    step()
  }

  return (
    <div className="flex flex-wrap items-end gap-2">
      <div className="relative min-w-0 flex-[1_1_12rem]">
        <Field id={name} label={label} hint={hint} error={error}>
          {(control) => (
            <input
              {...control}
              ref={input}
              type="text"
              role="combobox"
              aria-autocomplete="list"
              aria-expanded={isShown}
              aria-controls={list}
              aria-activedescendant={isShown && marked >= 0 ? idOf(marked) : undefined}
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
              name={name}
              className={cx(INPUT, LINE, 'mono mt-2 block w-full')}
              value={text}
              onFocus={onStart}
              onBlur={close}
              onKeyDown={onKeyDown}
              onChange={(event) => {
                setText(event.target.value)
                setMarked(-1)
                setOpen(true)
              }}
            />
          )}
        </Field>
        <div id={list} role="listbox" aria-label={listLabel} hidden={!isShown} className={LIST}>
          {options.map((option, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the focus and its keys
            <div
              key={option}
              id={idOf(index)}
              role="option"
              tabIndex={-1}
              aria-selected={index === marked}
              className={OPTION}
              // The focus stays in the field, which would close the list otherwise.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => take(option)}
            >
              <Breaks words of={option} />
            </div>
          ))}
        </div>
        <p className="sr-only" role="status">
          {isOpen && text !== '' && countText(options.length)}
        </p>
      </div>
      {button}
    </div>
  )
}

const LIST = cx(
  'absolute inset-x-0 top-full z-5 mt-1 max-h-64 overflow-y-auto rounded-control border border-line bg-surface py-1',
  'shadow-popover forced-colors:border-2',
)

const OPTION = cx(
  'mono cursor-pointer px-3 py-1 wrap-anywhere hover:bg-sunken max-sm:py-2.5',
  'aria-selected:bg-accent-subtle aria-selected:text-accent forced-colors:aria-selected:outline-2',
)
