import type { LabSolvers, SolverStep } from './solver'
import { admin, create, enable, LIST_USERS, LIST_USERS_REFUSED, madeAdministrator, pairOf, signInAs } from './steps'

const lab02Right: SolverStep[] = [
  signInAs('learner'),
  { ...LIST_USERS_REFUSED, story: true },
  create('learner', 'learner'),
  enable('learner', 'learner'),
  LIST_USERS_REFUSED,
  signInAs('learner', { device: 'learner' }),
  LIST_USERS,
]

export const solvers02: LabSolvers = {
  lab: 'lab-02',
  right: {
    'at the first try': lab02Right,
    'after a wizard that was left': [
      signInAs('learner'),
      { ...create('learner', 'lost'), story: true },
      create('learner', 'my-phone'),
      enable('learner', 'my-phone'),
      LIST_USERS_REFUSED,
      signInAs('learner', { device: 'my-phone' }),
      LIST_USERS,
    ],
  },
  wrong: {
    'the same session goes on': { steps: lab02Right.slice(0, 5), open: 'inTurn' },
    'the refusal after the device is not looked at': {
      steps: [...lab02Right.slice(0, 4), ...lab02Right.slice(5)],
      open: 'inTurn',
    },
    'the administrator enrols the device': {
      steps: [
        signInAs('learner'),
        admin('CreateVirtualMFADevice', { VirtualMFADeviceName: 'learner' }),
        admin('EnableMFADevice', { UserName: 'learner', ...pairOf('learner') }),
        LIST_USERS_REFUSED,
        signInAs('learner', { device: 'learner' }),
        LIST_USERS,
      ],
      open: 'inTurn',
    },
  },
  trapped: { policies: [...lab02Right, madeAdministrator('learner')] },
}
