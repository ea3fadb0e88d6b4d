import type { LabSource } from './lab'
import { AT, policiesChanged, succeeded } from './parts'

/** Goodbye, old phone: remove, delete, recover. */
export const lab11: LabSource = {
  id: 'lab-11',
  minutes: 15,
  paths: ['user'],
  statements: ['AllowManageOwnUserMFA', 'DenyAllExceptListedIfNoMFA'],
  conditionKey: 'aws:MultiFactorAuthPresent',
  people: ['learner', 'colleague', 'lab-admin'],
  steps: [
    { ...AT.assign, done: succeeded('learner', 'EnableMFADevice', { mfa: 'true' }) },
    { ...AT.credentials, done: 'notDeleted' },
    { done: 'newPhone' },
    { ...AT.console, done: 'byKey' },
    { ...AT.devices, done: 'recovered' },
    { ...AT.assign, done: 'anew' },
  ],
  goals: {
    removed: { event: { name: 'DeactivateMFADevice', actor: 'learner', error: null, mfa: 'true' } },
    notDeleted: {
      event: {
        name: 'DeleteVirtualMFADevice',
        actor: 'learner',
        decision: 'implicitDeny',
        mfa: 'true',
        resource: '*:mfa/old-phone',
      },
    },
    byKey: { event: { name: 'DeactivateMFADevice', actor: 'learner', decision: 'explicitDeny', mfa: 'absent' } },
    recovered: {
      event: { name: 'DeactivateMFADevice', actor: 'lab-admin', error: null, resource: '*:user/colleague' },
    },
    tidy: { state: { entity: 'virtualMfaDevice', where: { assignedTo: null }, count: 0 } },
    newPhone: {
      inOrder: [
        { name: 'EnableMFADevice', actor: 'learner', error: null, mfa: 'true' },
        { name: 'ConsoleLogin', actor: 'learner', error: null, mfa: 'true' },
      ],
    },
    anew: {
      inOrder: [
        { name: 'ConsoleLogin', actor: 'colleague', error: null, mfa: 'false' },
        { name: 'EnableMFADevice', actor: 'colleague', error: null },
      ],
    },
    inSync: {
      state: {
        entity: 'mfaDevice',
        where: { user: { in: ['learner', 'colleague'] }, driftSteps: 0 },
        count: { min: 2 },
      },
    },
  },
  traps: { learner: policiesChanged('learner'), colleague: policiesChanged('colleague') },
}
