import { median, secondsOf } from '../measure'
import type { Contestant } from './contestant'

/** Long enough for the clock and for some garbage collections, short enough for all contestants to take turns. */
const SECONDS_A_TURN = 0.1

/**
 * Microseconds per question of each contestant: the median of several rounds in which all take turns, so that other
 * load on the machine affects all of them. A first round is a warm-up.
 */
export function microsecondsPerQuestion(
  contestants: readonly Contestant[],
  questions: number,
  rounds = 9,
): Map<string, number> {
  const samples = new Map(contestants.map(({ name }) => [name, [] as number[]]))
  for (let round = 0; round <= rounds; round++) {
    for (const { name, round: ask } of contestants) {
      const sample = turn(ask) / questions
      if (round > 0) samples.get(name)?.push(sample)
    }
  }
  return new Map([...samples].map(([name, list]) => [name, median(list) * 1e6]))
}

/** Seconds for one call of `work`, averaged over as many calls as fit into a turn. */
function turn(work: () => unknown): number {
  let calls = 0
  let seconds = 0
  for (let batch = 1; seconds < SECONDS_A_TURN; batch *= 2) {
    seconds += secondsOf(() => {
      for (let call = 0; call < batch; call++) work()
    })
    calls += batch
  }
  return seconds / calls
}

/** Microseconds of the slowest call in a hundred, each call timed alone. */
export function slowestInHundred({ ask }: Contestant, questions: number): number {
  const times: number[] = []
  for (let place = 0; place < questions; place++) times.push(secondsOf(() => ask(place)))
  times.sort((a, b) => a - b)
  return (times[Math.floor(times.length * 0.99)] ?? Number.NaN) * 1e6
}

/**
 * Microseconds of something that is done anew each time, such as reading a policy: the median of many times, after one
 * second for the compiler to warm up. The policy is cold, not the program.
 */
export async function microsecondsAnew(work: () => unknown, times: number): Promise<number> {
  const samples: number[] = []
  for (let warm = 0; samples.length < times; ) {
    const start = process.hrtime.bigint()
    await work()
    const microseconds = Number(process.hrtime.bigint() - start) / 1e3
    if (warm < 1e6) warm += microseconds
    else samples.push(microseconds)
  }
  return median(samples)
}

/** Bytes of heap used per question. NaN without `--expose-gc`. */
export function bytesPerQuestion({ ask }: Contestant, questions: number): number {
  const collect = globalThis.gc
  if (collect === undefined) return Number.NaN
  // Few enough that no collection runs in between.
  const count = Math.min(questions, 512)
  const samples: number[] = []
  for (let sample = 0; sample < 15; sample++) {
    collect()
    const before = process.memoryUsage().heapUsed
    for (let place = 0; place < count; place++) ask(place)
    samples.push((process.memoryUsage().heapUsed - before) / count)
  }
  return median(samples)
}
