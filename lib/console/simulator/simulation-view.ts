import type { Verdict } from '@/components/iam/trace-view'
import type { UnknownAction } from '@/lib/policy'

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
  /** Set if AWS has no such action. */
  unknown?: UnknownAction
  /** Keys that its statements use and the scenario does not set. */
  missing: readonly string[]
}
