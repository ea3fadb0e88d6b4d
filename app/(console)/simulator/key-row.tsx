import { Icon } from '@/components/ui/icon'
import { comesFromSubject, type KeyDraft } from '@/lib/simulator/draft'
import { CONTEXT_TYPES, KEY_STATES, type KeyState } from '@/lib/simulator/scenario'
import type { Part } from './form'

const STATES: Readonly<Record<KeyState, string>> = { absent: 'Absent', value: 'Value', list: 'List' }
const TYPES = {
  string: 'Text',
  numeric: 'Number',
  boolean: 'True or false',
  date: 'Date',
  ip: 'IP address',
  binary: 'Base64',
} as const

/** One context key in its three states. */
export function KeyRow({ part, index, value: key }: { part: Part; index: number; value: KeyDraft }) {
  const { draft, type, edit, errorAt } = part
  const field = `key-${index}`
  const error = errorAt(field)
  const change = (changes: Partial<KeyDraft>) => type({ keys: draft.keys.with(index, { ...key, ...changes }) })
  const lines = key.text.split('\n').length
  return (
    <li className="key-row" data-key={key.name}>
      <fieldset id={field} tabIndex={-1} aria-describedby={error && `${field}-error`}>
        <legend className="sr-only">{key.name}</legend>
        <input type="hidden" name={field} value={key.name} />
        <div className="key-head">
          <code className="wrap-anywhere font-semibold">{key.name}</code>
          <select
            className="input input-small key-type"
            name={`${field}-type`}
            aria-label={`Type of ${key.name}`}
            value={key.type}
            onChange={({ target }) => change({ type: CONTEXT_TYPES.find((one) => one === target.value) ?? 'string' })}
          >
            {CONTEXT_TYPES.map((one) => (
              <option key={one} value={one}>
                {TYPES[one]}
              </option>
            ))}
          </select>
          <button
            type="submit"
            name="intent"
            value={`remove-key ${index}`}
            className="icon-btn"
            aria-label={`Remove ${key.name}`}
            onClick={(event) => {
              event.preventDefault()
              edit({ edit: 'remove-key', index })
            }}
          >
            <Icon name="x" small />
          </button>
        </div>
        {error && (
          <span className="error" id={`${field}-error`}>
            <Icon name="warning" />
            <span>{error}</span>
          </span>
        )}
        <div className="key-said">
          <div className="segments">
            {KEY_STATES.map((state) => (
              <label key={state}>
                <input
                  type="radio"
                  name={`${field}-state`}
                  value={state}
                  checked={key.state === state}
                  onChange={() => change({ state })}
                />
                {state === 'absent' && comesFromSubject(draft, key.name) ? 'From subject' : STATES[state]}
              </label>
            ))}
          </div>
          <textarea
            name={`${field}-text`}
            aria-label={`${key.state === 'list' ? 'Values' : 'Value'} of ${key.name}`}
            spellCheck={false}
            autoComplete="off"
            className="input input-code key-text"
            rows={key.state === 'list' ? Math.max(3, lines) : lines}
            placeholder={key.state === 'list' ? 'One value to a line' : undefined}
            value={key.text}
            onChange={(event) => change({ text: event.target.value })}
          />
        </div>
      </fieldset>
    </li>
  )
}
