/** The words of a search, in lower case. */
export const wordsOf = (q: string): string[] => q.toLowerCase().split(/\s+/).filter(Boolean)

/** Whether a text contains each of the words, in any case. Of no words, none does. */
function hasWords(text: string, words: readonly string[]): boolean {
  const lower = text.toLowerCase()
  return words.length > 0 && words.every((word) => lower.includes(word))
}

/** The items with the words, those first of which a word of the name begins with the first one. */
export function matching<T>(items: readonly T[], words: readonly string[], nameOf: (item: T) => string): T[] {
  const [first = ''] = words
  const begins = (item: T) => ` ${nameOf(item).toLowerCase()}`.includes(` ${first}`)
  const found = items.filter((item) => hasWords(nameOf(item), words))
  return [...found.filter(begins), ...found.filter((item) => !begins(item))]
}
