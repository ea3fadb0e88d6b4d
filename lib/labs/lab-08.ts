import type { LabSource } from './lab'
import { AT } from './parts'

/** The drifted device: codes depend on clocks. */
export const lab08: LabSource = {
  id: 'lab-08',
  minutes: 8,
  paths: ['user'],
  statements: ['AllowManageOwnUserMFA'],
  people: ['learner'],
  beginsWithSignIn: true,
  steps: [
    { done: { event: { name: 'ConsoleLogin', actor: 'learner', error: '*' } } },
    { done: { event: { name: { in: ['ResyncAtSignIn', 'ResyncMFADevice'] }, error: null } } },
    { done: 'inTurn' },
    { ...AT.credentials, done: 'drift' },
  ],
  goals: {
    inTurn: {
      inOrder: [
        { name: 'ConsoleLogin', actor: 'learner', error: '*' },
        {
          name: { in: ['ResyncAtSignIn', 'ResyncMFADevice'] },
          actor: { in: ['learner', 'lab-admin'] },
          error: null,
        },
        { name: 'ConsoleLogin', actor: 'learner', error: null, mfa: 'true' },
      ],
    },
    drift: {
      state: {
        entity: 'mfaDevice',
        where: { user: 'learner', serial: '*:mfa/learner', driftSteps: { not: 0 } },
        count: 1,
      },
    },
  },
  traps: {
    replaced: {
      event: {
        name: { in: ['DeactivateMFADevice', 'DeleteVirtualMFADevice'] },
        resource: '*learner',
        error: null,
      },
    },
  },
}
