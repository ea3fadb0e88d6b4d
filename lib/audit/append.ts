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

/** Writes a record within the transaction of what it tells of: both are kept, or neither. */
export async function append(store: Store, record: AuditRecord): Promise<void> {
  const { parameters, additional, context, policies, mfaAuthenticated, ...columns } = record
  await store.auditEvent.create({
    data: {
      ...columns,
      userAgent: columns.userAgent.slice(0, 512),
      mfaAuthenticated: mfaAuthenticated === undefined ? null : String(mfaAuthenticated),
      parameters: JSON.stringify(parameters ?? {}),
      additional: json(additional),
      context: json(context),
      policies: json(policies),
    },
    select: { seq: true },
  })
}

const json = (value: unknown) => (value === undefined ? null : JSON.stringify(value))
