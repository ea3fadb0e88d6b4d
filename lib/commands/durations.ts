import { median } from '@/lib/bench/measure'

/** What is read of Playwright's JSON report: the tests of a file, and of the groups in it. */
type Suite = {
  specs: readonly { title: string; tests: readonly { results: readonly { duration: number }[] }[] }[]
  suites?: readonly Suite[]
}

/** How long each test of a report took: the median of all times that it ran, in milliseconds, by its title. */
export function durationsIn({ suites }: { suites: readonly Suite[] }): [string, number][] {
  const all = new Map<string, number[]>()
  const read = ({ specs, suites: inner = [] }: Suite) => {
    for (const { title, tests } of specs) {
      const times = tests.flatMap(({ results }) => results.map(({ duration }) => duration))
      all.set(title, [...(all.get(title) ?? []), ...times])
    }
    for (const suite of inner) read(suite)
  }
  for (const suite of suites) read(suite)
  return Array.from(all, ([title, times]) => [title, median(times)])
}
