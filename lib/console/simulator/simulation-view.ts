import type { Verdict } from '@/components/iam/trace-view'

/** What a simulation came to, as its page shows it. */
export type RunView = {
  cells: readonly CellView[]
  /** How many answers were asked for, where there are fewer. */
  asked?: number
}

/** One action on one resource. */
export type CellView = {
  action: string
  resource: string
  verdict: Exclude<Verdict, 'service-rule'>
  decidedBy?: { policy: string; statement: string; line?: number }
  /** Why nothing allows it, where no statement decided. */
  reason?: string
  /** Keys that its statements ask for and of which the scenario says nothing. */
  missing: readonly string[]
}
