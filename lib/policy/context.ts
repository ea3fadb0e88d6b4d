import type { Context, ContextEntry, ContextSource, ContextValue } from './types'

/**
 * Returns the context of a request in the form that the engine reads: key names in lower case, because they are
 * case-insensitive (user guide, "Condition"), also after the slash of `aws:PrincipalTag/Team`. Call it once per request.
 * If two names differ only by case, the later one wins. A key with the value undefined is absent.
 */
export function contextOf(source: ContextSource): Context {
  if (isContext(source)) return source
  const entries = new Map<string, ContextEntry>()
  for (const [key, value] of source instanceof Map ? source : Object.entries(source)) {
    if (value !== undefined) entries.set(key.toLowerCase(), { key, value })
  }
  return { kind: 'context', entries }
}

/** A context without keys, for patterns that hold no variables. */
export const NO_CONTEXT: Context = { kind: 'context', entries: new Map() }

/** The value of a key by its lower-case name, or undefined when the key is absent. */
export function contextValue(context: Context, name: string): ContextValue | undefined {
  return context.entries.get(name)?.value
}

/** The value of a single-valued key. A list counts as absent: multivalued keys cannot be variables (user guide, "Variables"). */
export function contextText(context: Context, name: string): string | undefined {
  const value = context.entries.get(name)?.value
  return typeof value === 'string' ? value : undefined
}

function isContext(source: ContextSource): source is Context {
  const entries: unknown = 'entries' in source ? source.entries : undefined
  return 'kind' in source && source.kind === 'context' && entries instanceof Map
}
