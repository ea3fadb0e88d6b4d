import { type ParseOptions, type ParseResult, parsePolicy } from './document'

/** How many documents and how many characters of text are kept. */
const MAX_DOCUMENTS = 1_000
const MAX_CHARACTERS = 8_000_000

/**
 * `parsePolicy` behind a cache by content: the same text with the same options gives the same Policy object, so caches
 * by that object work. The least recently used documents are dropped when the cache is full.
 */
export const compile = keepRecent(parsePolicy)

function keepRecent(parse: typeof parsePolicy): typeof parsePolicy {
  const known = new Map<string, ParseResult>()
  let characters = 0
  return (text: string, options: ParseOptions = {}) => {
    const key = `${options.kind ?? 'identity'} ${options.managed ? 'managed' : 'inline'} ${text}`
    const found = known.get(key)
    if (found !== undefined) {
      known.delete(key)
      known.set(key, found)
      return found
    }
    const result = parse(text, options)
    known.set(key, result)
    characters += key.length
    for (const oldest of known.keys()) {
      if (known.size <= MAX_DOCUMENTS && characters <= MAX_CHARACTERS) break
      known.delete(oldest)
      characters -= oldest.length
    }
    return result
  }
}
