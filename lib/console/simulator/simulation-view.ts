import type { Verdict } from '@/components/iam/trace-view'

/** The results of a simulation for its page. */
export type RunView = {
  cells: readonly CellView[]
  /** The number of requested results, if there are fewer. */
  asked?: number
}

/** One action on one resource. */
export type CellView = {
  action: string
  resource: string
  verdict: Exclude<Verdict, 'service-rule'>
  decidedBy?: { policy: string; statement: string; line?: number }
  /** Why nothing allows it, if no statement decided. */
  reason?: string
  /** Keys that its statements use and the scenario does not set. */
  missing: readonly string[]
}
