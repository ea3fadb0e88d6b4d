import type { LabSolvers, SolverStep } from './solver'
import {
  admin,
  attachTo,
  create,
  detach,
  enable,
  exempting,
  inline,
  madeAdministrator,
  newVersion,
  ownPolicy,
  REFUSED,
  seedWith,
  signInAs,
} from './steps'

const NEW_PASSWORD = 'Quite-Different-7!'
const asksForPassword: SolverStep[] = [
  signInAs('newhire'),
  { as: 'newhire', newPassword: NEW_PASSWORD, expect: REFUSED },
]
const setsPassword: SolverStep = { as: 'newhire', newPassword: NEW_PASSWORD }
const enrols: SolverStep[] = [
  create('newhire', 'newhire'),
  enable('newhire', 'newhire'),
  { as: 'newhire', signIn: NEW_PASSWORD, device: 'newhire' },
]
const MAY_CHANGE = 'arn:aws:iam::aws:policy/IAMUserChangePassword'
const lab09Right: SolverStep[] = [
  ...asksForPassword,
  detach('newhire', ownPolicy('SelfManageMFA')),
  admin('UpdateAccountPasswordPolicy', { AllowUsersToChangePassword: true }),
  setsPassword,
  attachTo('newhire', ownPolicy('SelfManageMFA')),
  ...enrols,
]

export const solvers09: LabSolvers = {
  lab: 'lab-09',
  right: {
    'allowed in the whole account': lab09Right,
    'allowed by a policy of its own': [
      ...asksForPassword,
      detach('newhire', ownPolicy('SelfManageMFA')),
      attachTo('newhire', MAY_CHANGE),
      setsPassword,
      attachTo('newhire', ownPolicy('SelfManageMFA')),
      ...enrols,
    ],
  },
  wrong: {
    'the administrator sets it': {
      steps: [
        ...asksForPassword,
        admin('UpdateLoginProfile', { UserName: 'newhire', Password: NEW_PASSWORD, PasswordResetRequired: false }),
        { as: 'newhire', signIn: NEW_PASSWORD },
        ...enrols,
      ],
      open: 'inTurn',
    },
    'the policy does not come back': {
      steps: [
        ...lab09Right.slice(0, 5),
        inline('newhire', { Effect: 'Allow', Action: 'iam:*MFADevice*', Resource: '*' }),
        ...enrols,
      ],
      open: 'closed',
    },
  },
  trapped: {
    exempt: [
      ...asksForPassword,
      newVersion(seedWith({ DenyAllExceptListedIfNoMFA: exempting('iam:ChangePassword') })),
      attachTo('newhire', MAY_CHANGE),
      setsPassword,
      ...enrols,
    ],
    others: [...lab09Right, madeAdministrator('learner')],
  },
}
