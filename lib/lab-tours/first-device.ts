import type { Tour, TourStep } from './tour'

const learner: Pick<TourStep, 'as' | 'seconds'> = { as: 'learner', seconds: 20 }
const OWN_PAGE = { page: '/security-credentials' } as const
const ON_LIST = { decisionOn: 'iam:ListUsers' }
const ON_DELETE = { decisionOn: 'iam:DeleteVirtualMFADevice' }

/** The story of the document: from the refusal to the first device, and to the leftover that blocks a name. */
export const firstDevice: Tour = {
  id: 'first-device',
  steps: [
    { ...learner, id: 'refused', lab: 'lab-01', played: 2, met: ['signIn', 'refused'], shows: ON_LIST },
    { ...learner, id: 'own-page', lab: 'lab-02', played: 1, met: [], shows: OWN_PAGE },
    { ...learner, id: 'created', lab: 'lab-02', played: 3, met: [], shows: OWN_PAGE },
    { ...learner, id: 'same-session', lab: 'lab-02', played: 5, met: ['device'], shows: ON_LIST },
    { ...learner, id: 'again', lab: 'lab-02', played: 7, met: ['device', 'inTurn'], shows: { page: '/users' } },
    { ...learner, id: 'blocked', lab: 'lab-05', played: 2, met: ['blocked'], shows: ON_DELETE },
    { ...learner, id: 'other-name', lab: 'lab-05', played: 4, met: ['blocked', 'enrolled'], shows: OWN_PAGE },
    {
      ...{ ...learner, id: 'cleared', lab: 'lab-05', played: 6, met: ['blocked', 'enrolled', 'deleted', 'gone'] },
      shows: { page: '/mfa-devices' },
    },
    {
      ...{ ...learner, id: 'not-yours', lab: 'lab-05', played: 7 },
      met: ['blocked', 'enrolled', 'deleted', 'gone', 'implicit'],
      shows: ON_DELETE,
    },
  ],
}
