import { rankOf } from './rows'
import type { Named } from './subjects'
import type { EffectBlock, EffectRow } from './view-types'

/** A principal with the requests whose answers change. */
export type Answered = { subject: Named; rows: readonly EffectRow[] }

/** A block is told by its difference from another one if they differ by no more requests. */
const FEW = 3

/** Principals with equal changes share a block; one that differs from another by a few requests says by which. */
export function blocksOf(answered: readonly Answered[]): EffectBlock[] {
  const alike = new Map<string, Answered[]>()
  for (const one of answered.filter(({ rows }) => rows.length > 0)) {
    const key = JSON.stringify(one.rows)
    alike.set(key, [...(alike.get(key) ?? []), one])
  }
  const blocks: EffectBlock[] = []
  for (const group of alike.values()) {
    const rows = group[0]?.rows ?? []
    const like = likeOf(rows, blocks)
    blocks.push({
      names: group.map(({ subject }) => subject.name),
      arn: group[0]?.subject.arn ?? '',
      answers: rows.flatMap(({ cells }) => cells.filter((cell) => cell !== undefined)).length,
      rows: rows.filter((row) => rankOf(row) < 4),
      kindRows: rows.filter((row) => rankOf(row) === 4),
      ...(like && { like }),
    })
  }
  return blocks
}

/** The first block from which these requests differ by a few, of which both have more in common. */
function likeOf(rows: readonly EffectRow[], blocks: readonly EffectBlock[]): EffectBlock['like'] {
  for (const block of blocks) {
    if (block.like) continue
    const others = [...block.rows, ...block.kindRows]
    const without = missing(others, rows)
    const also = missing(rows, others)
    const differ = new Set([...without, ...also].map(nameOf)).size
    if (differ > FEW || differ >= others.length - without.length) continue
    return { names: block.names, without: namesOf(without), also: namesOf(also) }
  }
  return undefined
}

/** The requests of one that the other has not, or with other answers. */
function missing(some: readonly EffectRow[], others: readonly EffectRow[]): EffectRow[] {
  const there = new Set(others.map(answersOf))
  return some.filter((row) => !there.has(answersOf(row)))
}

/** What is answered, whichever statement decides it. */
const answersOf = ({ action, on, cells }: EffectRow) =>
  `${nameOf({ action, on })} ${cells.map((cell) => (cell ? `${cell.before.verdict} ${cell.after.verdict}` : '')).join()}`

const nameOf = ({ action, on }: Pick<EffectRow, 'action' | 'on'>) => `${action} ${on}`

const namesOf = (rows: readonly EffectRow[]) => [...new Set(rows.map(({ action }) => action))]
