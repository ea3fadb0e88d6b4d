import type { Work } from './steps'

/** How many actions are cached per object before starting afresh. */
const MAX_ACTIONS = 512

/**
 * Caches a function of an object and an action, from the second call for an object on: most objects are looked up only
 * once, and caching those would only cost memory. The cache does not keep the object alive and holds a bounded number
 * of actions. `make` spends the steps of the caller's work; its result must not depend on them.
 */
export function rememberPerAction<K extends object, T>(
  make: (key: K, action: string, work: Work) => T,
): (key: K, action: string, work: Work) => T {
  const seen = new WeakSet<K>()
  const known = new WeakMap<K, Map<string, T>>()
  return (key, action, work) => {
    let byAction = known.get(key)
    if (byAction === undefined) {
      if (!seen.has(key)) {
        seen.add(key)
        return make(key, action, work)
      }
      byAction = new Map()
      known.set(key, byAction)
    }
    const found = byAction.get(action)
    if (found !== undefined) return found
    if (byAction.size >= MAX_ACTIONS) byAction.clear()
    const made = make(key, action, work)
    byAction.set(action, made)
    return made
  }
}

/** Caches a function of an object for as long as the object lives. */
export function remember<K extends object, T>(make: (key: K) => T): (key: K) => T {
  const known = new WeakMap<K, { readonly value: T }>()
  return (key) => {
    const found = known.get(key)
    if (found !== undefined) return found.value
    const value = make(key)
    known.set(key, { value })
    return value
  }
}

/** How many texts are cached before starting afresh. */
const MAX_TEXTS = 1_000

/** Caches a function of a text. */
export function rememberText<T>(make: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>()
  return (text) => {
    const found = known.get(text)
    if (found !== undefined) return found
    if (known.size >= MAX_TEXTS) known.clear()
    const made = make(text)
    known.set(text, made)
    return made
  }
}
