import type { LabSolvers, SolverStep } from './solver'
import { admin, byKey, create, enable, inConsole, madeAdministrator, mfa, pairOf, REFUSED, signInAs } from './steps'

const LIST_USERS_REFUSED = inConsole('learner', 'ListUsers', {}, REFUSED)
const LIST_USERS = inConsole('learner', 'ListUsers')

const lab01Right: SolverStep[] = [
  signInAs('learner'),
  LIST_USERS_REFUSED,
  inConsole('learner', 'ListMFADevices'),
  { answer: { q1: 'TeamReadOnly' } },
]

const lab01: LabSolvers = {
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

const lab02Right: SolverStep[] = [
  signInAs('learner'),
  { ...LIST_USERS_REFUSED, story: true },
  create('learner', 'learner'),
  enable('learner', 'learner'),
  LIST_USERS_REFUSED,
  signInAs('learner', { device: 'learner' }),
  LIST_USERS,
]

const lab02: LabSolvers = {
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

const deleteAs = (as: string, name: string, expect?: string) =>
  inConsole(as, 'DeleteVirtualMFADevice', { SerialNumber: mfa(name) }, expect)
const adminDeletes = (name: string) => admin('DeleteVirtualMFADevice', { SerialNumber: mfa(name) })

const lab05Right: SolverStep[] = [
  signInAs('learner'),
  deleteAs('learner', 'learner', REFUSED),
  create('learner', 'learner-2'),
  enable('learner', 'learner-2'),
  adminDeletes('learner'),
  signInAs('learner', { device: 'learner-2' }),
  deleteAs('learner', 'workshop-tablet', REFUSED),
]

const lab05: LabSolvers = {
  lab: 'lab-05',
  right: {
    'under another name': lab05Right,
    'under the name that was freed': [
      signInAs('learner'),
      deleteAs('learner', 'learner', REFUSED),
      adminDeletes('learner'),
      create('learner', 'learner'),
      enable('learner', 'learner'),
      signInAs('learner', { device: 'learner' }),
      deleteAs('learner', 'workshop-tablet', REFUSED),
    ],
  },
  wrong: {
    'the name was never tried': { steps: [signInAs('learner'), ...lab05Right.slice(2)], open: 'blocked' },
    'the leftover stays': { steps: lab05Right.filter((_, at) => at !== 4), open: 'deleted' },
    'the second leftover is tried without MFA': {
      steps: [...lab05Right.slice(0, 5), deleteAs('learner', 'workshop-tablet', REFUSED)],
      open: 'implicit',
    },
  },
  trapped: {
    policies: [...lab05Right, madeAdministrator('learner')],
    tablet: [...lab05Right, adminDeletes('workshop-tablet')],
  },
}

const lab08Right: SolverStep[] = [signInAs('learner', { device: 'learner', resync: true })]
const WRONG_CODE = signInAs('learner', { device: 'learner', ends: 'wrong' })
const ADMIN_RESYNCS = admin('ResyncMFADevice', { UserName: 'learner', ...pairOf('learner') })

const lab08: LabSolvers = {
  lab: 'lab-08',
  right: {
    'at the sign-in': lab08Right,
    'with the administrator': [WRONG_CODE, ADMIN_RESYNCS, signInAs('learner', { device: 'learner' })],
  },
  wrong: {
    'before a code was refused': { steps: [ADMIN_RESYNCS, signInAs('learner', { device: 'learner' })], open: 'inTurn' },
    'a new device in its place': {
      steps: [
        WRONG_CODE,
        admin('DeactivateMFADevice', { UserName: 'learner', SerialNumber: mfa('learner') }),
        adminDeletes('learner'),
        signInAs('learner'),
        create('learner', 'learner'),
        enable('learner', 'learner'),
        signInAs('learner', { device: 'learner' }),
      ],
      open: 'inTurn',
    },
    'no sign-in afterwards': { steps: [WRONG_CODE, ADMIN_RESYNCS], open: 'inTurn' },
  },
  trapped: {
    replaced: [
      ...lab08Right,
      admin('CreateVirtualMFADevice', { VirtualMFADeviceName: 'old-learner' }),
      adminDeletes('old-learner'),
    ],
  },
}

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

const lab11: LabSolvers = {
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

export const SOLVERS_OF_USERS = [lab01, lab02, lab05, lab08, lab11]
