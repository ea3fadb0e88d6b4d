import type { LabCardView } from '@/components/console/lab-list'
import { type LabProgress, progressOf } from '@/lib/lab-seats/progress'
import type { Seat } from '@/lib/lab-seats/seats'
import type { Lab } from '@/lib/labs/lab'
import { LABS } from '@/lib/labs/labs'
import { labHref, labInAddress, shortName } from './lab-words'

/** The labs of each path in their order, and what this browser has reached. */
export async function labList(seat: Seat | undefined) {
  const reached = seat && (await progressOf([seat])).get(seat.number)
  const all = [...LABS.values()]
  const cards = (path: Lab['paths'][number]) =>
    all.filter(({ paths }) => paths.includes(path)).map((lab) => card(lab, reached?.get(lab.id)))
  const states = [...(reached?.values() ?? [])]
  const sum = (numberOf: (progress: LabProgress) => number) =>
    states.reduce((total, progress) => total + numberOf(progress), 0)
  return {
    paths: [
      { path: 'first', cards: cards('first') },
      { path: 'user', cards: cards('user') },
      { path: 'author', cards: cards('author') },
    ] as const,
    passed: states.filter(({ passedAt }) => passedAt !== null).length,
    all: all.length,
    hints: sum(({ hints }) => hints),
    resets: sum(({ resets }) => resets),
  }
}

function card({ id, minutes, statements }: Lab, progress: LabProgress | undefined): LabCardView {
  const texts = labInAddress(id)?.texts
  return {
    ...{ id, href: labHref(id), number: shortName(id), title: texts?.title ?? id, goal: texts?.goal ?? '' },
    ...{ minutes, statements, state: progress?.state ?? 'new', hints: progress?.hints ?? 0 },
    passedAt: progress?.passedAt?.getTime(),
  }
}

/** The lab after this one on its path, the first ten minutes before the others; undefined after the last. */
export function nextLab({ id, paths }: Lab): { href: string; title: string } | undefined {
  const all = [...LABS.values()]
  for (const path of paths) {
    const ofPath = all.filter((lab) => lab.paths.includes(path))
    const next = ofPath[ofPath.findIndex((lab) => lab.id === id) + 1]
    if (next) return { href: labHref(next.id), title: labInAddress(next.id)?.texts.title ?? next.id }
  }
  return undefined
}
