import type { SolverStep } from '@/lib/lab-solvers/solver'
import {
  admin,
  allowingAlso,
  attachTo,
  detach,
  documentOf,
  exempting,
  inline,
  newVersion,
  OWN_USER,
  OWN_USER_UNDER_PATH,
  on,
  ownPolicy,
  SEED,
  seedWith,
  WITHOUT_MFA,
  wall,
} from '@/lib/lab-solvers/steps'

/** Answers to a lab about policies: what an administrator does, and the goals that stay open then. */
export type PolicyAnswers = {
  lab: string
  /** The goals that policies decide alone. */
  goals: readonly string[]
  answers: readonly (readonly [what: string, steps: readonly SolverStep[], open: readonly string[]])[]
}

const BOTH = ['learner', 'colleague']
const inlineFor = (users: readonly string[], ...statements: object[]) =>
  users.map((user) => inline(user, ...statements))
const group = (users: readonly string[], ...statements: object[]): SolverStep[] => [
  admin('CreateGroup', { GroupName: 'everybody' }),
  admin('PutGroupPolicy', {
    GroupName: 'everybody',
    PolicyName: 'Shared',
    PolicyDocument: JSON.stringify(documentOf(...statements)),
  }),
  ...users.map((UserName) => admin('AddUserToGroup', { GroupName: 'everybody', UserName })),
]
const instead = (users: readonly string[], document: object): SolverStep[] => [
  admin('CreatePolicy', { PolicyName: 'Instead', PolicyDocument: JSON.stringify(document) }),
  ...users.flatMap((user) => [attachTo(user, ownPolicy('Instead')), detach(user, ownPolicy('SelfManageMFA'))]),
]

const walled = (Condition: object) => seedWith({ DenyAllExceptListedIfNoMFA: () => wall(Condition) })
const PRESENT = 'aws:MultiFactorAuthPresent'

/** Bool or BoolIfExists. */
const lab04: PolicyAnswers = {
  lab: 'lab-04',
  goals: ['closed', 'works'],
  answers: [
    ['BoolIfExists in a new version', [newVersion(SEED)], []],
    [
      'a negated operator, which holds for an absent key',
      [newVersion(walled({ StringNotEquals: { [PRESENT]: 'true' } }))],
      [],
    ],
    ['a second Deny with Null', inlineFor(BOTH, wall({ Null: { [PRESENT]: 'true' } })), []],
    ['a second Deny of a group', group(BOTH, wall(WITHOUT_MFA)), []],
    ['another policy in its place', instead(BOTH, SEED), []],
    [
      'a Deny of the age instead of the fact',
      inlineFor(BOTH, wall({ Null: { 'aws:MultiFactorAuthAge': 'true' } })),
      [],
    ],
    ['still Bool', [newVersion(walled({ Bool: { [PRESENT]: 'false' } }))], ['closed']],
    ['Null alone, which lets the console pass', [newVersion(walled({ Null: { [PRESENT]: 'true' } }))], ['closed']],
    ['Null the wrong way round', inlineFor(BOTH, wall({ Null: { [PRESENT]: 'false' } })), ['closed', 'works']],
    ['an Allow with BoolIfExists', inlineFor(BOTH, { ...wall(WITHOUT_MFA), Effect: 'Allow' }), ['closed']],
    [
      'only IAM is closed',
      inlineFor(BOTH, { Effect: 'Deny', Action: 'iam:List*', Resource: '*', Condition: WITHOUT_MFA }),
      ['closed'],
    ],
    [
      'no policy at all',
      [detach('learner', ownPolicy('SelfManageMFA')), detach('learner', ownPolicy('TeamReadOnly'))],
      ['closed', 'works'],
    ],
  ],
}

const MAY_LIST = { Effect: 'Allow', Action: 'iam:ListUsers', Resource: '*' }
const EXEMPT = { DenyAllExceptListedIfNoMFA: exempting('iam:ListUsers') }
const BOTH_PLACES = seedWith({ AllowViewAccountInfo: allowingAlso('iam:ListUsers'), ...EXEMPT })

