import type { PolicySet } from '@/lib/policy'

/** A value of an event, an entity or an answer. Lists are answers with several fields. */
export type FactValue = string | number | boolean | null | readonly string[]

/** An audit event as checks see it. */
export type LabEvent = {
  id: string
  name: string
  /** The last part of the caller's ARN, `root` for the root user, null for somebody who is not known. */
  actor: string | null
  /** The code of the error, or null. */
  error: string | null
  decision: string | null
  /** The Sid of the deciding statement. */
  sid: string | null
  mfa: 'true' | 'false' | 'absent'
  resource: string | null
  /** Recorded parameters, their names with a small first letter. */
  params: Readonly<Record<string, FactValue>>
  via: 'console' | 'api' | 'operator'
}

export const LAB_ENTITIES = [
  ...(['mfaDevice', 'virtualMfaDevice', 'user', 'policy', 'attachment', 'accessKey', 'session'] as const),
] as const
export type EntityKind = (typeof LAB_ENTITIES)[number]

/** An entity of the account, with the fields that checks may name. */
export type LabEntity = Readonly<Record<string, FactValue>>

/** A user of the account and the policies that govern the user: now, and when the lab began. */
export type LabPerson = {
  arn: string
  userId: string
  tags: Readonly<Record<string, string>>
  now: PolicySet
  /** Undefined for a user that the lab's world does not have. */
  atStart: PolicySet | undefined
  /** The texts of the customer managed and inline policies in force. */
  texts: readonly { document: string; isManaged: boolean }[]
}

/** Everything that a check is judged by: plain data, read in one transaction. */
export type LabFacts = {
  account: string
  /** Since the run began, oldest first. */
  events: readonly LabEvent[]
  entities: Readonly<Record<EntityKind, readonly LabEntity[]>>
  /** By user name. */
  people: ReadonlyMap<string, LabPerson>
  answers: Readonly<Record<string, FactValue>>
}
