import type { LabSolvers, SolverStep } from './solver'
import { admin, inConsole, LIST_USERS_REFUSED, madeAdministrator, REFUSED, signInAs } from './steps'

const lab01Right: SolverStep[] = [
  signInAs('learner'),
  LIST_USERS_REFUSED,
  inConsole('learner', 'ListMFADevices'),
  { answer: { q1: 'TeamReadOnly' } },
]

export const solvers01: LabSolvers = {
  lab: 'lab-01',
  right: {
    'in the order of the page': lab01Right,
    'in another order, after a wrong answer': [
      signInAs('learner'),
      inConsole('learner', 'ListMFADevices', { UserName: 'learner' }),
      { answer: { q1: 'SelfManageMFA' }, story: true },
      { ...inConsole('learner', 'ListGroups', {}, REFUSED), story: true },
      LIST_USERS_REFUSED,
      { answer: { q1: 'TeamReadOnly' } },
    ],
  },
  wrong: {
    'the policy that denies is named': {
      steps: [...lab01Right.slice(0, 3), { answer: { q1: 'SelfManageMFA' } }],
      open: 'answered',
    },
    'the administrator looks': {
      steps: [
        signInAs('learner'),
        admin('ListUsers'),
        inConsole('learner', 'ListMFADevices'),
        { answer: { q1: 'TeamReadOnly' } },
      ],
      open: 'refused',
    },
  },
  trapped: { policies: [madeAdministrator('learner'), ...lab01Right] },
}
