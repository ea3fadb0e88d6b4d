import type { LabSource } from './lab'
import { AT, asked, keepsToOwnDevices, succeeded } from './parts'

const DANA_OTHERS = ['colleague', 'learner', 'lab-admin']

/** Whose device is it anyway: the missing variable. */
export const lab10: LabSource = {
  id: 'lab-10',
  minutes: 15,
  paths: ['author'],
  statements: ['AllowManageOwnUserMFA'],
  people: ['learner', 'colleague', 'lab-admin'],
  steps: [
    { ...AT.console, done: succeeded('learner', 'CreateVirtualMFADevice', { resource: '*:mfa/gift' }) },
    { ...AT.console, done: succeeded('learner', 'EnableMFADevice', { resource: '*:user/colleague' }) },
    { done: 'lockedOut' },
    { ...AT.policies, done: 'taken' },
    { ...AT.console, done: 'learnerKeeps' },
    AT.policies,
  ],
  goals: {
    taken: {
      inOrder: [
        { name: 'EnableMFADevice', actor: 'learner', error: null, resource: '*:user/colleague' },
        { name: 'DeactivateMFADevice', actor: 'lab-admin', error: null, resource: '*:user/colleague' },
      ],
    },
    lockedOut: { event: { name: 'CheckMfa', actor: 'colleague', error: null } },
    learnerKeeps: keepsToOwnDevices('learner', ['colleague', 'dana', 'lab-admin']),
    works: {
      simulate: {
        policyOf: 'learner',
        cases: [
          asked('consoleNoMfa', 'CreateVirtualMFADevice', 'mfa/learner-2', 'allow'),
          asked('consoleNoMfa', 'EnableMFADevice', 'self', 'allow'),
          asked('consoleNoMfa', 'ResyncMFADevice', 'self', 'allow'),
          asked('consoleMfa', 'DeactivateMFADevice', 'self', 'allow'),
          asked('consoleNoMfa', 'DeactivateMFADevice', 'self', 'explicitDeny'),
        ],
      },
    },
    colleagueKeeps: keepsToOwnDevices('colleague', ['learner', 'dana', 'lab-admin']),
    colleagueEnrols: {
      simulate: { policyOf: 'colleague', cases: [asked('consoleNoMfa', 'EnableMFADevice', 'self', 'allow')] },
    },
    gift: { state: { entity: 'mfaDevice', where: { serial: '*:mfa/gift' }, count: 0 } },
  },
  traps: {},
  bonus: {
    all: [
      {
        simulate: {
          policyOf: 'dana',
          cases: [
            asked('consoleNoMfa', 'EnableMFADevice', 'self', 'allow'),
            asked('consoleMfa', 'DeactivateMFADevice', 'self', 'allow'),
          ],
        },
      },
      keepsToOwnDevices('dana', DANA_OTHERS),
    ],
  },
}
