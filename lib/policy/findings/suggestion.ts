import { spend, type Work } from '../steps'

/** The name that is most similar to what was written; undefined if none differs in at most one letter of five. */
export function nearestName(written: string, names: readonly string[], work: Work): string | undefined {
  const most = Math.max(1, Math.floor(written.length / 5))
  spend(work, names.length)
  return names
    .filter((name) => written.length <= MAX_NAME && Math.abs(name.length - written.length) <= most)
    .map((name) => ({ name, distance: editDistance(written.toLowerCase(), name.toLowerCase(), work) }))
    .filter(({ distance }) => distance <= most)
    .sort((a, b) => a.distance - b.distance)[0]?.name
}

/** No name of AWS is longer. */
const MAX_NAME = 100

/**
 * The number of letters to add, remove or replace, or of neighbours to swap: the optimal string alignment distance
 * (L. Boytsov, "Indexing methods for approximate dictionary searching", 2011, section 2.1).
 */
function editDistance(a: string, b: string, work: Work): number {
  spend(work, a.length * b.length)
  let beforeLast: readonly number[] = []
  let last: readonly number[] = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const replaced = (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      const isSwap = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      const swapped = isSwap ? (beforeLast[j - 2] ?? 0) + 1 : replaced
      row[j] = Math.min(replaced, swapped, (last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1)
    }
    beforeLast = last
    last = row
  }
  return last[b.length] ?? 0
}
