import { describe, expect, it } from 'vitest'
import { compile, type NamedPolicy, type PolicySet } from '@/lib/policy'
import { readLabCheck } from './check'
import { evaluate } from './evaluate'
import type { LabEvent, LabFacts, LabPerson } from './facts'

const ACCOUNT = '111122223333'
const arnOf = (name: string) => `arn:aws:iam::${ACCOUNT}:user/${name}`

function setOf(...statements: object[]): PolicySet {
  const compiled = compile(documentOf(statements))
  if (!compiled.ok) throw new Error('The test gives no policy.')
  const policy: NamedPolicy = { id: 'p', name: 'P', type: 'managed', policy: compiled.policy }
  return { identity: [policy] }
}

const documentOf = (statements: object[]) => JSON.stringify({ Version: '2012-10-17', Statement: statements })

const READ = { Effect: 'Allow', Action: ['iam:Get*', 'iam:List*'], Resource: '*' }
const WALL = {
  Effect: 'Deny',
  NotAction: 'iam:GetUser',
  Resource: '*',
  Condition: { BoolIfExists: { 'aws:MultiFactorAuthPresent': 'false' } },
}
const OLD_MFA = {
  Effect: 'Deny',
  Action: 'iam:Delete*',
  Resource: '*',
  Condition: { NumericGreaterThan: { 'aws:MultiFactorAuthAge': '3600' } },
}
const DELETE_OWN = { Effect: 'Allow', Action: 'iam:DeleteAccessKey', Resource: `arn:aws:iam::*:user/$\{aws:username}` }

const person = (name: string, now: object[], atStart = now): LabPerson => ({
  arn: arnOf(name),
  userId: `AIDA${name}`,
  tags: {},
  now: setOf(...now),
  atStart: setOf(...atStart),
  texts: [{ document: documentOf(now), isManaged: true }],
})

const listUsers: LabEvent = {
  id: 'e1',
  name: 'ListUsers',
  actor: 'learner',
  error: 'AccessDenied',
  decision: 'explicitDeny',
  sid: 'Wall',
  mfa: 'false',
  resource: '*',
  params: { serialNumber: 'arn:aws:iam::1:mfa/learner' },
  via: 'console',
}
const signIn: LabEvent = { ...listUsers, id: 'e2', name: 'ConsoleLogin', error: null, decision: null, sid: null }
const allowed: LabEvent = { ...listUsers, id: 'e3', error: null, decision: 'allow', sid: null, mfa: 'true' }

const facts: LabFacts = {
  account: ACCOUNT,
  events: [listUsers, signIn, allowed],
  entities: {
    ...{ virtualMfaDevice: [], policy: [], attachment: [], accessKey: [], session: [] },
    mfaDevice: [{ user: 'learner', type: 'virtual', serial: 'arn:aws:iam::1:mfa/learner', driftSteps: -8 }],
    user: [{ name: 'learner', path: '/', hasPassword: true, mustChangePassword: false }],
  },
  people: new Map([
    ['learner', person('learner', [READ, WALL, OLD_MFA, DELETE_OWN])],
    ['dana', person('dana', [{ ...READ, Action: 'iam:ListNothing' }])],
    ['colleague', person('colleague', [READ, { ...READ, Action: 'iam:CreateUser' }], [READ])],
  ]),
  answers: { q1: 'TeamReadOnly', table: ['false', 'true'] },
}

const judged = (check: unknown) => evaluate(readLabCheck(check, 'check'), facts)
const event = (match: object, more: object = {}) => ({ event: { name: 'ListUsers', ...match }, ...more })
const simulate = (action: string, session: string, expected: unknown, resource = '*', policyOf = 'learner') => ({
  simulate: { policyOf, cases: [{ session, action, resource, expect: expected }] },
})
const every = (more: object) => ({
  every: { policyOf: 'learner', sessions: ['consoleNoMfa'], expect: 'explicitDeny', ...more },
})
const device = (where: object, count?: unknown) => ({
  state: { entity: 'mfaDevice', where, ...(count !== undefined && { count }) },
})

