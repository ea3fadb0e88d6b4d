import type { LabSolvers, SolverStep } from './solver'
import {
  admin,
  allowingAlso,
  attachTo,
  detach,
  documentOf,
  exempting,
  groupWith,
  inConsole,
  newVersion,
  ownPolicy,
  seedWith,
  signInAs,
} from './steps'

const LEARNER_LOOKS: SolverStep[] = [signInAs('learner'), inConsole('learner', 'ListUsers')]
const BOTH_PLACES = seedWith({
  AllowViewAccountInfo: allowingAlso('iam:ListUsers'),
  DenyAllExceptListedIfNoMFA: exempting('iam:ListUsers'),
})
const EXEMPT_ONLY = seedWith({ DenyAllExceptListedIfNoMFA: exempting('iam:ListUsers') })
const MAY_LIST = { Effect: 'Allow', Action: 'iam:ListUsers', Resource: '*' }

export const solvers07: LabSolvers = {
  lab: 'lab-07',
  right: {
    'both places in one policy': [newVersion(BOTH_PLACES), ...LEARNER_LOOKS],
    'a group allows, the policy exempts': [
      newVersion(EXEMPT_ONLY),
      ...groupWith('everybody', documentOf(MAY_LIST), 'learner', 'colleague'),
      ...LEARNER_LOOKS,
    ],
  },
  wrong: {
    'only allowed': {
      steps: [newVersion(seedWith({ AllowViewAccountInfo: allowingAlso('iam:ListUsers') })), signInAs('learner')],
      open: 'listed',
    },
    'only exempt': { steps: [newVersion(EXEMPT_ONLY), signInAs('learner')], open: 'listed' },
    'all lists': {
      steps: [
        newVersion(
          seedWith({
            AllowViewAccountInfo: allowingAlso('iam:List*'),
            DenyAllExceptListedIfNoMFA: exempting('iam:List*'),
          }),
        ),
        ...LEARNER_LOOKS,
      ],
      open: 'nothingElse',
    },
    'nobody looks': { steps: [newVersion(BOTH_PLACES)], open: 'seen' },
  },
  trapped: {
    oneOfTwo: [
      admin('CreatePolicy', { PolicyName: 'ForLearner', PolicyDocument: JSON.stringify(BOTH_PLACES) }),
      attachTo('learner', ownPolicy('ForLearner')),
      detach('learner', ownPolicy('SelfManageMFA')),
      ...LEARNER_LOOKS,
    ],
  },
}
