import type { Sentence } from '@/lib/texts/sentence'
import type { StatementView, Verdict } from './trace-view'

/** Two decisions side by side, ready to show: plain data and finished sentences. */
export type ComparisonView = {
  first: ComparedSide
  second: ComparedSide
  request: readonly ComparedRow[]
  keys: readonly ComparedRow[]
  policies: readonly ComparedRow[]
  statements: readonly ComparedStatement[]
  /** The reader may see only the message of a decision, so there is nothing more to compare. */
  isMessageOnly: boolean
}

export type ComparedSide = { decisionId: string; href: string; verdict: Verdict; summary: Sentence }

/** One fact in both decisions. */
export type ComparedRow = { name: string; isCode?: boolean; first: Sentence; second: Sentence; differs: boolean }

export type ComparedStatement = {
  id: string
  sid: string
  policy: string
  effect: 'Allow' | 'Deny'
  first: StatementView['outcome'] | 'not-in-force'
  second: StatementView['outcome'] | 'not-in-force'
  differs: boolean
  elements: readonly ComparedRow[]
}