describe('a check is met', () => {
  it.each<[string, unknown]>([
    ['an event', event({ actor: 'learner', decision: 'explicitDeny', mfa: 'false', error: '*' })],
    ['an event without an error', { event: { name: 'ConsoleLogin', error: null } }],
    ['a parameter', event({ params: { serialNumber: 'arn:aws:iam::*:mfa/*' } })],
    ['one of several', event({ decision: { in: ['serviceRule', 'allow'] } })],
    ['not one', event({ decision: { not: 'explicitDeny' } })],
    ['several events', event({}, { min: 2 })],
    [
      'events in order, others between',
      {
        inOrder: [
          { name: 'ListUsers', error: '*' },
          { name: 'ListUsers', error: null },
        ],
      },
    ],
    ['a row', device({ user: 'learner', driftSteps: { not: 0 } })],
    ['a number within bounds', device({ driftSteps: { min: -8, max: 0 } }, 1)],
    ['no row', device({ user: 'colleague' }, 0)],
    ['an answer', { answer: { id: 'q1', equals: 'TeamReadOnly' } }],
    ['one of several answers', { answer: { id: 'q1', oneOf: ['Other', 'Team*'] } }],
    ['an answer of several fields', { answer: { id: 'table', equals: ['false', 'true'] } }],
    ['a decision without MFA', simulate('iam:ListUsers', 'consoleNoMfa', 'explicitDeny')],
    ['a decision with MFA', simulate('iam:ListUsers', 'consoleMfa', 'allow')],
    ['a decision with a key', simulate('iam:ListUsers', 'accessKey', 'explicitDeny')],
    ['a decision with old MFA', simulate('iam:DeleteAccessKey', 'consoleOldMfa', 'explicitDeny', 'self')],
    ['a decision with a token', simulate('iam:DeleteAccessKey', 'tokenMfa', 'allow', 'self')],
    ['a decision on somebody else', simulate('iam:DeleteAccessKey', 'tokenMfa', { not: 'allow' }, 'user/colleague')],
    ['every action but the exempt one', every({ except: ['iam:GetUser'] })],
    ['a few actions', every({ actions: ['iam:ListUsers', 's3:GetObject'], resources: ['self', 'mfa/x'] })],
    ['nothing changed', { changed: { policyOf: 'learner', only: [] } }],
    ['only that changed', { changed: { policyOf: 'colleague', only: [{ action: 'iam:CreateUser' }] } }],
    ['no finding', { findings: { policyOf: 'learner', kinds: ['error'] } }],
    ['all', { all: [event({}), { not: event({ name: 'DeleteUser' }) }] }],
    ['any', { any: [event({ name: 'DeleteUser' }), event({})] }],
  ])('by %s', (_, check) => {
    expect(judged(check)).toMatchObject({ met: true })
  })

  it('with what met it', () => {
    expect(
      judged({ all: [event({ mfa: 'true' }), device({ user: 'learner' }), { answer: { id: 'q1', equals: '*' } }] }),
    ).toEqual({
      met: true,
      because: [
        { kind: 'event', id: 'e3', name: 'ListUsers', decision: 'allow' },
        { kind: 'entity', entity: 'mfaDevice', found: facts.entities.mfaDevice[0] },
        { kind: 'answer', id: 'q1', given: 'TeamReadOnly' },
      ],
    })
  })
})

