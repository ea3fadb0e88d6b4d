/** How many actions are remembered per object before starting afresh. */
const MAX_ACTIONS = 512

/**
 * A function of an object and an action that remembers its answers with the object, from the second question about it on:
 * most of what is asked once is never asked again, and would only be in the way of collecting garbage. Nothing keeps the
 * object alive, and the number of actions is bounded, whatever is asked.
 */
export function rememberPerAction<K extends object, T>(
  make: (key: K, action: string) => T,
): (key: K, action: string) => T {
  const askedBefore = new WeakSet<K>()
  const known = new WeakMap<K, Map<string, T>>()
  return (key, action) => {
    let byAction = known.get(key)
    if (byAction === undefined) {
      if (!askedBefore.has(key)) {
        askedBefore.add(key)
        return make(key, action)
      }
      byAction = new Map()
      known.set(key, byAction)
    }
    const found = byAction.get(action)
    if (found !== undefined) return found
    if (byAction.size >= MAX_ACTIONS) byAction.clear()
    const made = make(key, action)
    byAction.set(action, made)
    return made
  }
}

/** A function of an object that remembers its answer with the object. */
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

/** A function of a text that remembers its last answer: one text is often asked about many times in a row. */
export function rememberLast<T>(make: (text: string) => T): (text: string) => T {
  let last: { readonly text: string; readonly value: T } | undefined
  return (text) => {
    if (last?.text === text) return last.value
    last = { text, value: make(text) }
    return last.value
  }
}
