import type { denyingStatement } from '@/lib/operations/cloudtrail/denied-by'
import type { Infer } from '@/lib/shape/shape'
import { deniedByTexts } from '@/lib/texts/denied-by'

/** Which statement denied a call, or that none allowed it. Undefined for other decisions, and where nobody may know. */
export function reasonOf(
  decision: string | undefined,
  deniedBy: Infer<typeof denyingStatement> | undefined,
): string | undefined {
  if (decision === 'implicitDeny') return deniedByTexts.nothing
  if (deniedBy === undefined) return undefined
  const { StatementId, StatementIndex, PolicyName } = deniedBy
  return StatementId === undefined
    ? deniedByTexts.nameless(StatementIndex + 1, PolicyName)
    : deniedByTexts.statement(StatementId, PolicyName)
}
