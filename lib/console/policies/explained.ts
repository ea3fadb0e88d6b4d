import type { FindingView } from '@/components/iam/finding-view'
import { compile, type Effect } from '@/lib/policy'
import type { Sentence } from '@/lib/texts/sentence'
import { statementName, statementWords } from './words'

/** A statement as it is written, with the lines it takes, in words, and with the findings on these lines. */
type ExplainedStatement = {
  name: string
  effect: Effect
  text: string
  first: number
  last: number
  words: readonly Sentence[]
  findings: readonly FindingView[]
}

/** A document in parts, and the findings that are on no statement. */
type ExplainedDocument = { statements: readonly ExplainedStatement[]; others: readonly FindingView[] }

/** Explains a formatted document statement by statement; undefined for a text that is no policy. */
export function explainedDocument(
  document: string,
  findings: readonly FindingView[] = [],
): ExplainedDocument | undefined {
  const compiled = compile(document, { kind: 'identity' })
  if (!compiled.ok) return undefined
  const lines = document.split('\n')
  const statements = compiled.policy.statements.map((statement): ExplainedStatement => {
    const { start, end } = statement.span
    const isWithin = ({ line }: FindingView) => line >= start.line && line <= end.line
    const own = lines.slice(start.line - 1, end.line)
    // Behind the closing brace there may be a comma, and before the opening one the name of the member.
    const text = own.with(-1, (own.at(-1) ?? '').slice(0, end.column - 1)).join('\n')
    return {
      ...{ name: statementName(statement), effect: statement.effect },
      ...{ text: outdented(' '.repeat(start.column - 1) + text.slice(start.column - 1)) },
      ...{ first: start.line, last: end.line, words: statementWords(statement) },
      findings: findings.filter(isWithin),
    }
  })
  const isOnNone = ({ line }: FindingView) => !statements.some(({ first, last }) => line >= first && line <= last)
  return { statements, others: findings.filter(isOnNone) }
}

/** A text without the blanks that all its lines begin with. */
function outdented(text: string): string {
  const lines = text.split('\n')
  const blanks = Math.min(...lines.map((line) => line.length - line.trimStart().length))
  return lines.map((line) => line.slice(blanks)).join('\n')
}
