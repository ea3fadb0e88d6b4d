import type { LabSource } from './lab'
import { EXEMPT } from './parts'

/** The tempting fix: letting people delete devices without MFA. */
export const lab06: LabSource = {
  id: 'lab-06',
  minutes: 15,
  paths: ['author'],
  statements: ['DenyAllExceptListedIfNoMFA'],
  people: ['learner', 'lab-admin'],
  goals: {
    exemptOnly: {
      event: { name: 'DeleteVirtualMFADevice', actor: 'learner', decision: 'implicitDeny', mfa: 'absent' },
    },
    deleted: { event: { name: 'DeleteVirtualMFADevice', actor: 'learner', error: null, mfa: 'absent' } },
    lastLine: {
      event: {
        name: 'DeactivateMFADevice',
        actor: 'learner',
        decision: { in: ['serviceRule', 'allow'] },
        mfa: 'absent',
      },
    },
    closed: {
      every: {
        policyOf: 'learner',
        sessions: ['accessKey', 'consoleNoMfa'],
        except: EXEMPT,
        expect: 'explicitDeny',
      },
    },
    asBefore: { changed: { policyOf: 'learner', only: [] } },
  },
  traps: { deviceLost: { state: { entity: 'mfaDevice', where: { user: 'learner' }, count: 0 } } },
}
