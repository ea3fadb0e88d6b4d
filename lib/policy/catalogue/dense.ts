/** The commonest verbs of actions, each written as a letter, from `a` on. */
const VERBS =
  'Add Associate Cancel Create Delete Describe Get Attach Detach Deregister Enable List Modify Disable Disassociate Put Register Remove Restore Start Set Tag Untag Update Stop Generate'.split(
    ' ',
  )

const A = 'a'.charCodeAt(0)

/** The letters of the verbs, or the verb with a point; how many characters are as in the entry before; the others. */
const ENTRY = /^((?:[a-z]|[A-Za-z]*\.)*)([0-9A-Z])(.*)$/

/** As many characters as one sign can say. */
const MOST_SHARED = 35

/**
 * Writes a sorted list of actions, such as `GetUser=user/`, in less than half of the bytes that a browser would load: by
 * what follows the verb, each time with all verbs before it, and without what the entry before begins with, too.
 */
export function denseActions(entries: readonly string[]): string {
  const verbs = new Map<string, string>()
  for (const entry of entries) {
    const [, verb = '', noun = entry] = /^([A-Z][a-z]+)(.*)$/.exec(entry) ?? []
    verbs.set(noun, (verbs.get(noun) ?? '') + signOf(verb))
  }
  let before = ''
  return [...verbs.keys()]
    .toSorted(byCode)
    .map((noun) => {
      const shared = sharedBy(before, noun)
      before = noun
      return `${verbs.get(noun)}${shared.toString(36).toUpperCase()}${noun.slice(shared)}`
    })
    .join(' ')
}

/** Reads what `denseActions` has written: the entries, sorted. */
export function actionEntries(text: string): string[] {
  const entries: string[] = []
  let noun = ''
  for (const part of text.split(' ')) {
    const [, verbs = '', shared = '0', rest = ''] = ENTRY.exec(part) ?? []
    noun = noun.slice(0, Number.parseInt(shared, 36)) + rest
    for (const sign of verbs.match(/[a-z]|[A-Za-z]*\./g) ?? []) entries.push(verbOf(sign) + noun)
  }
  return entries.sort(byCode)
}

function signOf(verb: string): string {
  const index = VERBS.indexOf(verb)
  return index < 0 ? `${verb}.` : String.fromCharCode(A + index)
}

const verbOf = (sign: string) => (sign.endsWith('.') ? sign.slice(0, -1) : (VERBS[sign.charCodeAt(0) - A] ?? ''))

function sharedBy(one: string, other: string): number {
  let count = 0
  while (count < MOST_SHARED && count < one.length && one[count] === other[count]) count += 1
  return count
}

const byCode = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
