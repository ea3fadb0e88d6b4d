/** The statement that decided a call: the name of its policy, its Sid if it has one, and its place, counted from 0. */
export type DecidingStatement = { policy: string; sid: string | null; statement: number }

/**
 * Returns the statement that decided the call of an event, from the event's `additional` column. Null if no statement
 * did: a service rule, the root user, a request that nothing allows; and if the record may show only the message.
 */
export function decidingStatement(additional: string | null): DecidingStatement | null {
  if (additional === null) return null
  const { DecidedBy }: { DecidedBy?: { PolicyName: string; StatementIndex: number; StatementId?: string } } =
    JSON.parse(additional)
  if (DecidedBy === undefined) return null
  const { PolicyName: policy, StatementIndex: statement, StatementId: sid = null } = DecidedBy
  return { policy, sid, statement }
}
