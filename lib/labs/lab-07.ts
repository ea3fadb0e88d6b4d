import type { LabSource } from './lab'
import { AT, asked, wasDenied } from './parts'

/** A Users page for everybody: one action, two places. */
export const lab07: LabSource = {
  id: 'lab-07',
  minutes: 12,
  paths: ['author'],
  statements: ['AllowViewAccountInfo', 'DenyAllExceptListedIfNoMFA'],
  people: ['learner', 'colleague', 'lab-admin'],
  steps: [
    { ...AT.users, done: wasDenied('learner', 'ListUsers') },
    AT.policies,
    AT.users,
    { ...AT.policies, done: 'listed' },
    { ...AT.users, done: 'seen' },
  ],
  goals: {
    listed: {
      simulate: {
        policyOf: 'learner',
        cases: [asked('consoleNoMfa', 'ListUsers', '*', 'allow'), asked('consoleMfa', 'ListUsers', '*', 'allow')],
      },
    },
    nothingElse: { changed: { policyOf: 'learner', only: [{ action: 'iam:ListUsers' }] } },
    seen: {
      event: { name: 'ListUsers', actor: { in: ['learner', 'colleague'] }, decision: 'allow', mfa: 'false' },
    },
  },
  traps: {
    oneOfTwo: {
      not: {
        simulate: { policyOf: 'colleague', cases: [asked('consoleNoMfa', 'ListUsers', '*', 'allow')] },
      },
    },
  },
}
