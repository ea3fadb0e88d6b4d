import type { AuditEvent } from '@/lib/generated/sqlite/client'
import { type Infer, integer, optional, record, string } from '@/lib/shape/shape'

/** The statement that denied a call, as its record stores it. A statement without a Sid is identified by its place. */
export const denyingStatement = record({
  PolicyName: string({}),
  StatementIndex: integer({}),
  StatementId: optional(string({})),
})

/**
 * Returns the statement that denied the call of an event. Undefined if none did, or if the caller may not see traces,
 * which show it.
 */
export function deniedBy({
  decision,
  additional,
}: Pick<AuditEvent, 'decision' | 'additional'>): Infer<typeof denyingStatement> | undefined {
  if (decision !== 'explicitDeny' || additional === null) return undefined
  const { DecidedBy }: { DecidedBy?: Infer<typeof denyingStatement> } = JSON.parse(additional)
  if (DecidedBy === undefined) return undefined
  const { PolicyName, StatementIndex, StatementId } = DecidedBy
  return { PolicyName, StatementIndex, ...(StatementId !== undefined && { StatementId }) }
}
