import type { LabSolvers, SolverStep } from './solver'
import {
  admin,
  attachTo,
  create,
  documentOf,
  enable,
  inConsole,
  mfa,
  OWN_USER,
  OWN_USER_UNDER_PATH,
  ownPolicy,
  SEED,
  signInAs,
  WITHOUT_MFA,
  wall,
} from './steps'

const OWN = [OWN_USER, OWN_USER_UNDER_PATH]
const MODEL = [
  { Effect: 'Allow', Action: ['iam:ListVirtualMFADevices', 'iam:GetAccountPasswordPolicy'], Resource: '*' },
  { Effect: 'Allow', Action: 'iam:CreateVirtualMFADevice', Resource: 'arn:aws:iam::*:mfa/*' },
  { Effect: 'Allow', Action: 'iam:DeleteVirtualMFADevice', Resource: `arn:aws:iam::*:mfa/$\{aws:username}-*` },
  {
    Effect: 'Allow',
    Action: ['iam:EnableMFADevice', 'iam:DeactivateMFADevice', 'iam:ResyncMFADevice', 'iam:ListMFADevices'],
    Resource: OWN,
  },
  {
    Effect: 'Allow',
    Action: ['iam:GetUser', 'iam:ChangePassword', 'iam:*AccessKey', 'iam:ListAccessKeys'],
    Resource: OWN,
  },
  wall(WITHOUT_MFA),
]
const NO_DELETING = {
  Effect: 'Deny',
  Action: 'iam:Delete*',
  Resource: '*',
  Condition: { NumericGreaterThan: { 'aws:MultiFactorAuthAge': '3600' } },
}
const forced = (...statements: object[]) =>
  admin('CreatePolicy', { PolicyName: 'ForceMFA', PolicyDocument: JSON.stringify(documentOf(...statements)) })
const worn = ['learner', 'colleague', 'dana'].map((name) => attachTo(name, ownPolicy('ForceMFA')))
const proved: SolverStep[] = [
  signInAs('learner'),
  create('learner', 'learner-phone'),
  enable('learner', 'learner-phone'),
  signInAs('learner', { device: 'learner-phone' }),
  create('learner', 'learner-old'),
  inConsole('learner', 'DeleteVirtualMFADevice', { SerialNumber: mfa('learner-old') }),
  inConsole('learner', 'CreateAccessKey', { UserName: 'learner' }),
  inConsole('learner', 'DeleteAccessKey', { UserName: 'learner', AccessKeyId: '{newKey}' }),
]

export const solvers12: LabSolvers = {
  lab: 'lab-12',
  right: {
    'attached to each user': [forced(...MODEL, NO_DELETING), ...worn, ...proved],
    'by a group': [
      forced(...MODEL, NO_DELETING),
      admin('CreateGroup', { GroupName: 'team' }),
      admin('AttachGroupPolicy', { GroupName: 'team', PolicyArn: ownPolicy('ForceMFA') }),
      ...['learner', 'colleague', 'dana'].map((UserName) => admin('AddUserToGroup', { GroupName: 'team', UserName })),
      ...proved,
    ],
  },
  wrong: {
    'old MFA may delete': { steps: [forced(...MODEL), ...worn, ...proved], open: 'visible' },
    'the policy of the document': { steps: [forced(...SEED.Statement), ...worn], open: 'visible' },
    'a Deny that holds without the age too': {
      steps: [
        forced(...MODEL, {
          ...NO_DELETING,
          Condition: { NumericGreaterThanIfExists: { 'aws:MultiFactorAuthAge': '60' } },
        }),
        ...worn,
      ],
      open: 'enrolled',
    },
    'nothing was tried': { steps: [forced(...MODEL, NO_DELETING), ...worn], open: 'enrolled' },
  },
  trapped: {
    notEverybody: [
      forced(...MODEL, NO_DELETING),
      ...['learner', 'dana'].map((name) => attachTo(name, ownPolicy('ForceMFA'))),
      ...proved,
    ],
  },
}
