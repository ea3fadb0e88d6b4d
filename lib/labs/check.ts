import { type JsonReader, jsonList, mapOf, object, refuseAt, text, whole, word } from '@/lib/shape/json'
import { type EntityKind, LAB_ENTITIES } from './facts'
import { type FactMatch, readMatch } from './match'

// The language in which labs say what must have happened and what must be so. docs/decisions/0071-labs-are-graded-by-facts.md

/** What an event must be: every member that is given must match. */
export type EventMatch = { readonly [M in Exclude<EventMember, 'params'>]?: FactMatch } & {
  readonly params?: Readonly<Record<string, FactMatch>>
}
const EVENT_MEMBERS = ['name', 'actor', 'error', 'decision', 'sid', 'mfa', 'resource', 'params', 'via'] as const
type EventMember = (typeof EVENT_MEMBERS)[number]

/** Sessions in which policies are asked. Old MFA is two hours old, the other a minute. */
export const LAB_SESSIONS = ['consoleNoMfa', 'consoleMfa', 'consoleOldMfa', 'accessKey', 'tokenMfa'] as const
export type LabSession = (typeof LAB_SESSIONS)[number]

/** One question to the policies of a user, and the answer that is expected. */
type PolicyCase = { session: LabSession; action: string; resource: string; expect: FactMatch }

export type SimulateCheck = { policyOf: string; cases: readonly PolicyCase[] }

/** Every action, or those listed, in every session on every resource. */
export type EveryCheck = {
  policyOf: string
  sessions: readonly LabSession[]
  actions?: readonly string[] | undefined
  except?: readonly string[] | undefined
  resources?: readonly string[] | undefined
  expect: FactMatch
}

/** Nothing but what `only` matches may be decided otherwise than when the lab began. */
export type ChangedCheck = {
  policyOf: string
  only: readonly { session?: FactMatch | undefined; action?: FactMatch | undefined; resource?: FactMatch | undefined }[]
}

export type FindingsCheck = {
  policyOf: string
  kinds: readonly ('error' | 'security-warning' | 'warning' | 'suggestion')[]
  except?: readonly string[] | undefined
}

export type StateCheck = {
  entity: EntityKind
  where: Readonly<Record<string, FactMatch>>
  count?: FactMatch | undefined
}

export type LabCheck =
  | { kind: 'all' | 'any'; parts: readonly LabCheck[] }
  | { kind: 'not'; part: LabCheck }
  | { kind: 'inOrder'; events: readonly EventMatch[] }
  | { kind: 'event'; event: EventMatch; min: number }
  | { kind: 'state'; state: StateCheck }
  | { kind: 'answer'; id: string; equals: FactMatch }
  | { kind: 'simulate'; simulate: SimulateCheck }
  | { kind: 'every'; every: EveryCheck }
  | { kind: 'changed'; changed: ChangedCheck }
  | { kind: 'findings'; findings: FindingsCheck }

const plain = text()
const session = word(...LAB_SESSIONS)
const readMatches = mapOf(readMatch)

const readEvent: JsonReader<EventMatch> = object(
  {},
  {
    ...{ name: readMatch, actor: readMatch, error: readMatch, decision: readMatch, sid: readMatch, mfa: readMatch },
    ...{ resource: readMatch, via: readMatch, params: readMatches },
  },
)

/** The fields of each kind of entity: a check that names another one is refused when it is read. */
const FIELDS: Readonly<Record<EntityKind, readonly string[]>> = {
  virtualMfaDevice: ['name', 'arn', 'assignedTo', 'createdBy'],
  mfaDevice: ['user', 'type', 'serial', 'driftSteps'],
  user: ['name', 'path', 'hasPassword', 'mustChangePassword'],
  policy: ['name', 'arn', 'defaultVersion', 'versions'],
  attachment: ['user', 'policy'],
  accessKey: ['user', 'status'],
  session: ['user', 'kind', 'mfa'],
}

const readState: JsonReader<StateCheck> = (value, path) => {
  const state = object({ entity: word(...LAB_ENTITIES), where: readMatches }, { count: readMatch })(value, path)
  for (const field of Object.keys(state.where)) {
    const known = FIELDS[state.entity]
    if (!known.includes(field)) refuseAt(`${path}.where.${field}`, `is not known; known are ${known.join(', ')}`)
  }
  return state
}

const readCase = object({ session, action: plain, resource: plain, expect: readMatch })

/** The kinds of checks by the member that says which it is. */
const KINDS: Readonly<Record<string, JsonReader<LabCheck>>> = {
  all: (value, path) => ({ kind: 'all', parts: object({ all: jsonList(readLabCheck, 1) })(value, path).all }),
  any: (value, path) => ({ kind: 'any', parts: object({ any: jsonList(readLabCheck, 1) })(value, path).any }),
  not: (value, path) => ({ kind: 'not', part: object({ not: readLabCheck })(value, path).not }),
  inOrder: (value, path) => {
    return { kind: 'inOrder', events: object({ inOrder: jsonList(readEvent, 2) })(value, path).inOrder }
  },
  event: (value, path) => {
    const { event, min = 1 } = object({ event: readEvent }, { min: whole(1, 100) })(value, path)
    return { kind: 'event', event, min }
  },
  state: (value, path) => ({ kind: 'state', ...object({ state: readState })(value, path) }),
  answer: (value, path) => {
    const answer = object({ id: plain }, { equals: readMatch, oneOf: jsonList(readMatch, 1) })
    const { id, equals, oneOf } = object({ answer })(value, path).answer
    const match = equals ?? (oneOf && { in: oneOf })
    return { kind: 'answer', id, equals: match ?? refuseAt(`${path}.answer`, 'must say what the answer is') }
  },
  simulate: (value, path) => {
    const simulate = object({ policyOf: plain, cases: jsonList(readCase, 1) })
    return { kind: 'simulate', ...object({ simulate })(value, path) }
  },
  every: (value, path) => {
    const every = object(
      { policyOf: plain, sessions: jsonList(session, 1), expect: readMatch },
      { actions: jsonList(plain, 1), except: jsonList(plain), resources: jsonList(plain, 1) },
    )
    return { kind: 'every', ...object({ every })(value, path) }
  },
  changed: (value, path) => {
    const only = jsonList(object({}, { session: readMatch, action: readMatch, resource: readMatch }))
    return { kind: 'changed', ...object({ changed: object({ policyOf: plain, only }) })(value, path) }
  },
  findings: (value, path) => {
    const kinds = jsonList(word('error', 'security-warning', 'warning', 'suggestion'), 1)
    const findings = object({ policyOf: plain, kinds }, { except: jsonList(plain) })
    return { kind: 'findings', ...object({ findings })(value, path) }
  },
}

/** Reads a check from JSON. Throws ValidationError with the path of what is wrong: unknown members are. */
export function readLabCheck(value: unknown, path: string): LabCheck {
  const members = typeof value === 'object' && value !== null ? Object.keys(value) : []
  const kind = members.find((name) => Object.hasOwn(KINDS, name))
  const read = kind === undefined ? undefined : KINDS[kind]
  return read ? read(value, path) : refuseAt(path, `must be a check: ${Object.keys(KINDS).join(', ')}`)
}
