import { Breaks } from '@/components/ui/breaks'
import { cx } from '@/components/ui/cx'
import { Icon } from '@/components/ui/icon'
import { IconButton } from '@/components/ui/icon-button'
import { INPUT } from '@/components/ui/input'
import { SEGMENT, SEGMENTS } from '@/components/ui/segments'
import type { KeyDraft } from '@/lib/simulator/draft'
import { CONTEXT_TYPES, KEY_STATES } from '@/lib/simulator/scenario'
import { simulatorTexts } from '@/lib/texts/simulator'

const texts = simulatorTexts.context

// By the radio button itself, so that it holds without scripts too.
const HIDDEN_WHEN_ABSENT = 'group-has-[[value=absent]:checked]/key:hidden'

/** One context key in its three states. */
export function KeyRow({
  index,
  value: key,
  change,
  remove,
  error,
  isFromSubject = false,
}: {
  /** Its number in the list, by which its fields are named. */
  index: number
  value: KeyDraft
  change: (changed: KeyDraft) => void
  remove: () => void
  error?: string
  /** Whether the key has the value of the subject while it is absent here. */
  isFromSubject?: boolean
}) {
  const field = `key-${index}`
  const lines = key.text.split('\n').length
  return (
    <li className="group/key border-t border-hairline pt-2.5 pb-3" data-key={key.name}>
      <fieldset id={field} className="min-w-0" tabIndex={-1} aria-describedby={error && `${field}-error`}>
        <legend className="sr-only">{key.name}</legend>
        <input type="hidden" name={field} value={key.name} />
        <div className="flex min-h-7 flex-wrap items-center justify-between gap-2">
          <code className="flex-1 font-semibold wrap-anywhere max-sm:basis-[calc(100%-3rem)]">
            <Breaks words of={key.name} />
          </code>
          <select
            className={cx(
              INPUT,
              'min-h-7 min-w-34 flex-none px-3 py-0.5 pe-9 text-caption max-sm:order-1 max-sm:min-h-11 max-sm:w-full max-sm:min-w-0',
              HIDDEN_WHEN_ABSENT,
            )}
            name={`${field}-type`}
            aria-label={texts.typeOf(key.name)}
            value={key.type}
            onChange={({ target }) =>
              change({ ...key, type: CONTEXT_TYPES.find((one) => one === target.value) ?? 'string' })
            }
          >
            {CONTEXT_TYPES.map((one) => (
              <option key={one} value={one}>
                {texts.types[one]}
              </option>
            ))}
          </select>
          <IconButton
            type="submit"
            name="intent"
            value={`remove-key ${index}`}
            icon="x"
            label={texts.removeKey(key.name)}
            onClick={(event) => {
              event.preventDefault()
              remove()
            }}
          />
        </div>
        {error && (
          <span className="flex gap-1.5 font-semibold text-danger" id={`${field}-error`}>
            <Icon name="warning" />
            <span>{error}</span>
          </span>
        )}
        <div className="mt-1 flex flex-wrap items-start gap-2">
          <div className={cx('inline-grid', SEGMENTS)}>
            {KEY_STATES.map((state) => (
              <label key={state} className={cx(SEGMENT, 'min-h-8.5 px-2.5 max-sm:min-h-10.5')}>
                <input
                  className="absolute opacity-0"
                  type="radio"
                  name={`${field}-state`}
                  value={state}
                  checked={key.state === state}
                  onChange={() => change({ ...key, state })}
                />
                {state === 'absent' && isFromSubject ? texts.fromSubject : texts.states[state]}
              </label>
            ))}
          </div>
          <textarea
            name={`${field}-text`}
            aria-label={key.state === 'list' ? texts.valuesOf(key.name) : texts.valueOf(key.name)}
            spellCheck={false}
            autoComplete="off"
            className={cx(
              INPUT,
              'mono field-sizing-content max-h-40 min-h-9 max-w-full min-w-0 flex-[1_1_10rem] resize-y px-3 py-[0.4375rem]',
              HIDDEN_WHEN_ABSENT,
            )}
            rows={key.state === 'list' ? Math.max(3, lines) : lines}
            placeholder={key.state === 'list' ? texts.onePerLine : undefined}
            value={key.text}
            onChange={(event) => change({ ...key, text: event.target.value })}
          />
        </div>
      </fieldset>
    </li>
  )
}
