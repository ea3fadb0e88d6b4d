import { signInAs } from '@/lib/lab-solvers/steps'
import type { Tour, TourStep } from './tour'

const ON_LIST = { decisionOn: 'iam:ListUsers' }

const inLab03: Pick<TourStep, 'lab' | 'as' | 'enter' | 'seconds'> = {
  ...{ lab: 'lab-03', as: 'learner', seconds: 30 },
  enter: signInAs('learner', { device: 'learner' }),
}

/** One key with three values: the same call, refused, refused and allowed. */
export const falseAbsentTrue: Tour = {
  id: 'false-absent-true',
  steps: [
    {
      ...{ id: 'password', lab: 'lab-01', played: 1, as: 'learner', met: ['signIn'], seconds: 30 },
      shows: { page: '/security-credentials' },
    },
    {
      ...{ id: 'false', lab: 'lab-01', played: 2, as: 'learner', met: ['signIn', 'refused'], seconds: 30 },
      shows: ON_LIST,
    },
    { ...inLab03, id: 'absent', played: 1, met: ['absent'], shows: ON_LIST },
    { ...inLab03, id: 'rule', played: 3, met: ['absent', 'false'], shows: ON_LIST },
    { ...inLab03, id: 'true', played: 5, met: ['absent', 'false', 'token', 'true'], shows: ON_LIST },
    {
      ...{ ...inLab03, id: 'compared', played: 6, met: ['absent', 'false', 'token', 'true', 'table'] },
      shows: { comparedOn: 'iam:ListUsers' },
    },
  ],
}
