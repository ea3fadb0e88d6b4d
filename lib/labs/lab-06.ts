import type { LabSource } from './lab'
import { AT, EXEMPT } from './parts'

const LAST_LINE = {
  event: {
    name: 'DeactivateMFADevice',
    actor: 'learner',
    decision: { in: ['serviceRule', 'allow'] },
    mfa: 'absent',
  },
}
const AS_BEFORE = { changed: { policyOf: 'learner', only: [] } }

/** The tempting fix: letting people delete devices without MFA. */
export const lab06: LabSource = {
  id: 'lab-06',
  minutes: 15,
  paths: ['author'],
  statements: ['DenyAllExceptListedIfNoMFA'],
  people: ['learner', 'lab-admin'],
  steps: [
    { ...AT.policies, done: 'exemptOnly' },
    { ...AT.console, done: 'deleted' },
    { ...AT.console, done: 'lastLine' },
    { ...AT.policies, done: { all: [LAST_LINE, AS_BEFORE] } },
  ],
  goals: {
    exemptOnly: {
      event: { name: 'DeleteVirtualMFADevice', actor: 'learner', decision: 'implicitDeny', mfa: 'absent' },
    },
    deleted: { event: { name: 'DeleteVirtualMFADevice', actor: 'learner', error: null, mfa: 'absent' } },
    lastLine: LAST_LINE,
    closed: {
      every: {
        policyOf: 'learner',
        sessions: ['accessKey', 'consoleNoMfa'],
        except: EXEMPT,
        expect: 'explicitDeny',
      },
    },
    asBefore: AS_BEFORE,
  },
  traps: { deviceLost: { state: { entity: 'mfaDevice', where: { user: 'learner' }, count: 0 } } },
}
