import { Button } from '@/components/ui/button'
import { cx } from '@/components/ui/cx'
import { DescriptionList } from '@/components/ui/description-list'
import { LABEL_ROW } from '@/components/ui/field'
import { Panel } from '@/components/ui/panel'
import { RadioCards } from '@/components/ui/radio-cards'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextField } from '@/components/ui/text-field'
import { newKey } from '@/lib/simulator/draft'
import { KNOWN_KEYS } from '@/lib/simulator/known-keys'
import { PRESETS } from '@/lib/simulator/presets'
import type { Part } from './form'
import { KeyRow } from './key-row'
import { CONTEXT, FOR_PRINCIPAL } from './places'

/** What the request would carry: how the caller is signed in, and any context key besides. */
export function ContextPanel({ part }: { part: Part }) {
  const { draft, edit } = part
  return (
    <Panel name="context" title="Session and context keys" className={CONTEXT}>
      {/* What the keys below were filled in for: without a script the server sees by it that another was chosen. */}
      <input type="hidden" name="session-applied" value={draft.session} />
      <RadioCards
        name="session"
        legend="How is the caller signed in?"
        hint="Fills in what requests of such a session say of MFA. Each key can then be changed."
        value={draft.session}
        onChoose={(session) => edit({ edit: 'preset', session })}
        cards={PRESETS.map(({ id: value, title, text }) => ({ value, title, text }))}
      />
      <div className="mt-3 hidden noscript:block">
        <Button type="submit" name="intent" value="preset" size="small">
          Fill in
        </Button>
      </div>
      <div className="mt-5 border-t border-hairline pt-4">
        <div className={LABEL_ROW}>
          <h3>Context keys</h3>
          <SubmitButton name="intent" value="propose" variant="secondary" size="small" isBusy={false}>
            Propose keys
          </SubmitButton>
        </div>
        <p className="text-muted measure mt-1">
          Propose keys adds those that the policies ask for. A key that is not here is absent, and absent is a value of
          its own.
        </p>
        <div className={cx('mt-3', FOR_PRINCIPAL)}>
          <SubjectKeys principal={draft.principal} />
        </div>
        <input type="hidden" name="keys" value={draft.keys.length} />
        <ul className="mt-3">
          {draft.keys.map((key, index) => (
            <KeyRow key={key.name.toLowerCase()} part={part} index={index} value={key} />
          ))}
        </ul>
        <NewKey part={part} />
      </div>
    </Panel>
  )
}

const SUBJECT_KEYS = 'rounded-control bg-sunken px-3 pt-2 pb-2.5'

/** What comes with the subject whatever the request is like, as far as the ARN tells it. */
function SubjectKeys({ principal }: { principal: string }) {
  const [, account, kind, name] = /^arn:[^:]+:iam::(\d{12}):(user|group|role)\/(?:.*\/)?([^/]+)$/.exec(principal) ?? []
  if (!account || !name) return null
  if (kind === 'group') {
    return (
      <p className={cx(SUBJECT_KEYS, 'text-caption text-muted')}>
        No key comes with a group: it is its members who ask.
      </p>
    )
  }
  const type = kind === 'user' ? 'User' : 'AssumedRole'
  return (
    <div className={SUBJECT_KEYS}>
      <p className="text-caption text-muted">From the subject, as its tags are, unless they are stated below.</p>
      <DescriptionList
        columns={2}
        isDense
        items={[
          ...(kind === 'user' ? [{ term: 'aws:username', value: <code>{name}</code> }] : []),
          { term: 'aws:PrincipalType', value: <code>{type}</code> },
          { term: 'aws:PrincipalAccount', value: <code>{account}</code> },
        ]}
      />
    </div>
  )
}

const LIST = 'known-keys'

function NewKey({ part: { edit, errorAt } }: { part: Part }) {
  function add(field: HTMLInputElement | null) {
    const name = field?.value.trim()
    if (!field || !name) return
    edit({ edit: 'add-keys', keys: [newKey(name)] })
    field.value = ''
    field.focus()
  }
  return (
    <div className="flex items-end gap-2 border-t border-hairline pt-3 *:first:min-w-0 *:first:flex-1">
      <TextField
        name="new-key"
        label="Another key"
        error={errorAt('new-key')}
        list={LIST}
        code
        placeholder="aws:SourceIp"
        autoComplete="off"
        spellCheck={false}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return
          event.preventDefault()
          add(event.currentTarget)
        }}
      />
      <datalist id={LIST}>
        {KNOWN_KEYS.map(({ name }) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <Button
        type="submit"
        name="intent"
        value="add-key"
        size="large"
        onClick={(event) => {
          event.preventDefault()
          const field = event.currentTarget.form?.elements.namedItem('new-key')
          add(field instanceof HTMLInputElement ? field : null)
        }}
      >
        Add key
      </Button>
    </div>
  )
}
