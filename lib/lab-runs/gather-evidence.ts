import { decidingStatement } from '@/lib/audit/deciding-statement'
import type { Store } from '@/lib/db/store'
import type { SourcedEntry } from '@/lib/gate/context'
import { type PolicyInForce, policiesOfPrincipal, textOf } from '@/lib/gate/policies-in-force'
import { restored } from '@/lib/gate/restored'
import type { AuditEvent } from '@/lib/generated/sqlite/client'
import { keysIn, type PolicyCell, resourceArn } from '@/lib/labs/ask-policies'
import type { LabFacts } from '@/lib/labs/facts'
import { type Decision, decide } from '@/lib/policy'
import type { KeptDecision, LabEvidence } from './evidence'

/** Gathers what met the goals of a lab, with the decisions as they can be shown without the account. */
export async function gatherEvidence(
  store: Store,
  facts: LabFacts,
  { goals, bonus }: Pick<LabEvidence, 'goals' | 'bonus'>,
  now: Date,
): Promise<LabEvidence> {
  const documents = new Map<string, string>()
  const decisions = [
    ...(await decisionsOfEvents(store, goals, documents)),
    ...(await decisionsOfCells(store, facts, goals, documents, now)),
  ]
  return { goals, bonus, decisions, documents: Object.fromEntries(documents) }
}

async function decisionsOfEvents(
  store: Store,
  goals: LabEvidence['goals'],
  documents: Map<string, string>,
): Promise<KeptDecision[]> {
  // An event may meet several goals.
  const goalOf = new Map(
    Object.entries(goals)
      .flatMap(([goal, because]) => because.flatMap((one) => (one.kind === 'event' ? [[one.id, goal] as const] : [])))
      .reverse(),
  )
  const rows = await store.auditEvent.findMany({ where: { id: { in: [...goalOf.keys()] } }, orderBy: { seq: 'asc' } })
  const kept: KeptDecision[] = []
  for (const row of rows) {
    const decision = await decisionOf(store, row, documents)
    if (decision) kept.push({ goal: goalOf.get(row.id) ?? '', ...decision })
  }
  return kept
}

/** The decision of an event. Undefined if no policy was asked, or if records hold only messages. */
async function decisionOf(
  store: Store,
  row: AuditEvent,
  documents: Map<string, string>,
): Promise<Omit<KeptDecision, 'goal'> | undefined> {
  const { id, action, resource, principalArn: principal, entryPoint, decision: outcome, errorMessage, additional } = row
  if (action === null || resource === null || outcome === null || row.context === null || row.policies === null) {
    return undefined
  }
  // The gate wrote it in this form.
  const context: SourcedEntry[] = JSON.parse(row.context)
  const policies: PolicyInForce[] = JSON.parse(row.policies)
  const asked = { action, resource, principal, context, policies }
  const { outcome: byPolicies } = await decided(store, asked, documents)
  return {
    ...{ id, at: row.at.toISOString(), ...asked, entryPoint, outcome, byPolicies },
    deciding: decidingStatement(additional),
    ...(errorMessage !== null && { message: errorMessage }),
  }
}

async function decisionsOfCells(
  store: Store,
  facts: LabFacts,
  goals: LabEvidence['goals'],
  documents: Map<string, string>,
  now: Date,
): Promise<KeptDecision[]> {
  const kept: KeptDecision[] = []
  for (const [goal, because] of Object.entries(goals)) {
    for (const one of because) {
      if (one.kind !== 'cell') continue
      const decision = await decisionOfCell(store, facts, one.of, one.cell, documents)
      if (decision) kept.push({ goal, at: now.toISOString(), ...decision })
    }
  }
  return kept
}

async function decisionOfCell(
  store: Store,
  facts: LabFacts,
  name: string,
  { session, action, resource }: PolicyCell,
  documents: Map<string, string>,
): Promise<Omit<KeptDecision, 'goal' | 'at'> | undefined> {
  const person = facts.people.get(name)
  if (!person) return undefined
  const policies = await policiesOfPrincipal(store, { kind: 'user', account: facts.account, id: person.userId })
  const context = Object.entries(keysIn(person, facts.account, session)).map(
    ([key, value]): SourcedEntry => ({ key, value, source: sourceOf(key) }),
  )
  const asked = { action, resource: resourceArn(facts, person, resource), principal: person.arn, context, policies }
  const { outcome, deciding } = await decided(store, asked, documents)
  return {
    ...{ ...asked, entryPoint: 'none', outcome, byPolicies: outcome },
    deciding: deciding
      ? { policy: deciding.policyName, sid: deciding.sid ?? null, statement: deciding.statementIndex }
      : null,
  }
}

/** What the policies say, by the same engine. Adds their texts to the documents. */
async function decided(
  store: Store,
  { principal, ...asked }: Pick<KeptDecision, 'action' | 'resource' | 'principal' | 'context' | 'policies'>,
  documents: Map<string, string>,
): Promise<Decision> {
  for (const { digest } of asked.policies) documents.set(digest, await textOf(store, digest))
  const { set, request } = restored({ ...asked, principalArn: principal, documents })
  return decide(set, request)
}

/** Where the value of a key would come from in a real request. */
function sourceOf(key: string): SourcedEntry['source'] {
  if (/^aws:(MultiFactorAuth|TokenIssueTime)/.test(key)) return 'session'
  if (/^aws:(CurrentTime|EpochTime)/.test(key)) return 'clock'
  return /^aws:(SourceIp|SecureTransport)/.test(key) ? 'connection' : 'principal'
}
