import type { LabSolvers } from './solver'
import { byKey, documentOf, groupWith, inline, newVersion, SEED, seedWith, WITHOUT_MFA, wall } from './steps'

const HOLE = byKey('ListUsers')

export const solvers04: LabSolvers = {
  lab: 'lab-04',
  right: {
    'a new version': [HOLE, newVersion(SEED)],
    'a second Deny for each user': [HOLE, inline('learner', wall(WITHOUT_MFA)), inline('colleague', wall(WITHOUT_MFA))],
    'a second Deny of a group, for requests without the key': [
      HOLE,
      ...groupWith(
        'everybody',
        documentOf(wall({ Null: { 'aws:MultiFactorAuthPresent': 'true' } })),
        'learner',
        'colleague',
      ),
    ],
  },
  wrong: {
    'mended before the hole was seen': { steps: [newVersion(SEED)], open: 'hole' },
    'only the one action that worked': {
      steps: [
        HOLE,
        inline('learner', { Effect: 'Deny', Action: 'iam:ListUsers', Resource: '*', Condition: WITHOUT_MFA }),
      ],
      open: 'closed',
    },
    'nothing is left alone': {
      steps: [HOLE, newVersion(seedWith({ DenyAllExceptListedIfNoMFA: () => wall(WITHOUT_MFA, ['iam:GetUser']) }))],
      open: 'works',
    },
  },
  trapped: { oneOfTwo: [HOLE, inline('learner', wall(WITHOUT_MFA))] },
}
