import { one, type Query } from '@/lib/console/query'

/** The parts of the page's address that belong to each of its panels. */
const PARTS = { devices: ['q', 'sort', 'desc', 'page'], tokens: ['tq', 'tsort', 'tdesc', 'tpage'] } as const

/** What the address says about a panel: the links and forms of the other panel carry it, so that it stays as it is. */
export type Beside = Record<string, string | undefined>

export function besideOf(panel: keyof typeof PARTS, query: Query): Beside {
  return Object.fromEntries(PARTS[panel].map((part) => [part, one(query[part])]))
}

/** Carries the other panel's parts through a form that sends its fields in the address. */
export function BesideFields({ beside }: { beside: Beside }) {
  return Object.entries(beside).map(
    ([part, value]) => value !== undefined && <input key={part} type="hidden" name={part} value={value} />,
  )
}
