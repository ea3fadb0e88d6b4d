import type { LabSource } from './lab'
import { AT, asked, EXEMPT, NOT_DENIED, wasDenied } from './parts'

/** Bool or BoolIfExists: the hole in a copied policy. */
export const lab04: LabSource = {
  id: 'lab-04',
  minutes: 12,
  paths: ['author'],
  statements: ['DenyAllExceptListedIfNoMFA'],
  conditionKey: 'aws:MultiFactorAuthPresent',
  people: ['learner', 'lab-admin'],
  steps: [
    { ...AT.users, done: wasDenied('learner', 'ListUsers') },
    { ...AT.console, done: 'hole' },
    AT.events,
    { ...AT.policies, done: 'closed' },
    {
      ...AT.console,
      done: {
        inOrder: [
          { name: 'ListUsers', actor: 'learner', decision: 'allow', mfa: 'absent' },
          { name: 'ListUsers', actor: 'learner', decision: 'explicitDeny', mfa: 'absent' },
        ],
      },
    },
  ],
  goals: {
    hole: { event: { name: 'ListUsers', actor: 'learner', decision: 'allow', mfa: 'absent', via: 'api' } },
    closed: {
      every: {
        policyOf: 'learner',
        sessions: ['accessKey', 'consoleNoMfa'],
        except: EXEMPT,
        expect: 'explicitDeny',
      },
    },
    works: {
      simulate: {
        policyOf: 'learner',
        cases: [
          asked('consoleMfa', 'ListUsers', '*', 'allow'),
          { session: 'accessKey', action: 'sts:GetSessionToken', resource: '*', expect: NOT_DENIED },
          asked('consoleNoMfa', 'CreateVirtualMFADevice', 'mfa/learner-2', 'allow'),
          asked('consoleNoMfa', 'EnableMFADevice', 'self', 'allow'),
          asked('consoleNoMfa', 'ResyncMFADevice', 'self', 'allow'),
        ],
      },
    },
  },
  traps: {
    oneOfTwo: {
      not: {
        simulate: {
          policyOf: 'colleague',
          cases: [asked('accessKey', 'ListUsers', '*', 'explicitDeny'), asked('consoleMfa', 'ListUsers', '*', 'allow')],
        },
      },
    },
  },
}
