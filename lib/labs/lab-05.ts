import type { LabSource } from './lab'
import { AT, policiesChanged } from './parts'

/** The cancelled wizard: somebody's orphan. */
export const lab05: LabSource = {
  id: 'lab-05',
  minutes: 12,
  paths: ['user'],
  statements: ['AllowManageOwnVirtualMFADevice', 'DenyAllExceptListedIfNoMFA'],
  conditionKey: 'aws:MultiFactorAuthPresent',
  people: ['learner', 'lab-admin'],
  steps: [
    { ...AT.assign, done: 'blocked' },
    AT.events,
    { ...AT.assign, done: 'enrolled' },
    { ...AT.devices, done: 'deleted' },
    { ...AT.assign, done: 'implicit' },
  ],
  goals: {
    blocked: {
      event: {
        name: 'DeleteVirtualMFADevice',
        actor: 'learner',
        decision: 'explicitDeny',
        resource: '*:mfa/learner',
      },
    },
    enrolled: { state: { entity: 'mfaDevice', where: { user: 'learner' }, count: { min: 1 } } },
    deleted: {
      event: { name: 'DeleteVirtualMFADevice', actor: 'lab-admin', error: null, resource: '*:mfa/learner' },
    },
    gone: { state: { entity: 'virtualMfaDevice', where: { name: 'learner', assignedTo: null }, count: 0 } },
    implicit: {
      event: {
        name: 'DeleteVirtualMFADevice',
        actor: 'learner',
        decision: 'implicitDeny',
        mfa: 'true',
        resource: '*:mfa/workshop-tablet',
      },
    },
  },
  traps: {
    policies: policiesChanged('learner'),
    tablet: { state: { entity: 'virtualMfaDevice', where: { name: 'workshop-tablet' }, count: 0 } },
  },
}
