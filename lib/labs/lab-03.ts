import type { LabSource } from './lab'
import { AT, policiesChanged } from './parts'

/** Three values of one key: false, absent, true. */
export const lab03: LabSource = {
  id: 'lab-03',
  minutes: 10,
  paths: ['first', 'author'],
  statements: ['DenyAllExceptListedIfNoMFA'],
  conditionKey: 'aws:MultiFactorAuthPresent',
  people: ['learner'],
  steps: [
    { ...AT.console, done: 'absent' },
    { ...AT.console, done: 'false' },
    { ...AT.console, done: 'true' },
    { ...AT.questions, done: 'table' },
  ],
  compares: 'ListUsers',
  goals: {
    absent: {
      event: { name: 'ListUsers', actor: 'learner', decision: 'explicitDeny', mfa: 'absent', via: 'api' },
    },
    false: { event: { name: 'ListUsers', actor: 'learner', decision: 'serviceRule', mfa: 'false', via: 'api' } },
    token: {
      event: {
        name: 'GetSessionToken',
        actor: 'learner',
        error: null,
        params: { serialNumber: 'arn:aws:iam::*:mfa/*' },
      },
    },
    true: { event: { name: 'ListUsers', actor: 'learner', decision: 'allow', mfa: 'true', via: 'api' } },
    table: { answer: { id: 'table', equals: ['false', 'true', 'absent', 'false', 'true'] } },
  },
  traps: { policies: policiesChanged('learner') },
  questions: {
    table: {
      rows: ['consoleNoMfa', 'consoleMfa', 'accessKey', 'tokenNoMfa', 'tokenMfa'],
      options: ['false', 'absent', 'true'],
    },
  },
}
