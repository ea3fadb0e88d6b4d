import type { LabSource } from './lab'
import { AT, policiesChanged, succeeded, wasDenied } from './parts'

/** The first authenticator: MFA is a fact about a session, not about a user. */
export const lab02: LabSource = {
  id: 'lab-02',
  minutes: 10,
  paths: ['user'],
  statements: ['AllowManageOwnVirtualMFADevice', 'AllowManageOwnUserMFA', 'DenyAllExceptListedIfNoMFA'],
  conditionKey: 'aws:MultiFactorAuthPresent',
  people: ['learner'],
  steps: [
    { ...AT.users, done: wasDenied('learner', 'ListUsers') },
    { ...AT.assign, done: succeeded('learner', 'CreateVirtualMFADevice') },
    AT.history,
    {},
    { done: 'device' },
    {
      ...AT.users,
      done: {
        inOrder: [
          { name: 'EnableMFADevice', actor: 'learner', error: null },
          { name: 'ListUsers', actor: 'learner', decision: 'explicitDeny' },
        ],
      },
    },
    { done: succeeded('learner', 'ConsoleLogin', { mfa: 'true' }) },
    { ...AT.users, done: 'inTurn' },
  ],
  goals: {
    inTurn: {
      inOrder: [
        { name: 'CreateVirtualMFADevice', actor: 'learner', error: null },
        { name: 'EnableMFADevice', actor: 'learner', error: null },
        { name: 'ListUsers', actor: 'learner', decision: 'explicitDeny', mfa: 'false' },
        { name: 'ConsoleLogin', actor: 'learner', error: null, mfa: 'true' },
        { name: 'ListUsers', actor: 'learner', decision: 'allow', mfa: 'true' },
      ],
    },
    device: { state: { entity: 'mfaDevice', where: { user: 'learner', type: 'virtual' }, count: { min: 1 } } },
  },
  traps: { policies: policiesChanged('learner') },
}
