import { type ParseOptions, type ParseResult, parsePolicy } from './document'

/** How many documents and how many characters of text are kept. */
const MAX_DOCUMENTS = 1_000
const MAX_CHARACTERS = 8_000_000

const cache = new Map<string, ParseResult>()
let characters = 0

/**
 * `parsePolicy` behind a cache by content: the same text with the same options gives the same Policy object, so everything
 * prepared for it is found again. The least recently used documents leave when the cache is full.
 */
export function compile(text: string, options: ParseOptions = {}): ParseResult {
  const key = `${options.kind ?? 'identity'} ${options.managed ? 'managed' : 'inline'} ${text}`
  const known = cache.get(key)
  if (known !== undefined) {
    cache.delete(key)
    cache.set(key, known)
    return known
  }
  const result = parsePolicy(text, options)
  cache.set(key, result)
  characters += key.length
  for (const oldest of cache.keys()) {
    if (cache.size <= MAX_DOCUMENTS && characters <= MAX_CHARACTERS) break
    cache.delete(oldest)
    characters -= oldest.length
  }
  return result
}
