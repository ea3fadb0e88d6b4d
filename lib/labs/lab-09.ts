import type { LabSource } from './lab'
import { AT, asked, EXEMPT, succeeded, wasDenied } from './parts'

/** New here, cannot start: the first-password deadlock. */
export const lab09: LabSource = {
  id: 'lab-09',
  minutes: 15,
  paths: ['author'],
  statements: ['DenyAllExceptListedIfNoMFA'],
  people: ['newhire', 'lab-admin'],
  beginsWithSignIn: true,
  steps: [
    { done: wasDenied('newhire', 'ChangePassword') },
    AT.users,
    { done: succeeded('newhire', 'ChangePassword') },
    AT.users,
    { ...AT.assign, done: 'inTurn' },
  ],
  goals: {
    inTurn: {
      inOrder: [
        { name: 'ChangePassword', actor: 'newhire', decision: 'explicitDeny' },
        { name: 'ChangePassword', actor: 'newhire', error: null },
        { name: 'EnableMFADevice', actor: 'newhire', error: null },
        { name: 'ConsoleLogin', actor: 'newhire', error: null, mfa: 'true' },
      ],
    },
    password: { state: { entity: 'user', where: { name: 'newhire', mustChangePassword: false }, count: 1 } },
    closed: {
      every: {
        policyOf: 'newhire',
        sessions: ['consoleNoMfa', 'accessKey'],
        except: [...EXEMPT, 'iam:ChangePassword', 'iam:GetAccountPasswordPolicy'],
        expect: 'explicitDeny',
      },
    },
  },
  traps: {
    exempt: {
      not: {
        simulate: {
          policyOf: 'newhire',
          cases: [asked('consoleNoMfa', 'ChangePassword', 'self', 'explicitDeny')],
        },
      },
    },
    others: { not: { changed: { policyOf: 'learner', only: [{ action: 'iam:ChangePassword' }] } } },
  },
}
