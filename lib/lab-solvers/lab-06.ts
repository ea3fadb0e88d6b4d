import type { LabSolvers, SolverStep } from './solver'
import { admin, byKey, inline, mfa, newVersion, putInForce, REFUSED, SEED } from './steps'

const OWN_DEVICE = { UserName: 'learner', SerialNumber: mfa('learner') }
const NEWHIRES = { SerialNumber: mfa('newhire') }
const tempted: SolverStep[] = [
  putInForce('v2'),
  byKey('DeleteVirtualMFADevice', NEWHIRES, REFUSED),
  putInForce('v3'),
  byKey('DeleteVirtualMFADevice', NEWHIRES),
  byKey('DeactivateMFADevice', OWN_DEVICE, REFUSED),
]

export const solvers06: LabSolvers = {
  lab: 'lab-06',
  right: {
    'the first version again': [...tempted, putInForce('v1')],
    'a new version that says the same': [...tempted, newVersion(SEED)],
  },
  wrong: {
    'not withdrawn': { steps: tempted, open: 'closed' },
    'half withdrawn': { steps: [...tempted, putInForce('v2')], open: 'closed' },
    'never exempt alone': { steps: [...tempted.slice(2), putInForce('v1')], open: 'exemptOnly' },
    'mended too far': {
      steps: [
        ...tempted,
        putInForce('v1'),
        inline('learner', { Effect: 'Deny', Action: 'iam:Delete*', Resource: '*' }),
      ],
      open: 'asBefore',
    },
  },
  trapped: { deviceLost: [...tempted, putInForce('v1'), admin('DeactivateMFADevice', OWN_DEVICE)] },
}
