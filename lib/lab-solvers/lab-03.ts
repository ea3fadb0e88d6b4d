import type { LabSolvers, SolverStep } from './solver'
import { byKey, inConsole, madeAdministrator, mfa, REFUSED, signInAs } from './steps'

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

export const solvers03: LabSolvers = {
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