/** A Users page for everybody. */
const lab07: PolicyAnswers = {
  lab: 'lab-07',
  goals: ['listed', 'nothingElse'],
  answers: [
    ['both places in a new version', [newVersion(BOTH_PLACES)], []],
    ['both places in another policy', instead(BOTH, BOTH_PLACES), []],
    ['a group allows', [newVersion(seedWith(EXEMPT)), ...group(BOTH, MAY_LIST)], []],
    ['an inline policy allows', [newVersion(seedWith(EXEMPT)), ...inlineFor(BOTH, MAY_LIST)], []],
    [
      'allowed with another case of letters',
      [newVersion(seedWith(EXEMPT)), ...inlineFor(BOTH, { ...MAY_LIST, Action: 'IAM:listusers' })],
      [],
    ],
    [
      'allowed on all users by their ARN too',
      [newVersion(seedWith(EXEMPT)), ...inlineFor(BOTH, { ...MAY_LIST, Resource: ['*', 'arn:aws:iam::*:user/*'] })],
      [],
    ],
    ['only allowed', inlineFor(BOTH, MAY_LIST), ['listed']],
    ['only exempt', [newVersion(seedWith(EXEMPT))], ['listed']],
    [
      'all lists',
      [
        newVersion(
          seedWith({
            AllowViewAccountInfo: allowingAlso('iam:List*'),
            DenyAllExceptListedIfNoMFA: exempting('iam:List*'),
          }),
        ),
      ],
      ['nothingElse'],
    ],
    [
      'the wall is gone',
      [...instead(BOTH, documentOf(...SEED.Statement.slice(0, 3))), ...inlineFor(BOTH, MAY_LIST)],
      ['nothingElse'],
    ],
    [
      'reading of everything, exempt from MFA',
      [
        newVersion(seedWith({ DenyAllExceptListedIfNoMFA: exempting('iam:ListUsers', 'iam:GetGroup') })),
        attachTo('learner', 'arn:aws:iam::aws:policy/IAMReadOnlyAccess'),
      ],
      ['nothingElse'],
    ],
    [
      'allowed only where MFA is',
      [newVersion(seedWith(EXEMPT)), ...inlineFor(BOTH, { ...MAY_LIST, Condition: { Bool: { [PRESENT]: 'true' } } })],
      ['listed'],
    ],
  ],
}

const ALL = [...BOTH, 'dana']
const OWN = { AllowManageOwnUserMFA: on(OWN_USER) }
const MANAGES = ['iam:EnableMFADevice', 'iam:DeactivateMFADevice', 'iam:ResyncMFADevice']
const NOT_OTHERS = { Effect: 'Deny', Action: MANAGES, NotResource: [OWN_USER, OWN_USER_UNDER_PATH] }

/** Whose device is it anyway. */
const lab10: PolicyAnswers = {
  lab: 'lab-10',
  goals: ['learnerKeeps', 'works', 'colleagueKeeps', 'colleagueEnrols', 'bonus'],
  answers: [
    [
      'the variable, also behind a path',
      [newVersion(seedWith({ AllowManageOwnUserMFA: on(OWN_USER, OWN_USER_UNDER_PATH) }))],
      [],
    ],
    ['a Deny with NotResource', group(ALL, NOT_OTHERS), []],
    ['a Deny with NotResource for each', inlineFor(ALL, NOT_OTHERS), []],
    [
      'a Deny by another operator',
      inlineFor(ALL, {
        Effect: 'Deny',
        Action: 'iam:*MFADevice',
        NotResource: [OWN_USER, OWN_USER_UNDER_PATH, 'arn:aws:iam::*:mfa/*'],
      }),
      [],
    ],
    [
      'another policy in its place',
      instead(ALL, seedWith({ AllowManageOwnUserMFA: on(OWN_USER, OWN_USER_UNDER_PATH) })),
      [],
    ],
    [
      'the path of dana by name',
      [
        newVersion(
          seedWith({ AllowManageOwnUserMFA: on(OWN_USER, `arn:aws:iam::*:user/contractors/$\{aws:username}`) }),
        ),
      ],
      [],
    ],
    ['the variable alone leaves dana out', [newVersion(seedWith(OWN))], ['bonus']],
    [
      'any path and any name',
      [newVersion(seedWith({ AllowManageOwnUserMFA: on(OWN_USER, 'arn:aws:iam::*:user/*/*') }))],
      ['learnerKeeps', 'colleagueKeeps'],
    ],
    ['the hole stays', [], ['learnerKeeps', 'colleagueKeeps', 'bonus']],
    [
      'one name',
      [newVersion(seedWith({ AllowManageOwnUserMFA: on('arn:aws:iam::*:user/learner') }))],
      ['colleagueKeeps', 'colleagueEnrols', 'bonus'],
    ],
    ['a Deny for one of them', inlineFor(['learner'], NOT_OTHERS), ['colleagueKeeps', 'bonus']],
    [
      'names that end alike',
      [newVersion(seedWith({ AllowManageOwnUserMFA: on(`arn:aws:iam::*:user/*$\{aws:username}`) }))],
      [],
    ],
    [
      'only enabling is closed',
      group(ALL, { ...NOT_OTHERS, Action: 'iam:EnableMFADevice' }),
      ['learnerKeeps', 'colleagueKeeps', 'bonus'],
    ],
    [
      'nobody manages anything',
      [newVersion(seedWith({ AllowManageOwnUserMFA: on('arn:aws:iam::*:user/nobody') }))],
      ['works', 'colleagueEnrols', 'bonus'],
    ],
  ],
}

