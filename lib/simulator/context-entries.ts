import type { ContextKey } from './scenario'

/** The context as ContextEntries of a simulation. Absent keys are left out. */
export function contextEntries(keys: readonly ContextKey[]) {
  return keys.flatMap(({ name, type, state, values }) => {
    if (state === 'absent') return []
    const ContextKeyType = state === 'list' ? (`${type}List` as const) : type
    return [{ ContextKeyName: name, ContextKeyType, ContextKeyValues: [...values] }]
  })
}
