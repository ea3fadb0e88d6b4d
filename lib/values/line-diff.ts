/** A part of a line; `isChanged` if the other version's line has something else there. */
type LinePart = { text: string; isChanged: boolean }

/** A line of the comparison, with its number in each version that has it, counted from one. */
export type DiffLine = { kind: 'same' | 'gone' | 'new'; from?: number; to?: number; parts: readonly LinePart[] }

/** Lines that follow each other. A folded stretch is far from any change. */
export type DiffStretch = { isFolded: boolean; lines: readonly DiffLine[] }

/** How many unchanged lines are shown around a change. */
const MARGIN = 3

/** A document in the one layout in which versions are compared; a text that is no JSON stays as it is. */
export function formatted(document: string): string {
  try {
    return JSON.stringify(JSON.parse(document), null, 2)
  } catch {
    return document
  }
}

/**
 * Compares two texts line by line, by their longest common subsequence: lines that were replaced one for one also show which
 * part of them differs. A whole-text comparison by letters would pair an inserted line with its neighbour.
 */
export function lineDiff(was: string, is: string): DiffStretch[] {
  return folded(withParts(alignedLines(was.split('\n'), is.split('\n'))))
}

/** A line of two texts, with its number in each that has it. */
type Aligned = { kind: DiffLine['kind']; from?: number; to?: number; text: string }

/** The lines of two texts in one order, by their longest common subsequence. */
export function alignedLines(was: readonly string[], is: readonly string[]): Aligned[] {
  const common = commonLengths(was, is)
  const lines: Aligned[] = []
  let [from, to] = [0, 0]
  while (from < was.length || to < is.length) {
    const [before, after] = [was[from], is[to]]
    if (before !== undefined && before === after) {
      lines.push({ kind: 'same', from: ++from, to: ++to, text: before })
    } else if (before !== undefined && (after === undefined || at(common, from + 1, to) >= at(common, from, to + 1))) {
      lines.push({ kind: 'gone', from: ++from, text: before })
    } else if (after !== undefined) {
      lines.push({ kind: 'new', to: ++to, text: after })
    }
  }
  return lines
}

const at = (table: readonly (readonly number[])[], row: number, column: number) => table[row]?.[column] ?? 0

/** The length of the longest common subsequence of the lines from each pair of places on. Policies have under 1,000 lines. */
function commonLengths(was: readonly string[], is: readonly string[]): number[][] {
  const table = Array.from({ length: was.length + 1 }, () => new Array<number>(is.length + 1).fill(0))
  for (let from = was.length - 1; from >= 0; from -= 1) {
    for (let to = is.length - 1; to >= 0; to -= 1) {
      const row = table[from]
      if (!row) continue
      row[to] =
        was[from] === is[to]
          ? at(table, from + 1, to + 1) + 1
          : Math.max(at(table, from + 1, to), at(table, from, to + 1))
    }
  }
  return table
}

/** Pairs the lines of a stretch of changes in their order; a line without a partner is changed as a whole. */
function withParts(lines: readonly Aligned[]): DiffLine[] {
  const partners = new Map<Aligned, Aligned>()
  for (const stretch of changedStretches(lines)) {
    const [gone, added] = [stretch.filter(({ kind }) => kind === 'gone'), stretch.filter(({ kind }) => kind === 'new')]
    if (gone.length !== added.length) continue
    for (const [index, one] of gone.entries()) {
      const other = added[index]
      if (!other) continue
      partners.set(one, other)
      partners.set(other, one)
    }
  }
  return lines.map(({ text, ...line }, index) => {
    const partner = lines[index] && partners.get(lines[index])
    if (line.kind === 'same') return { ...line, parts: [{ text, isChanged: false }] }
    return { ...line, parts: partner ? partsOf(text, partner.text) : [{ text, isChanged: true }] }
  })
}

function changedStretches(lines: readonly Aligned[]): Aligned[][] {
  const stretches: Aligned[][] = []
  for (const [index, line] of lines.entries()) {
    if (line.kind === 'same') continue
    const last = stretches.at(-1)
    if (last && lines[index - 1]?.kind !== 'same') last.push(line)
    else stretches.push([line])
  }
  return stretches
}

/** What a line has in common with another at its beginning and end, and what is between. */
function partsOf(text: string, other: string): LinePart[] {
  const shorter = Math.min(text.length, other.length)
  let head = 0
  while (head < shorter && text[head] === other[head]) head += 1
  let tail = 0
  while (tail < shorter - head && text[text.length - 1 - tail] === other[other.length - 1 - tail]) tail += 1
  const end = text.length - tail
  return [
    { text: text.slice(0, head), isChanged: false },
    { text: text.slice(head, end), isChanged: true },
    { text: text.slice(end), isChanged: false },
  ].filter((part) => part.text !== '')
}

function folded(lines: readonly DiffLine[]): DiffStretch[] {
  const isNear = lines.map((_, index) =>
    lines.slice(Math.max(0, index - MARGIN), index + MARGIN + 1).some(({ kind }) => kind !== 'same'),
  )
  const stretches: { isFolded: boolean; lines: DiffLine[] }[] = []
  for (const [index, line] of lines.entries()) {
    const isFolded = !isNear[index]
    const last = stretches.at(-1)
    if (last?.isFolded === isFolded) last.lines.push(line)
    else stretches.push({ isFolded, lines: [line] })
  }
  return stretches
}

/** How many lines were added and removed. */
export function changedLines(stretches: readonly DiffStretch[]): { added: number; removed: number } {
  const lines = stretches.flatMap((stretch) => stretch.lines)
  const ofKind = (wanted: DiffLine['kind']) => lines.filter(({ kind }) => kind === wanted).length
  return { added: ofKind('new'), removed: ofKind('gone') }
}