const OWN_PATHS = [OWN_USER, OWN_USER_UNDER_PATH]
const READS = { Effect: 'Allow', Action: ['iam:ListVirtualMFADevices', 'iam:GetAccountPasswordPolicy'], Resource: '*' }
const CREATES = { Effect: 'Allow', Action: 'iam:CreateVirtualMFADevice', Resource: 'arn:aws:iam::*:mfa/*' }
const DELETES = {
  Effect: 'Allow',
  Action: 'iam:DeleteVirtualMFADevice',
  Resource: `arn:aws:iam::*:mfa/$\{aws:username}-*`,
}
const MANAGES_OWN = {
  Effect: 'Allow',
  Action: [
    ...MANAGES,
    'iam:ListMFADevices',
    'iam:GetUser',
    'iam:ChangePassword',
    'iam:*AccessKey',
    'iam:ListAccessKeys',
  ],
  Resource: OWN_PATHS,
}
const oldMfa = (Condition: object) => ({ Effect: 'Deny', Action: 'iam:Delete*', Resource: '*', Condition })
const AGE = 'aws:MultiFactorAuthAge'
const OLD_MFA = oldMfa({ NumericGreaterThan: { [AGE]: '3600' } })

const written = (...statements: object[]): SolverStep[] => [
  admin('CreatePolicy', { PolicyName: 'ForceMFA', PolicyDocument: JSON.stringify(documentOf(...statements)) }),
  ...ALL.map((user) => attachTo(user, ownPolicy('ForceMFA'))),
]

/** The capstone. */
const lab12: PolicyAnswers = {
  lab: 'lab-12',
  goals: ['visible', 'hidden', 'closed', 'sound'],
  answers: [
    ['the model', written(READS, CREATES, DELETES, MANAGES_OWN, wall(WITHOUT_MFA), OLD_MFA), []],
    [
      'a wall for each half of the fact',
      written(
        READS,
        CREATES,
        DELETES,
        MANAGES_OWN,
        wall({ Bool: { [PRESENT]: 'false' } }),
        wall({ Null: { [PRESENT]: 'true' } }),
        OLD_MFA,
      ),
      [],
    ],
    [
      'IfExists in the rule about old MFA',
      written(
        READS,
        CREATES,
        DELETES,
        MANAGES_OWN,
        wall(WITHOUT_MFA),
        oldMfa({ NumericGreaterThanIfExists: { [AGE]: '3600' } }),
      ),
      [],
    ],
    ['one policy by a group', group(ALL, READS, CREATES, DELETES, MANAGES_OWN, wall(WITHOUT_MFA), OLD_MFA), []],
    ['the order turned round', written(OLD_MFA, wall(WITHOUT_MFA), MANAGES_OWN, DELETES, CREATES, READS), []],
    [
      'an inline policy for the rule about old MFA',
      [...written(READS, CREATES, DELETES, MANAGES_OWN, wall(WITHOUT_MFA)), ...inlineFor(ALL, OLD_MFA)],
      [],
    ],
    ['nothing', [], ['visible', 'hidden', 'closed']],
    ['no rule about old MFA', written(READS, CREATES, DELETES, MANAGES_OWN, wall(WITHOUT_MFA)), ['visible', 'hidden']],
    [
      'no paths',
      written(READS, CREATES, DELETES, { ...MANAGES_OWN, Resource: OWN_USER }, wall(WITHOUT_MFA), OLD_MFA),
      ['visible', 'hidden'],
    ],
    [
      'everybody',
      written(READS, CREATES, DELETES, { ...MANAGES_OWN, Resource: '*' }, wall(WITHOUT_MFA), OLD_MFA),
      ['visible', 'hidden', 'sound'],
    ],
    [
      'any device may be deleted',
      written(
        READS,
        CREATES,
        { ...DELETES, Resource: 'arn:aws:iam::*:mfa/*' },
        MANAGES_OWN,
        wall(WITHOUT_MFA),
        OLD_MFA,
      ),
      ['visible', 'hidden'],
    ],
    [
      'a Bool wall',
      written(READS, CREATES, DELETES, MANAGES_OWN, wall({ Bool: { [PRESENT]: 'false' } }), OLD_MFA),
      ['visible', 'hidden', 'closed'],
    ],
  ],
}

export const ANSWERS_BY_POLICIES = [lab04, lab07, lab10, lab12]
