import type { LabSolvers, SolverStep } from './solver'
import { adminDeletes, create, deleteAs, enable, madeAdministrator, REFUSED, signInAs } from './steps'

const lab05Right: SolverStep[] = [
  signInAs('learner'),
  deleteAs('learner', 'learner', REFUSED),
  create('learner', 'learner-2'),
  enable('learner', 'learner-2'),
  adminDeletes('learner'),
  signInAs('learner', { device: 'learner-2' }),
  deleteAs('learner', 'workshop-tablet', REFUSED),
]

export const solvers05: LabSolvers = {
  lab: 'lab-05',
  right: {
    'under another name': lab05Right,
    'under the name that was freed': [
      signInAs('learner'),
      deleteAs('learner', 'learner', REFUSED),
      adminDeletes('learner'),
      create('learner', 'learner'),
      enable('learner', 'learner'),
      signInAs('learner', { device: 'learner' }),
      deleteAs('learner', 'workshop-tablet', REFUSED),
    ],
  },
  wrong: {
    'the name was never tried': { steps: [signInAs('learner'), ...lab05Right.slice(2)], open: 'blocked' },
    'the leftover stays': { steps: lab05Right.filter((_, at) => at !== 4), open: 'deleted' },
    'the second leftover is tried without MFA': {
      steps: [...lab05Right.slice(0, 5), deleteAs('learner', 'workshop-tablet', REFUSED)],
      open: 'implicit',
    },
  },
  trapped: {
    policies: [...lab05Right, madeAdministrator('learner')],
    tablet: [...lab05Right, adminDeletes('workshop-tablet')],
  },
}
