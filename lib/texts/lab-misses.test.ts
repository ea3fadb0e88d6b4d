import { expect, it } from 'vitest'
import type { LabEvent } from '@/lib/labs/facts'
import { missText } from './lab-misses'

const event: LabEvent = {
  ...{ id: 'e1', name: 'ListUsers', actor: 'learner', error: 'AccessDenied', decision: 'explicitDeny', sid: null },
  ...{ mfa: 'false', resource: '*', params: {}, via: 'api' },
}
const cell = { session: 'accessKey', action: 'iam:ListUsers', resource: '*', decision: 'allow' } as const

it.each<[Parameters<typeof missText>[0], string]>([
  [
    {
      kind: 'event',
      wanted: { name: 'ListUsers', mfa: 'absent' },
      closest: { event, differences: [{ member: 'mfa', found: 'false', wanted: 'absent' }] },
    },
    'learner called ListUsers, which was refused (AccessDenied), but aws:MultiFactorAuthPresent was false, not absent.',
  ],
  [
    {
      kind: 'event',
      wanted: { name: 'ListUsers' },
      closest: {
        event: { ...event, actor: null, error: null },
        differences: [{ member: 'decision', found: 'allow', wanted: { in: ['explicitDeny', 'implicitDeny'] } }],
      },
    },
    'Somebody called ListUsers, which succeeded, but the decision was allowed, not explicitly denied or implicitly denied.',
  ],
  [
    { kind: 'event', wanted: { name: 'ConsoleLogin', actor: 'learner', error: null, mfa: 'true' } },
    'Waiting for ConsoleLogin by learner (no error, aws:MultiFactorAuthPresent true).',
  ],
  [
    { kind: 'event', wanted: { name: 'ListUsers', actor: 'learner', decision: 'explicitDeny', via: 'api' } },
    'Waiting for ListUsers by learner (explicitly denied, over the API).',
  ],
  [{ kind: 'tooFew', wanted: { name: 'ListUsers' }, found: 1, min: 2 }, 'This has happened 1 of 2 times: ListUsers.'],
  [
    { kind: 'state', state: { entity: 'virtualMfaDevice', where: { name: 'learner', assignedTo: null } }, found: 1 },
    'The account has 1 of these: virtual MFA devices with the name learner, no user.',
  ],
  [
    { kind: 'state', state: { entity: 'mfaDevice', where: { driftSteps: { not: 0 } } }, found: 0 },
    'The account has 0 of these: MFA devices in use with the drift anything but 0.',
  ],
  [{ kind: 'answer', id: 'q1', given: undefined }, 'The question is not answered yet.'],
  [{ kind: 'answer', id: 'table', given: ['false', 'true'] }, '"false, true" is not the answer.'],
  [
    { kind: 'cell', of: 'learner', cell, wanted: 'explicitDeny' },
    'With an access key, learner calls iam:ListUsers on *: allowed, not explicitly denied.',
  ],
  [
    { kind: 'changed', of: 'learner', cell, before: 'implicitDeny' },
    'More has changed than it should: with an access key, iam:ListUsers on * was implicitly denied for learner at the start and is allowed now.',
  ],
  [
    {
      kind: 'finding',
      of: 'learner',
      code: 'x',
      message: 'An ARN starts with "arn".',
      said: { id: 'arnPrefix', values: {} },
    },
    'The policies of learner have a finding: An ARN starts with "arn".',
  ],
  [{ kind: 'nobody', name: 'dana' }, 'There is no user dana.'],
  [{ kind: 'unwanted', because: [] }, 'Something is there that should not be.'],
])('%j', (miss, text) => {
  expect(missText(miss)).toBe(text)
})
