import type { LabCardView, LabListName } from '@/components/console/lab-list'
import { classOfSeat, type OwnClass } from '@/lib/lab-seats/own-class'
import { type LabProgress, progressOf } from '@/lib/lab-seats/progress'
import type { Seat } from '@/lib/lab-seats/seats'
import type { Lab } from '@/lib/labs/lab'
import { LABS } from '@/lib/labs/labs'
import { labHref, labInAddress, shortName } from './lab-words'

/** The lists of labs that this browser sees, each in its order, and what it has reached. */
export async function labList(seat: Seat | undefined) {
  const ofClass = seat && (await classOfSeat(seat))
  const reached = seat && (await progressOf([seat])).get(seat.number)
  const lists = labLists(ofClass)
  const next = lists.flatMap(({ labs }) => labs).find(({ lab }) => !reached?.get(lab.id)?.passedAt)
  const states = [...(reached?.values() ?? [])]
  const sum = (numberOf: (progress: LabProgress) => number) =>
    states.reduce((total, progress) => total + numberOf(progress), 0)
  return {
    className: ofClass?.name,
    lists: lists.map(({ list, labs }) => ({
      list,
      cards: labs.map(({ lab, listedIn }) => ({
        ...card(lab, reached?.get(lab.id)),
        ...{ isNext: lab === next?.lab, ...(listedIn && { listedIn }) },
      })),
    })),
    passed: states.filter(({ passedAt }) => passedAt !== null).length,
    all: LABS.size,
    hints: sum(({ hints }) => hints),
    resets: sum(({ resets }) => resets),
  }
}

const PATHS = ['first', 'user', 'author'] as const

/** `listedIn` is the path above in which the lab stands already. */
type Listed = { lab: Lab; listedIn?: (typeof PATHS)[number] }

/**
 * The labs by lists: the first ten minutes, then both paths. Somebody in a class has the labs of the class first, and of
 * the others what is left. Lists without labs are left out.
 */
export function labLists(ofClass?: Pick<OwnClass, 'labs'>): { list: LabListName; labs: Listed[] }[] {
  const [own, others] = [true, false].map((isOwn) =>
    [...LABS.values()].filter(({ id }) => (ofClass?.labs.includes(id) ?? false) === isOwn),
  )
  const seen = new Map<Lab, (typeof PATHS)[number]>()
  const listed =
    (path: (typeof PATHS)[number]) =>
    (lab: Lab): Listed => {
      const listedIn = seen.get(lab)
      if (listedIn !== undefined) return { lab, listedIn }
      seen.set(lab, path)
      return { lab }
    }
  const ofPaths = PATHS.map((path) => {
    const labs = (others ?? []).filter(({ paths }) => paths.includes(path))
    return { list: path, labs: labs.map(listed(path)) }
  })
  const lists = [{ list: 'class' as const, labs: (own ?? []).map((lab) => ({ lab })) }, ...ofPaths]
  return lists.filter(({ labs }) => labs.length > 0)
}

function card({ id, minutes, statements }: Lab, progress: LabProgress | undefined) {
  const texts = labInAddress(id)?.texts
  return {
    ...{ id, href: labHref(id), number: shortName(id), title: texts?.title ?? id, goal: texts?.goal ?? '' },
    ...{ minutes, statements, state: progress?.state ?? 'new', hints: progress?.hints ?? 0 },
    passedAt: progress?.passedAt?.getTime(),
  } satisfies Partial<LabCardView>
}

/**
 * The lab after this one: in a class, its next lab; otherwise the next on the path of this one, the first ten minutes
 * before the others. Undefined after the last.
 */
export function nextLab(
  { id, paths }: Lab,
  ofClass?: Pick<OwnClass, 'labs'>,
): { href: string; title: string } | undefined {
  const all = [...LABS.values()]
  const rows = ofClass?.labs.includes(id)
    ? [all.filter((lab) => ofClass.labs.includes(lab.id))]
    : paths.map((path) => all.filter((lab) => lab.paths.includes(path)))
  for (const row of rows) {
    const next = row[row.findIndex((lab) => lab.id === id) + 1]
    if (next) return { href: labHref(next.id), title: labInAddress(next.id)?.texts.title ?? next.id }
  }
  return undefined
}
