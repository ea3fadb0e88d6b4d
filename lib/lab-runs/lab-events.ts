import { nameInArn } from '@/lib/arns'
import { decidingStatement } from '@/lib/audit/deciding-statement'
import type { Store } from '@/lib/db/store'
import type { AuditEvent } from '@/lib/generated/sqlite/client'
import type { FactValue, LabEvent } from '@/lib/labs/facts'

/** A lab leaves a few dozen. */
const MOST_EVENTS = 2_000

/** The newest events of an account as checks see them, oldest first. */
export async function labEvents(store: Store, account: string): Promise<LabEvent[]> {
  const rows = await store.auditEvent.findMany({ where: { account }, orderBy: { seq: 'desc' }, take: MOST_EVENTS })
  return rows.reverse().map(labEvent)
}

function labEvent(row: AuditEvent): LabEvent {
  return {
    id: row.id,
    name: row.eventName,
    actor: row.principalArn.startsWith('arn:') ? nameInArn(row.principalArn) : null,
    error: row.outcome === 'Success' ? null : row.outcome,
    decision: row.decision,
    sid: decidingStatement(row.additional)?.sid ?? null,
    mfa: mfaOf(row),
    resource: row.resource,
    params: paramsOf(row.parameters),
    via: row.entryPoint === 'api' || row.entryPoint === 'operator' ? row.entryPoint : 'console',
  }
}

/** A request has the key of MFA or lacks it; a sign-in says whether a device was used. */
function mfaOf({ eventSource, additional, mfaAuthenticated }: AuditEvent): LabEvent['mfa'] {
  if (eventSource === 'signin.amazonaws.com') {
    const { MFAUsed }: { MFAUsed?: string } = JSON.parse(additional ?? '{}')
    return MFAUsed === 'Yes' ? 'true' : 'false'
  }
  if (mfaAuthenticated === null) return 'absent'
  return mfaAuthenticated === 'true' ? 'true' : 'false'
}

function paramsOf(parameters: string): Record<string, FactValue> {
  const recorded: Record<string, FactValue> = JSON.parse(parameters)
  return Object.fromEntries(
    Object.entries(recorded).map(([name, value]) => [name.charAt(0).toLowerCase() + name.slice(1), value]),
  )
}
