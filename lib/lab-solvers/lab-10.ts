import type { LabSolvers, SolverStep } from './solver'
import {
  admin,
  byKey,
  documentOf,
  groupWith,
  mfa,
  newVersion,
  OWN_USER,
  OWN_USER_UNDER_PATH,
  on,
  pairOf,
  REFUSED,
  SEED,
  seedWith,
  signInAs,
} from './steps'

const COLLEAGUES = { UserName: 'colleague', SerialNumber: mfa('gift') }
const taken: SolverStep[] = [
  byKey('CreateVirtualMFADevice', { VirtualMFADeviceName: 'gift' }),
  byKey('EnableMFADevice', { UserName: 'colleague', ...pairOf('gift') }),
  signInAs('colleague', { ends: 'challenge' }),
  admin('DeactivateMFADevice', COLLEAGUES),
]
const WITH_PATHS = seedWith({ AllowManageOwnUserMFA: on(OWN_USER, OWN_USER_UNDER_PATH) })
const NOT_OTHERS = {
  Effect: 'Deny',
  Action: ['iam:EnableMFADevice', 'iam:DeactivateMFADevice', 'iam:ResyncMFADevice'],
  NotResource: [OWN_USER, OWN_USER_UNDER_PATH],
}

export const solvers10: LabSolvers = {
  lab: 'lab-10',
  right: {
    'the variable': [
      ...taken,
      newVersion(SEED),
      { ...byKey('EnableMFADevice', { UserName: 'colleague', ...pairOf('gift') }, REFUSED), story: true },
    ],
    'the variable, also behind a path': [...taken, newVersion(WITH_PATHS)],
    'a Deny on all others': [
      ...taken,
      ...groupWith('everybody', documentOf(NOT_OTHERS), 'learner', 'colleague', 'dana'),
    ],
  },
  wrong: {
    'the hole stays': { steps: taken, open: 'learnerKeeps' },
    'one name in the place of the variable': {
      steps: [...taken, newVersion(seedWith({ AllowManageOwnUserMFA: on('arn:aws:iam::*:user/learner') }))],
      open: 'colleagueKeeps',
    },
    'nobody may any more': {
      steps: [...taken, newVersion(seedWith({ AllowManageOwnUserMFA: on('arn:aws:iam::*:user/nobody') }))],
      open: 'works',
    },
    'the colleague stays locked out': { steps: [...taken.slice(0, 3), newVersion(SEED)], open: 'taken' },
  },
  trapped: {},
}
