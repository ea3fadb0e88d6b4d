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

/** The fields of a draft, as the simulator's form would send them: what `readDraft` reads. */
export function writeDraft(draft: Draft): FormData {
  const data = new FormData()
  const { keys, policies, mode, principal, boundary, caller, session, actions, resources } = draft
  const texts = { mode, principal, boundary, caller, session, 'session-applied': session, actions, resources }
  for (const [name, text] of Object.entries(texts)) data.append(name, text)
  data.append('resource-policy', draft.resourcePolicy)
  data.append('policies', String(policies.length))
  for (const [index, text] of policies.entries()) data.append(`policy-${index}`, text)
  data.append('keys', String(keys.length))
  for (const [index, { name, type, state, text }] of keys.entries()) {
    data.append(`key-${index}`, name)
    data.append(`key-${index}-type`, type)
    data.append(`key-${index}-state`, state)
    data.append(`key-${index}-text`, text)
  }
  return data
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