describe('a check that is not met names the first part that fails, and what comes closest', () => {
  const cell = { session: 'consoleNoMfa', resource: '*' }
  it.each<[string, unknown, object]>([
    [
      'an event that differs',
      event({ decision: 'explicitDeny', mfa: 'absent' }),
      {
        kind: 'event',
        closest: { event: { id: 'e1' }, differences: [{ member: 'mfa', found: 'false', wanted: 'absent' }] },
      },
    ],
    ['no event of the name', { event: { name: 'DeleteUser' } }, { kind: 'event', closest: undefined }],
    [
      'a parameter',
      event({ params: { serialNumber: '*:mfa/other' } }),
      { closest: { differences: [{ member: 'serialNumber' }] } },
    ],
    ['too few events', event({ error: null }, { min: 2 }), { kind: 'tooFew', found: 1, min: 2 }],
    [
      'events in the wrong order',
      { inOrder: [{ name: 'ConsoleLogin' }, { name: 'ListUsers', mfa: 'false' }] },
      { kind: 'event', closest: { event: { id: 'e3' }, differences: [{ member: 'mfa', found: 'true' }] } },
    ],
    ['too many rows', device({ user: 'learner' }, 0), { kind: 'state', found: 1 }],
    ['no row', device({ user: 'colleague' }), { kind: 'state', found: 0 }],
    ['no answer', { answer: { id: 'q2', equals: 'x' } }, { kind: 'answer', id: 'q2', given: undefined }],
    ['a wrong answer', { answer: { id: 'q1', equals: 'x' } }, { kind: 'answer', given: 'TeamReadOnly' }],
    [
      'a decision',
      simulate('iam:CreateUser', 'consoleMfa', 'allow'),
      { kind: 'cell', cell: { action: 'iam:CreateUser', decision: 'implicitDeny' }, wanted: 'allow' },
    ],
    ['one of many decisions', every({}), { kind: 'cell', cell: { ...cell, action: 'iam:GetUser', decision: 'allow' } }],
    [
      'a change',
      { changed: { policyOf: 'colleague', only: [] } },
      { kind: 'changed', before: 'implicitDeny', cell: { ...cell, action: 'iam:CreateUser', decision: 'allow' } },
    ],
    [
      'a finding',
      { findings: { policyOf: 'dana', kinds: ['error'] } },
      { kind: 'finding', of: 'dana', code: 'invalid-action' },
    ],
    ['nobody', simulate('iam:GetUser', 'accessKey', 'allow', '*', 'nobody'), { kind: 'nobody', name: 'nobody' }],
    ['something that must not be', { not: event({ mfa: 'true' }) }, { kind: 'unwanted', because: [{ id: 'e3' }] }],
    [
      'the first of several',
      { all: [event({}), device({ user: 'x' }), { answer: { id: 'q9', equals: 'x' } }] },
      { kind: 'state' },
    ],
    ['neither of two', { any: [{ answer: { id: 'q9', equals: 'x' } }, device({ user: 'x' })] }, { kind: 'answer' }],
  ])('%s', (_, check, nearest) => {
    expect(judged(check)).toMatchObject({ met: false, nearest })
  })
})

describe('a check that is misspelt does not load', () => {
  it.each<[unknown, string]>([
    [{ evnet: {} }, 'check must be a check'],
    [{ event: { nmae: 'x' } }, 'check.event.nmae is not known'],
    [{ event: { name: 'x' }, max: 1 }, 'check.max is not known'],
    [{ all: [] }, 'check.all must have at least 1 member.'],
    [{ all: [{ any: [{ event: { name: {} } }] }] }, 'check.all[0].any[0].event.name must have a bound.'],
    [{ state: { entity: 'device', where: {} } }, 'check.state.entity must be one of'],
    [{ state: { entity: 'user', where: { nmae: 'x' } } }, 'check.state.where.nmae is not known'],
    [{ answer: { id: 'q1' } }, 'check.answer must say what the answer is.'],
    [{ every: { policyOf: 'x', sessions: ['console'], expect: 'allow' } }, 'check.every.sessions[0] must be one of'],
    [{ findings: { policyOf: 'x', kinds: ['warnings'] } }, 'check.findings.kinds[0] must be one of'],
    [{ changed: { policyOf: 'x', only: [{ actions: 'x' }] } }, 'check.changed.only[0].actions is not known'],
    [7, 'check must be a check'],
  ])('%j', (check, message) => {
    expect(() => readLabCheck(check, 'check')).toThrow(message)
  })
})
