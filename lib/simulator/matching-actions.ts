/** The most that a list can show without burying the rest. */
const MOST_SHOWN = 50

/**
 * The actions that contain each word of the text, in any case: those whose name or whole text begins with the first word
 * come first. Of a blank text there are none. At most `most`.
 */
export function matchingActions(text: string, actions: readonly string[], most = MOST_SHOWN): readonly string[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean)
  const [first] = words
  if (first === undefined) return []
  const found = actions.filter((action) => {
    const lower = action.toLowerCase()
    return words.every((word) => lower.includes(word))
  })
  const begins = (action: string) => {
    const lower = action.toLowerCase()
    return lower.startsWith(first) || lower.includes(`:${first}`)
  }
  return [...found.filter(begins), ...found.filter((action) => !begins(action))].slice(0, most)
}
