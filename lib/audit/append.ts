import type { Store } from '@/lib/db/store'

/** One call, as the trail keeps it. Field names follow CloudTrail's where it has one. */
export type AuditRecord = {
  id: string
  account: string
  at: Date
  eventSource: string
  eventName: string
  action?: string
  resource?: string
  readOnly: boolean
  principalArn: string
  principalId: string
  accessKeyId?: string
  /** Undefined where the request carried no such fact. */
  mfaAuthenticated?: boolean
  /** `Success`, or the code of the error. */
  outcome: string
  errorMessage?: string
  sourceIp: string
  userAgent: string
  entryPoint: string
  requestId: string
  parameters?: Readonly<Record<string, unknown>>
  additional?: Readonly<Record<string, unknown>>
  decision?: string
  context?: unknown
  policies?: unknown
}

/**
 * Writes a record within the transaction of what it tells of: both are kept, or neither. In SQL, as every call is
 * recorded: for so wide a row the client's own `create` takes twice the time.
 */
export async function append(store: Store, record: AuditRecord): Promise<void> {
  const { mfaAuthenticated } = record
  await store.$executeRaw`
    INSERT INTO "AuditEvent" (
      "id", "account", "at", "eventSource", "eventName", "action", "resource", "readOnly",
      "principalArn", "principalId", "accessKeyId", "mfaAuthenticated", "outcome", "errorMessage",
      "sourceIp", "userAgent", "entryPoint", "requestId", "parameters", "additional",
      "decision", "context", "policies"
    ) VALUES (
      ${record.id}, ${record.account}, ${record.at}, ${record.eventSource}, ${record.eventName},
      ${record.action ?? null}, ${record.resource ?? null}, ${record.readOnly},
      ${record.principalArn}, ${record.principalId}, ${record.accessKeyId ?? null},
      ${mfaAuthenticated === undefined ? null : String(mfaAuthenticated)},
      ${record.outcome}, ${record.errorMessage ?? null},
      ${record.sourceIp}, ${record.userAgent.slice(0, 512)}, ${record.entryPoint}, ${record.requestId},
      ${JSON.stringify(record.parameters ?? {})}, ${json(record.additional)},
      ${record.decision ?? null}, ${json(record.context)}, ${json(record.policies)}
    )`
}

const json = (value: unknown) => (value === undefined ? null : JSON.stringify(value))
