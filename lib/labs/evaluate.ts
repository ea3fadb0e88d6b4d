import { type Said, validate } from '@/lib/policy'
import {
  allActions,
  answersOf,
  askPolicies,
  COMPARED_SESSIONS,
  type PolicyCell,
  resourceArn,
  usualResources,
} from './ask-policies'
import type { ChangedCheck, EventMatch, EveryCheck, FindingsCheck, LabCheck, SimulateCheck, StateCheck } from './check'
import type { EntityKind, FactValue, LabEntity, LabEvent, LabFacts, LabPerson } from './facts'
import { type FactMatch, meets } from './match'

/** What met a check. */
export type Evidence =
  | { kind: 'event'; id: string; name: string; decision: string | null }
  | { kind: 'entity'; entity: EntityKind; found: LabEntity }
  | { kind: 'cell'; of: string; cell: PolicyCell }
  | { kind: 'answer'; id: string; given: FactValue }
  | { kind: 'nothing' }

/** One member of an event that is not what the check asks for. */
type Difference = { member: string; found: FactValue; wanted: FactMatch }

/** Why a check is not met: the part that fails first, and what comes closest to it. */
export type Miss =
  | { kind: 'event'; wanted: EventMatch; closest?: { event: LabEvent; differences: readonly Difference[] } | undefined }
  | { kind: 'tooFew'; wanted: EventMatch; found: number; min: number }
  | { kind: 'state'; state: StateCheck; found: number }
  | { kind: 'answer'; id: string; given: FactValue | undefined }
  | { kind: 'cell'; of: string; cell: PolicyCell; wanted: FactMatch }
  | { kind: 'changed'; of: string; cell: PolicyCell; before: string }
  | { kind: 'finding'; of: string; code: string; message: string; said: Said }
  | { kind: 'nobody'; name: string }
  | { kind: 'unwanted'; because: readonly Evidence[] }

export type CheckVerdict = { met: true; because: readonly Evidence[] } | { met: false; nearest: Miss }

/** Judges a check by facts. Pure: the same facts give the same verdict. */
export function evaluate(check: LabCheck, facts: LabFacts): CheckVerdict {
  switch (check.kind) {
    case 'all':
      return all(check.parts, facts)
    case 'any':
      return any(check.parts, facts)
    case 'not':
      return not(evaluate(check.part, facts))
    case 'event':
      return event(check.event, check.min, facts.events)
    case 'inOrder':
      return inOrder(check.events, facts.events)
    case 'state':
      return state(check.state, facts)
    case 'answer':
      return answer(check, facts)
    case 'simulate':
      return ofPerson(check.simulate.policyOf, facts, (person) => simulate(check.simulate, person, facts))
    case 'every':
      return ofPerson(check.every.policyOf, facts, (person) => every(check.every, person, facts))
    case 'changed':
      return ofPerson(check.changed.policyOf, facts, (person) => changed(check.changed, person, facts))
    case 'findings':
      return ofPerson(check.findings.policyOf, facts, (person) => findings(check.findings, person, facts))
  }
}

const met = (...because: Evidence[]): CheckVerdict => ({ met: true, because })
const missed = (nearest: Miss): CheckVerdict => ({ met: false, nearest })

function all(parts: readonly LabCheck[], facts: LabFacts): CheckVerdict {
  const because: Evidence[] = []
  for (const part of parts) {
    const verdict = evaluate(part, facts)
    if (!verdict.met) return verdict
    because.push(...verdict.because)
  }
  return met(...because)
}

function any(parts: readonly LabCheck[], facts: LabFacts): CheckVerdict {
  const verdicts = parts.map((part) => evaluate(part, facts))
  return verdicts.find((verdict) => verdict.met) ?? verdicts[0] ?? missed({ kind: 'unwanted', because: [] })
}

const not = (verdict: CheckVerdict): CheckVerdict =>
  verdict.met ? missed({ kind: 'unwanted', because: verdict.because }) : met({ kind: 'nothing' })

const eventEvidence = ({ id, name, decision }: LabEvent): Evidence => ({ kind: 'event', id, name, decision })

function event(wanted: EventMatch, min: number, events: readonly LabEvent[]): CheckVerdict {
  const fits = events.filter((one) => differencesOf(wanted, one).length === 0)
  if (fits.length >= min) return met(...fits.slice(0, min).map(eventEvidence))
  if (fits.length > 0) return missed({ kind: 'tooFew', wanted, found: fits.length, min })
  return missed({ kind: 'event', wanted, closest: closestOf(wanted, events) })
}

/** The first event that fits each match in turn; others may lie between. */
function inOrder(wanted: readonly EventMatch[], events: readonly LabEvent[]): CheckVerdict {
  const because: Evidence[] = []
  let rest = events
  for (const one of wanted) {
    const at = rest.findIndex((event) => differencesOf(one, event).length === 0)
    const found = rest[at]
    if (!found) return missed({ kind: 'event', wanted: one, closest: closestOf(one, rest) })
    because.push(eventEvidence(found))
    rest = rest.slice(at + 1)
  }
  return met(...because)
}

