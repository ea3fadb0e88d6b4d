import type { LabPolicyView, MarkedLines } from '@/components/console/lab-views'
import type { Lab } from '@/lib/labs/lab'
import { parsePolicy, type Statement } from '@/lib/policy'

/** Lines from one to another, both from one and both included. */
type Lines = { first: number; last: number }

/** A policy as the page of a lab shows it: with the statements that the lab is about, and its condition key in them. */
export function policyView(
  name: string,
  document: string,
  { statements: sids, conditionKey }: Pick<Lab, 'statements' | 'conditionKey'>,
): LabPolicyView {
  const text = JSON.stringify(JSON.parse(document), null, 2)
  const parsed = parsePolicy(text)
  const chosen = parsed.ok ? parsed.policy.statements.filter(({ sid = '' }) => sids.includes(sid)) : []
  const lines = text.split('\n')
  return {
    name,
    document: marked(lines, chosen.map(linesOf)),
    statements: chosen.map((statement) => {
      const marks = marked(lines, conditionLines(statement, conditionKey))
      return { sid: statement.sid ?? '', lines: alone(statement, marks) }
    }),
  }
}

const linesOf = ({ span: { start, end } }: Pick<Statement, 'span'>): Lines => ({ first: start.line, last: end.line })

/** The lines of a key in a statement's condition, with those of its operator where the operator has no other key. */
function conditionLines({ conditions }: Statement, key: string | undefined): Lines[] {
  return conditions.flatMap((condition) => {
    if (condition.name !== key?.toLowerCase()) return []
    const { first, last } = linesOf(condition)
    const isAlone = conditions.every((other) => other === condition || other.operator !== condition.operator)
    return isAlone ? { first: first - 1, last: last + 1 } : { first, last }
  })
}

const marked = (lines: readonly string[], parts: readonly Lines[]): MarkedLines =>
  lines.map((text, at) => ({ text, isMarked: parts.some(({ first, last }) => first <= at + 1 && at + 1 <= last) }))

/** The lines of a statement, as if it stood alone and not in a document. */
function alone({ span: { start, end } }: Statement, lines: MarkedLines): MarkedLines {
  // The brace that ends a statement stands where its first member would without the document.
  const indent = end.column - 2
  return lines.slice(start.line - 1, end.line).map(({ text, isMarked }, at) => {
    const isLast = start.line + at === end.line
    return { text: text.slice(at === 0 ? start.column - 1 : indent, isLast ? end.column - 1 : undefined), isMarked }
  })
}
