import {
  actionGroups,
  actionsOf,
  type Context,
  contextOf,
  decide,
  type Outcome,
  type PolicySet,
  serviceNames,
} from '@/lib/policy'
import { LAB_SESSIONS, type LabSession } from './check'
import type { LabFacts, LabPerson } from './facts'

/** One answer of the policies of a user. */
export type PolicyCell = { session: LabSession; action: string; resource: string; decision: Outcome }

/** How long ago the code was given, in seconds. */
const MFA_AGE: Readonly<Record<LabSession, number | undefined>> = {
  consoleNoMfa: undefined,
  consoleMfa: 60,
  consoleOldMfa: 7_200,
  accessKey: undefined,
  tokenMfa: 60,
}

/** When the questions are asked: policies by date are no subject of a lab. */
const ASKED_AT = { text: '2026-01-01T12:00:00Z', seconds: '1767268800' }

/** The answer of a set of policies to one request of a person. */
export function askPolicies(
  set: PolicySet,
  person: LabPerson,
  account: string,
  { session, action, resource }: Omit<PolicyCell, 'decision'>,
): Outcome {
  const context = contextIn(person, account, session)
  return decide(set, { action, resource, principalArn: person.arn, context }).outcome
}

/**
 * The answers to all actions of the catalogue in one session on one resource, by the action's place in `allActions`.
 * Asked is one action of each group that the policies treat alike.
 */
export function answersOf(
  set: PolicySet,
  person: LabPerson,
  account: string,
  session: LabSession,
  resource: string,
): (place: number) => Outcome {
  const { representatives, groupOf } = groupsOf(set)
  const context = contextIn(person, account, session)
  const principalArn = person.arn
  const outcomes = representatives.map((action) => decide(set, { action, resource, principalArn, context }).outcome)
  return (place) => outcomes[groupOf[place] ?? -1] ?? 'implicitDeny'
}

type Groups = { representatives: readonly string[]; groupOf: readonly number[] }

// They depend on the set alone, which stands for the contents of its policies.
const groups = new WeakMap<PolicySet, Groups>()

function groupsOf(set: PolicySet): Groups {
  const known = groups.get(set)
  if (known) return known
  const made = actionGroups(set, allActions())
  const numbers = new Map(made.flatMap((group, number) => group.map((action) => [action, number] as const)))
  const found = {
    representatives: made.map(([first = '']) => first),
    groupOf: allActions().map((action) => numbers.get(action) ?? -1),
  }
  groups.set(set, found)
  return found
}

let catalogue: readonly string[] | undefined

/** Every action of the catalogue. */
export function allActions(): readonly string[] {
  catalogue ??= serviceNames().flatMap((service) =>
    Array.from(actionsOf(service)?.values() ?? [], ({ name }) => `${service}:${name}`),
  )
  return catalogue
}

const contextIn = (person: LabPerson, account: string, session: LabSession): Context =>
  contextOf(keysIn(person, account, session))

/** The context keys of a person's requests in a session, with their values. */
export function keysIn(person: LabPerson, account: string, session: LabSession): Record<string, string> {
  const age = MFA_AGE[session]
  const name = person.arn.slice(person.arn.lastIndexOf('/') + 1)
  return {
    ...(session !== 'accessKey' && {
      'aws:MultiFactorAuthPresent': String(age !== undefined),
      'aws:TokenIssueTime': ASKED_AT.text,
    }),
    ...(age !== undefined && { 'aws:MultiFactorAuthAge': String(age) }),
    ...{ 'aws:username': name, 'aws:userid': person.userId, 'aws:PrincipalType': 'User' },
    ...{ 'aws:PrincipalArn': person.arn, 'aws:PrincipalAccount': account },
    ...Object.fromEntries(Object.entries(person.tags).map(([key, value]) => [`aws:PrincipalTag/${key}`, value])),
    ...{ 'aws:CurrentTime': ASKED_AT.text, 'aws:EpochTime': ASKED_AT.seconds },
    ...{ 'aws:SourceIp': '127.0.0.1', 'aws:SecureTransport': 'false' },
  }
}

/** The resources on which `every` and `changed` ask if the check names none. */
export function usualResources(facts: LabFacts, name: string): string[] {
  const other = [...facts.people.keys()].find((one) => one !== name) ?? 'somebody-else'
  return ['*', 'self', `user/${other}`, 'mfa/x', 'group/x', 'policy/x', 'role/x', 'arn:aws:s3:::bucket/key']
}

/** The ARN of a resource as checks name it: `self`, `user/colleague`, `mfa/x`, or an ARN already. */
export function resourceArn(facts: LabFacts, self: LabPerson, resource: string): string {
  if (resource === '*' || resource.startsWith('arn:')) return resource
  if (resource === 'self') return self.arn
  const other = resource.startsWith('user/') ? facts.people.get(resource.slice('user/'.length)) : undefined
  return other?.arn ?? `arn:aws:iam::${facts.account}:${resource}`
}

/** The sessions in which `changed` compares. */
export const COMPARED_SESSIONS = LAB_SESSIONS.filter((one) => one !== 'consoleOldMfa' && one !== 'tokenMfa')