/** The members of an event that are not what a match asks for. */
function differencesOf({ params = {}, ...members }: EventMatch, event: LabEvent): Difference[] {
  const values = new Map<string, FactValue>(Object.entries({ ...event, params: null }))
  const own = Object.entries(members).flatMap(([member, wanted]) => {
    const found = values.get(member) ?? null
    return wanted === undefined || meets(wanted, found) ? [] : [{ member, found, wanted }]
  })
  const ofParams = Object.entries(params).flatMap(([member, wanted]) => {
    const found = event.params[member] ?? null
    return meets(wanted, found) ? [] : [{ member, found, wanted }]
  })
  return [...own, ...ofParams]
}

/** The newest event with the wanted name that differs least. */
function closestOf(wanted: EventMatch, events: readonly LabEvent[]) {
  let closest: { event: LabEvent; differences: Difference[] } | undefined
  for (const event of events) {
    const differences = differencesOf(wanted, event)
    if (differences.some(({ member }) => member === 'name')) continue
    if (!closest || differences.length <= closest.differences.length) closest = { event, differences }
  }
  return closest
}

function state(check: StateCheck, { entities }: LabFacts): CheckVerdict {
  const { entity, where, count = { min: 1 } } = check
  const found = entities[entity].filter((one) =>
    Object.entries(where).every(([field, match]) => meets(match, one[field] ?? null)),
  )
  if (!meets(count, found.length)) return missed({ kind: 'state', state: check, found: found.length })
  return found.length === 0
    ? met({ kind: 'nothing' })
    : met(...found.map((one) => ({ kind: 'entity', entity, found: one }) as const))
}

function answer({ id, equals }: { id: string; equals: FactMatch }, { answers }: LabFacts): CheckVerdict {
  const given = Object.hasOwn(answers, id) ? answers[id] : undefined
  if (given !== undefined && meets(equals, given)) return met({ kind: 'answer', id, given })
  return missed({ kind: 'answer', id, given })
}

function ofPerson(name: string, { people }: LabFacts, judge: (person: LabPerson) => CheckVerdict): CheckVerdict {
  const person = people.get(name)
  return person ? judge(person) : missed({ kind: 'nobody', name })
}

function simulate({ policyOf, cases }: SimulateCheck, person: LabPerson, facts: LabFacts): CheckVerdict {
  const because: Evidence[] = []
  for (const { session, action, resource, expect } of cases) {
    const asked = { session, action, resource: resourceArn(facts, person, resource) }
    const cell = { session, action, resource, decision: askPolicies(person.now, person, facts.account, asked) }
    if (!meets(expect, cell.decision)) return missed({ kind: 'cell', of: policyOf, cell, wanted: expect })
    because.push({ kind: 'cell', of: policyOf, cell })
  }
  return met(...because)
}

function every(check: EveryCheck, person: LabPerson, facts: LabFacts): CheckVerdict {
  const { policyOf, sessions, actions, except = [], resources = usualResources(facts, policyOf), expect } = check
  const excepted = new Set(except.map((action) => action.toLowerCase()))
  for (const session of sessions) {
    for (const resource of resources) {
      const on = resourceArn(facts, person, resource)
      for (const [action, decision] of answersTo(actions, person, facts.account, session, on)) {
        if (meets(expect, decision) || excepted.has(action.toLowerCase())) continue
        return missed({ kind: 'cell', of: policyOf, cell: { session, action, resource, decision }, wanted: expect })
      }
    }
  }
  return met({ kind: 'nothing' })
}

/** The answers to a few actions, or to all. */
function answersTo(
  actions: readonly string[] | undefined,
  person: LabPerson,
  account: string,
  session: PolicyCell['session'],
  resource: string,
): [action: string, decision: PolicyCell['decision']][] {
  if (actions) {
    return actions.map((action) => [action, askPolicies(person.now, person, account, { session, action, resource })])
  }
  const answer = answersOf(person.now, person, account, session, resource)
  return allActions().map((action, place) => [action, answer(place)])
}

function changed({ policyOf, only }: ChangedCheck, person: LabPerson, facts: LabFacts): CheckVerdict {
  const { now, atStart } = person
  if (!atStart) return missed({ kind: 'nobody', name: policyOf })
  const actions = allActions()
  for (const session of COMPARED_SESSIONS) {
    for (const resource of usualResources(facts, policyOf)) {
      const on = resourceArn(facts, person, resource)
      const before = answersOf(atStart, person, facts.account, session, on)
      const after = answersOf(now, person, facts.account, session, on)
      for (const [at, action] of actions.entries()) {
        const [was, decision] = [before(at), after(at)]
        if (was === decision) continue
        const cell = { session, action, resource, decision }
        if (!only.some((one) => isCovered(one, cell)))
          return missed({ kind: 'changed', of: policyOf, cell, before: was })
      }
    }
  }
  return met({ kind: 'nothing' })
}

const isCovered = ({ session = '*', action = '*', resource = '*' }: ChangedCheck['only'][number], cell: PolicyCell) =>
  meets(session, cell.session) && meets(action, cell.action) && meets(resource, cell.resource)

function findings({ policyOf, kinds, except = [] }: FindingsCheck, person: LabPerson, facts: LabFacts): CheckVerdict {
  const usersWithPaths = [...facts.people].some(([name, { arn }]) => !arn.endsWith(`:user/${name}`))
  for (const { document, isManaged: managed } of person.texts) {
    const found = validate(document, { managed, usersWithPaths }).find(
      ({ kind, code }) => kinds.includes(kind) && !except.includes(code),
    )
    if (found)
      return missed({ kind: 'finding', of: policyOf, code: found.code, message: found.message, said: found.said })
  }
  return met({ kind: 'nothing' })
}
