import { spend, type Work } from '../steps'

/** Returns " Did you mean X?" if a name is similar to what was written, else an empty text. */
export function suggestion(written: string, names: readonly string[], work: Work): string {
  const most = Math.max(1, Math.floor(written.length / 5))
  spend(work, names.length)
  const near = names
    .filter((name) => written.length <= MAX_NAME && Math.abs(name.length - written.length) <= most)
    .map((name) => ({ name, distance: editDistance(written.toLowerCase(), name.toLowerCase(), work) }))
    .filter(({ distance }) => distance <= most)
    .sort((a, b) => a.distance - b.distance)[0]
  return near === undefined ? '' : ` Did you mean "${near.name}"?`
}

/** No name of AWS is longer. */
const MAX_NAME = 100

/** Levenshtein distance: the number of letters to add, remove or replace. */
function editDistance(a: string, b: string, work: Work): number {
  spend(work, a.length * b.length)
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next[j] = Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1)
    }
    row = next
  }
  return row[b.length] ?? 0
}
