import { isSubjectKey, knownKey } from './known-keys'
import { type PresetId, withPreset } from './presets'
import { type ContextKey, type ContextType, isSameKey, type KeyState, type Scenario } from './scenario'

/** One context key in a form. A list has one value per line. */
export type KeyDraft = { name: string; type: ContextType; state: KeyState; text: string }

/** A scenario while it is being written: the contents of the fields, valid or not. */
export type Draft = {
  mode: 'principal' | 'custom'
  principal: string
  policies: readonly string[]
  boundary: string
  resourcePolicy: string
  caller: string
  session: PresetId
  keys: readonly KeyDraft[]
  /** One per line, like the resources. */
  actions: string
  resources: string
}

/** What a button of the form changes. The page and the server share this code, so it works with and without scripts. */
export type Edit =
  | { edit: 'add-policy' }
  | { edit: 'remove-policy'; index: number }
  | { edit: 'preset'; session: PresetId }
  | { edit: 'add-keys'; keys: readonly KeyDraft[] }
  | { edit: 'remove-key'; index: number }
  | { edit: 'add-action'; action: string }
  | { edit: 'replace-action'; action: string; by: string }
  | { edit: 'replace'; draft: Draft }

/** Whether a resource policy is read as the trust policy of a role: if all actions assume one. Actions are one per line. */
export function asksForRole(actions: string): boolean {
  const asked = linesOf(actions)
  return asked.length > 0 && asked.every((action) => /^sts:AssumeRole/i.test(action))
}

/** The draft after an edit. Nothing is added twice. */
export function edited(draft: Draft, change: Edit): Draft {
  switch (change.edit) {
    case 'add-policy':
      return { ...draft, policies: [...draft.policies, ''] }
    case 'remove-policy':
      return { ...draft, policies: draft.policies.filter((_, index) => index !== change.index) }
    case 'preset':
      return {
        ...draft,
        session: change.session,
        keys: withPreset(draft.keys.map(keyOfDraft), change.session).map(draftOfKey),
      }
    case 'add-keys': {
      const added = change.keys.filter(({ name }) => !draft.keys.some((key) => isSameKey(key.name, name)))
      return { ...draft, keys: [...draft.keys, ...added] }
    }
    case 'remove-key':
      return { ...draft, keys: draft.keys.filter((_, index) => index !== change.index) }
    case 'add-action':
      return withActions(draft, [...linesOf(draft.actions), change.action.trim()])
    case 'replace-action':
      return withActions(
        draft,
        linesOf(draft.actions).map((action) => (action === change.action ? change.by : action)),
      )
    case 'replace':
      return change.draft
  }
}

function withActions(draft: Draft, actions: readonly string[]): Draft {
  const once = actions.filter(
    (action, index) => action !== '' && actions.findIndex((other) => isSameKey(other, action)) === index,
  )
  return { ...draft, actions: once.join('\n') }
}

/** A key that the user adds by name, with an empty value or an empty list. */
export function newKey(name: string): KeyDraft {
  const { type, isList } = knownKey(name)
  return { name, type, state: isList ? 'list' : 'value', text: '' }
}

/** A key that policies use: absent until the user sets it. */
export const proposedKey = (name: string, type: ContextType): KeyDraft => ({ name, type, state: 'absent', text: '' })

/** Reports whether the simulation takes the key from the subject if the draft does not set it. */
export const comesFromSubject = ({ mode, principal }: Pick<Draft, 'mode' | 'principal'>, name: string) =>
  mode === 'principal' && isSubjectKey(name, principal)

/** The lines of a text that are not blank. */
export const linesOf = (text: string) => text.split('\n').flatMap((line) => line.trim() || [])

export function keyOfDraft({ name, type, state, text }: KeyDraft): ContextKey {
  if (state === 'absent') return { name, type, state, values: [] }
  return { name, type, state, values: state === 'list' ? listIn(text) : [text] }
}

const draftOfKey = ({ name, type, state, values }: ContextKey): KeyDraft => ({
  ...{ name, type, state, text: state === 'list' ? listText(values) : (values[0] ?? '') },
})

// One value per line. A line break ends the last value too, so that an empty list and an empty value differ.
const listIn = (text: string) => (text === '' ? [] : text.replace(/\n$/, '').split('\n'))
const listText = (values: readonly string[]) => values.join('\n') + (values.at(-1) === '' ? '\n' : '')

/** A scenario as a draft. Fields that the scenario does not set keep the values of `before`. */
export function draftOf(scenario: Scenario, before: Draft): Draft {
  const { subject, session, context, actions, resources } = scenario
  const common = {
    session,
    keys: context.map(draftOfKey),
    actions: actions.join('\n'),
    resources: resources.join('\n'),
  }
  if (subject.kind === 'principal') return { ...before, ...common, mode: 'principal', principal: subject.arn }
  return {
    ...before,
    ...common,
    mode: 'custom',
    policies: subject.policies.length > 0 ? subject.policies : [''],
    boundary: subject.boundary ?? '',
    resourcePolicy: subject.resourcePolicy ?? '',
    caller: subject.caller ?? '',
  }
}
