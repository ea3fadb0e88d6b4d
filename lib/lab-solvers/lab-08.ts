import type { LabSolvers, SolverStep } from './solver'
import { admin, adminDeletes, create, enable, mfa, pairOf, signInAs } from './steps'

const lab08Right: SolverStep[] = [signInAs('learner', { device: 'learner', resync: true })]
const WRONG_CODE = signInAs('learner', { device: 'learner', ends: 'wrong' })
const ADMIN_RESYNCS = admin('ResyncMFADevice', { UserName: 'learner', ...pairOf('learner') })

export const solvers08: LabSolvers = {
  lab: 'lab-08',
  right: {
    'at the sign-in': lab08Right,
    'with the administrator': [WRONG_CODE, ADMIN_RESYNCS, signInAs('learner', { device: 'learner' })],
  },
  wrong: {
    'before a code was refused': { steps: [ADMIN_RESYNCS, signInAs('learner', { device: 'learner' })], open: 'inTurn' },
    'a new device in its place': {
      steps: [
        WRONG_CODE,
        admin('DeactivateMFADevice', { UserName: 'learner', SerialNumber: mfa('learner') }),
        adminDeletes('learner'),
        signInAs('learner'),
        create('learner', 'learner'),
        enable('learner', 'learner'),
        signInAs('learner', { device: 'learner' }),
      ],
      open: 'inTurn',
    },
    'no sign-in afterwards': { steps: [WRONG_CODE, ADMIN_RESYNCS], open: 'inTurn' },
  },
  trapped: {
    replaced: [
      ...lab08Right,
      admin('CreateVirtualMFADevice', { VirtualMFADeviceName: 'old-learner' }),
      adminDeletes('old-learner'),
    ],
  },
}
