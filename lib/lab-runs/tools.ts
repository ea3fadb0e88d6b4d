import { nameInArn } from '@/lib/arns'
import { decidingStatement } from '@/lib/audit/deciding-statement'
import { inTransaction, type Store } from '@/lib/db/store'
import { NO_ACCOUNT } from '@/lib/db/turn'
import { BUILT_IN_POLICIES } from '@/lib/gate/built-in-policies'
import { policiesOfPrincipal, textOf } from '@/lib/gate/policies-in-force'
import { digest } from '@/lib/ids'

/** What the page of a lab shows beside its steps. */
type LabTools = {
  /** The customer managed and inline policies in force of one person of the lab. */
  policies: readonly { name: string; document: string }[]
  /** The newest first. */
  events: readonly RecentEvent[]
}

type RecentEvent = {
  id: string
  at: Date
  name: string
  /** Null for somebody who is not known. */
  actor: string | null
  /** `null` when it succeeded, else the code of the error. */
  error: string | null
  decision: string | null
  sid: string | null
}

/** Enough for a lab, and no longer than people read. */
const MOST_EVENTS = 20

/** Reads what happened last in the account of a lab, and the policies that govern a person of it. */
export function labTools(account: string, userName: string): Promise<LabTools> {
  return inTransaction(account, async (store) => ({
    policies: await ownPolicies(store, account, userName),
    events: await recentEvents(store, account),
  }))
}

async function ownPolicies(store: Store, account: string, userName: string): Promise<LabTools['policies']> {
  const where = { account_nameKey: { account, nameKey: userName.toLowerCase() } }
  const user = await store.user.findUnique({ where, select: { userId: true } })
  if (!user) return []
  const inForce = await policiesOfPrincipal(store, { kind: 'user', account, id: user.userId })
  const own = inForce.filter(({ id, type }) => type !== 'aws-managed' && id !== `${account}/password-policy`)
  const policies: { name: string; document: string }[] = []
  for (const { id, name, digest } of own) {
    if (!BUILT_IN_POLICIES.has(id)) policies.push({ name, document: await textOf(store, digest) })
  }
  return policies
}

async function recentEvents(store: Store, account: string): Promise<RecentEvent[]> {
  const rows = await store.auditEvent.findMany({ where: { account }, orderBy: { seq: 'desc' }, take: MOST_EVENTS })
  return rows.map(({ id, at, eventName, principalArn, outcome, decision, additional }) => ({
    ...{ id, at, name: eventName, decision },
    actor: principalArn.startsWith('arn:') ? nameInArn(principalArn) : null,
    error: outcome === 'Success' ? null : outcome,
    sid: decidingStatement(additional)?.sid ?? null,
  }))
}

/**
 * A text that changes whenever an event, an answer, a hint, a reset or a change of the clock may have changed how far an
 * account is in its lab. Undefined for an account that has not begun one. Reads no trail.
 */
export function labStamp(account: string): Promise<string | undefined> {
  return inTransaction(NO_ACCOUNT, async (store) => {
    const [row] = await store.$queryRaw<Record<string, unknown>[]>`
      SELECT (SELECT MAX("seq") FROM "AuditEvent" WHERE "AuditEvent"."account" = "LabAttempt"."account") AS "seq",
        "LabAttempt"."lab", "LabAttempt"."startedAt", "answers", "verdict", "hints", "resets", "clockMode", "clockOffset"
      FROM "LabAttempt"
      JOIN "Account" ON "Account"."id" = "LabAttempt"."account"
      LEFT JOIN "LabRun" ON "LabRun"."account" = "LabAttempt"."account" AND "LabRun"."lab" = "LabAttempt"."lab"
      WHERE "LabAttempt"."account" = ${account}`
    return row && digest(JSON.stringify(Object.values(row).map(String))).slice(0, 32)
  })
}
