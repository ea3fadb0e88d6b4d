import type { Answer } from '../ask'
import type { ErrorView } from '../error-view'
import type { Enrolment } from './enrolment'
import type { PolicyHealth } from './policy-health'
import type { ReportFacts } from './report-facts'

/** The checks, the gravest first. */
export const CHECKS = [
  ...(['rootMfa', 'rootKeys', 'administrators', 'withoutMfa', 'oldKeys', 'warnings', 'unfinished'] as const),
  ...(['oldPasswords', 'twoKeys'] as const),
] as const
export type SecurityCheck = (typeof CHECKS)[number]

/** What the checks are made of: each is the answer of a call that may be refused by itself. */
export type CheckedFacts = {
  report: Answer<ReportFacts>
  /** The figures of the account by their names, as texts. */
  summary: Answer<Readonly<Record<string, string>>>
  administrators: Answer<ReadonlySet<string>>
  /** How many virtual devices belong to nobody. */
  unfinished: Answer<number>
  health: Answer<PolicyHealth>
  /** Asked only if somebody has no device. */
  enrolment: Answer<Enrolment> | undefined
}

/** What a check found to act on: how much of it, and the names that it is about. */
export type Advice = { check: SecurityCheck; count: number; names: readonly string[] }

/** What to act on, the gravest first, which checks are in order, and which could not be made. */
export type Recommendations = {
  findings: readonly Advice[]
  inOrder: readonly SecurityCheck[]
  unchecked: readonly { check: SecurityCheck; error: ErrorView }[]
}

/** Sorts the checks into these three. */
export function recommendationsOf(facts: CheckedFacts): Recommendations {
  const results = CHECKS.map((check) => ({ check, result: resultOf(check, facts) }))
  return {
    findings: results.flatMap(({ check, result }) =>
      result.ok && result.output.count > 0 ? [{ check, ...result.output }] : [],
    ),
    inOrder: results.flatMap(({ check, result }) => (result.ok && result.output.count === 0 ? [check] : [])),
    unchecked: results.flatMap(({ check, result }) => (result.ok ? [] : [{ check, error: result.error }])),
  }
}

type Result = Answer<{ count: number; names: readonly string[] }>

function resultOf(check: SecurityCheck, { report, summary, administrators, unfinished, health }: CheckedFacts): Result {
  switch (check) {
    case 'rootMfa':
      return from(summary, ({ AccountMFAEnabled }) => (AccountMFAEnabled === '1' ? 0 : 1))
    case 'rootKeys':
      return from(summary, ({ AccountAccessKeysPresent }) => (AccountAccessKeysPresent === '0' ? 0 : 1))
    case 'administrators':
      if (!administrators.ok) return administrators
      return from(report, ({ withoutMfa }) => namesOf(withoutMfa).filter((name) => administrators.output.has(name)))
    case 'withoutMfa':
      return from(report, ({ withoutMfa }) => namesOf(withoutMfa))
    case 'oldKeys':
      return from(report, ({ oldKeys }) => oldKeys)
    case 'warnings':
      return from(health, ({ found }) => found.find(({ kind }) => kind === 'security-warning')?.policies ?? [])
    case 'unfinished':
      return from(unfinished, (devices) => devices)
    case 'oldPasswords':
      return from(report, ({ oldPasswords }) => oldPasswords)
    case 'twoKeys':
      return from(report, ({ twoKeys }) => twoKeys)
  }
}

function from<T>(answer: Answer<T>, read: (output: T) => number | readonly string[]): Result {
  if (!answer.ok) return answer
  const found = read(answer.output)
  return {
    ok: true,
    output: typeof found === 'number' ? { count: found, names: [] } : { count: found.length, names: found },
  }
}

const namesOf = (users: readonly { name: string }[]) => users.map(({ name }) => name)
