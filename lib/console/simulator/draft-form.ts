import type { Form } from '@/lib/console/form'
import { type Draft, edited, type KeyDraft, newKey } from '@/lib/simulator/draft'
import { presetIn } from '@/lib/simulator/presets'
import { CONTEXT_TYPES, KEY_STATES } from '@/lib/simulator/scenario'

/** More than the limit, so that the error about too many is still shown. */
const MOST_READ = 200

/**
 * Reads the draft from the fields of the simulator's form. Line ends become those of the server. A chosen session and a
 * named key count even if no script has added them.
 */
export function readDraft(form: Form): Draft {
  const draft: Draft = {
    mode: form.text('mode') === 'custom' ? 'custom' : 'principal',
    principal: form.text('principal'),
    policies: numbered(form, 'policies', 1).map((index) => textIn(form, `policy-${index}`)),
    boundary: textIn(form, 'boundary'),
    resourcePolicy: textIn(form, 'resource-policy'),
    caller: form.text('caller'),
    session: presetIn(form.text('session-applied')) ?? 'console',
    keys: numbered(form, 'keys').map((index) => keyIn(form, `key-${index}`)),
    actions: textIn(form, 'actions'),
    resources: textIn(form, 'resources'),
  }
  const session = presetIn(form.text('session'))
  const chosen = session && session !== draft.session ? edited(draft, { edit: 'preset', session }) : draft
  const named = form.text('new-key').trim()
  return named === '' ? chosen : edited(chosen, { edit: 'add-keys', keys: [newKey(named)] })
}

function numbered(form: Form, name: string, fewest = 0): number[] {
  const count = Math.max(fewest, Math.min(MOST_READ, Number(form.text(name)) || 0))
  return Array.from({ length: count }, (_, index) => index)
}

function keyIn(form: Form, field: string): KeyDraft {
  return {
    name: form.text(field),
    type: CONTEXT_TYPES.find((type) => type === form.text(`${field}-type`)) ?? 'string',
    state: KEY_STATES.find((state) => state === form.text(`${field}-state`)) ?? 'absent',
    text: textIn(form, `${field}-text`),
  }
}

// Forms are sent with CRLF line ends.
const textIn = (form: Form, name: string) => form.text(name).replaceAll('\r\n', '\n')
