import type { LabSolvers, SolverStep } from './solver'
import {
  admin,
  allowingAlso,
  attachTo,
  byKey,
  create,
  detach,
  documentOf,
  enable,
  exempting,
  inConsole,
  inline,
  madeAdministrator,
  mfa,
  newVersion,
  OWN_USER,
  OWN_USER_UNDER_PATH,
  on,
  ownPolicy,
  pairOf,
  putInForce,
  REFUSED,
  SEED,
  seedWith,
  signInAs,
  WITHOUT_MFA,
  wall,
} from './steps'

const bareToken: SolverStep[] = [
  { by: 'learner', with: 'key', call: 'sts:GetSessionToken' },
  { by: 'learner', with: 'bareToken', call: 'iam:ListUsers', expect: 'InvalidClientTokenId' },
]
const token: SolverStep[] = [
  {
    by: 'learner',
    with: 'key',
    call: 'sts:GetSessionToken',
    params: { SerialNumber: mfa('learner'), TokenCode: '{code:learner}' },
  },
  { by: 'learner', with: 'token', call: 'iam:ListUsers' },
]
const TABLE = { answer: { table: ['false', 'true', 'absent', 'false', 'true'] } }
const lab03Right: SolverStep[] = [byKey('ListUsers', {}, REFUSED), ...bareToken, ...token, TABLE]

const lab03: LabSolvers = {
  lab: 'lab-03',
  right: {
    absent: lab03Right,
    'the other way round': [TABLE, ...token, ...bareToken, byKey('ListUsers', {}, REFUSED)],
  },
  wrong: {
    'the table says false for a key': {
      steps: [...lab03Right.slice(0, -1), { answer: { table: ['false', 'true', 'false', 'false', 'true'] } }],
      open: 'table',
    },
    'no token without MFA': { steps: [byKey('ListUsers', {}, REFUSED), ...token, TABLE], open: 'false' },
    'the console instead of the API': {
      steps: [
        ...bareToken,
        ...token,
        TABLE,
        signInAs('learner', { device: 'learner' }),
        inConsole('learner', 'ListUsers'),
      ],
      open: 'absent',
    },
  },
  trapped: { policies: [madeAdministrator('learner'), ...lab03Right] },
}

const HOLE = byKey('ListUsers')
const group = (name: string, document: object, ...users: string[]): SolverStep[] => [
  admin('CreateGroup', { GroupName: name }),
  admin('PutGroupPolicy', { GroupName: name, PolicyName: 'Shared', PolicyDocument: JSON.stringify(document) }),
  ...users.map((UserName) => admin('AddUserToGroup', { GroupName: name, UserName })),
]

const lab04: LabSolvers = {
  lab: 'lab-04',
  right: {
    'a new version': [HOLE, newVersion(SEED)],
    'a second Deny for each user': [HOLE, inline('learner', wall(WITHOUT_MFA)), inline('colleague', wall(WITHOUT_MFA))],
    'a second Deny of a group, for requests without the key': [
      HOLE,
      ...group(
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

const OWN_DEVICE = { UserName: 'learner', SerialNumber: mfa('learner') }
const NEWHIRES = { SerialNumber: mfa('newhire') }
const tempted: SolverStep[] = [
  putInForce('v2'),
  byKey('DeleteVirtualMFADevice', NEWHIRES, REFUSED),
  putInForce('v3'),
  byKey('DeleteVirtualMFADevice', NEWHIRES),
  byKey('DeactivateMFADevice', OWN_DEVICE, REFUSED),
]

const lab06: LabSolvers = {
  lab: 'lab-06',
  right: {
    'the first version again': [...tempted, putInForce('v1')],
    'a new version that says the same': [...tempted, newVersion(SEED)],
  },
  wrong: {
    'not withdrawn': { steps: tempted, open: 'closed' },
    'half withdrawn': { steps: [...tempted, putInForce('v2')], open: 'closed' },
    'never exempt alone': { steps: [...tempted.slice(2), putInForce('v1')], open: 'exemptOnly' },
    'mended too far': {
      steps: [
        ...tempted,
        putInForce('v1'),
        inline('learner', { Effect: 'Deny', Action: 'iam:Delete*', Resource: '*' }),
      ],
      open: 'asBefore',
    },
  },
  trapped: { deviceLost: [...tempted, putInForce('v1'), admin('DeactivateMFADevice', OWN_DEVICE)] },
}

const LEARNER_LOOKS: SolverStep[] = [signInAs('learner'), inConsole('learner', 'ListUsers')]
const BOTH_PLACES = seedWith({
  AllowViewAccountInfo: allowingAlso('iam:ListUsers'),
  DenyAllExceptListedIfNoMFA: exempting('iam:ListUsers'),
})
const EXEMPT_ONLY = seedWith({ DenyAllExceptListedIfNoMFA: exempting('iam:ListUsers') })
const MAY_LIST = { Effect: 'Allow', Action: 'iam:ListUsers', Resource: '*' }

const lab07: LabSolvers = {
  lab: 'lab-07',
  right: {
    'both places in one policy': [newVersion(BOTH_PLACES), ...LEARNER_LOOKS],
    'a group allows, the policy exempts': [
      newVersion(EXEMPT_ONLY),
      ...group('everybody', documentOf(MAY_LIST), 'learner', 'colleague'),
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

const lab09: LabSolvers = {
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

const lab10: LabSolvers = {
  lab: 'lab-10',
  right: {
    'the variable': [
      ...taken,
      newVersion(SEED),
      { ...byKey('EnableMFADevice', { UserName: 'colleague', ...pairOf('gift') }, REFUSED), story: true },
    ],
    'the variable, also behind a path': [...taken, newVersion(WITH_PATHS)],
    'a Deny on all others': [...taken, ...group('everybody', documentOf(NOT_OTHERS), 'learner', 'colleague', 'dana')],
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

const lab12: LabSolvers = {
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

export const SOLVERS_OF_AUTHORS = [lab03, lab04, lab06, lab07, lab09, lab10, lab12]
