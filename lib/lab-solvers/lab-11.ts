import type { LabSolvers, SolverStep } from './solver'
import {
  admin,
  adminDeletes,
  byKey,
  create,
  deleteAs,
  enable,
  inConsole,
  madeAdministrator,
  mfa,
  REFUSED,
  signInAs,
} from './steps'

const OWN_OLD = { UserName: 'learner', SerialNumber: mfa('old-phone') }
const OWN_NEW = { UserName: 'learner', SerialNumber: mfa('new-phone') }

const learnersPart: SolverStep[] = [
  signInAs('learner', { device: 'old-phone' }),
  create('learner', 'new-phone'),
  enable('learner', 'new-phone'),
  inConsole('learner', 'DeactivateMFADevice', OWN_OLD),
  deleteAs('learner', 'old-phone', REFUSED),
  signInAs('learner', { device: 'new-phone' }),
  byKey('DeactivateMFADevice', OWN_NEW, REFUSED),
]
const colleaguesPart: SolverStep[] = [
  admin('DeactivateMFADevice', { UserName: 'colleague', SerialNumber: mfa('lost-phone') }),
  adminDeletes('lost-phone'),
  signInAs('colleague'),
  create('colleague', 'colleague-phone'),
  enable('colleague', 'colleague-phone'),
]
const lab11Right: SolverStep[] = [...learnersPart, ...colleaguesPart, adminDeletes('old-phone')]

export const solvers11: LabSolvers = {
  lab: 'lab-11',
  right: {
    'your own phone first': lab11Right,
    "the colleague's first": [...colleaguesPart, ...learnersPart, adminDeletes('old-phone')],
  },
  wrong: {
    'a leftover stays': { steps: [...learnersPart, ...colleaguesPart], open: 'tidy' },
    'the administrator removes both': {
      steps: [
        ...learnersPart.slice(0, 3),
        admin('DeactivateMFADevice', OWN_OLD),
        deleteAs('learner', 'old-phone', REFUSED),
        ...learnersPart.slice(5),
        ...colleaguesPart,
        adminDeletes('old-phone'),
      ],
      open: 'removed',
    },
  },
  trapped: {
    learner: [...lab11Right, madeAdministrator('learner')],
    colleague: [...lab11Right, madeAdministrator('colleague')],
  },
}
