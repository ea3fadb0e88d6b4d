import type { LabSource } from './lab'
import { AT, policiesChanged } from './parts'

/** The wall: an explicit deny beats every allow. */
export const lab01: LabSource = {
  id: 'lab-01',
  minutes: 5,
  paths: ['first', 'user'],
  statements: ['DenyAllExceptListedIfNoMFA'],
  conditionKey: 'aws:MultiFactorAuthPresent',
  people: ['learner'],
  beginsWithSignIn: true,
  steps: [
    { done: 'signIn' },
    { ...AT.credentials, done: 'allowed' },
    { ...AT.users, done: 'refused' },
    AT.users,
    AT.history,
    { ...AT.questions, done: 'answered' },
  ],
  goals: {
    signIn: { event: { name: 'ConsoleLogin', actor: 'learner', error: null, mfa: 'false' } },
    refused: {
      event: { name: 'ListUsers', actor: 'learner', decision: 'explicitDeny', sid: 'DenyAllExceptListedIfNoMFA' },
    },
    allowed: { event: { name: 'ListMFADevices', actor: 'learner', decision: 'allow' } },
    answered: { answer: { id: 'q1', equals: 'TeamReadOnly' } },
  },
  traps: { policies: policiesChanged('learner') },
  questions: { q1: { options: ['SelfManageMFA', 'TeamReadOnly', 'AdministratorAccess', 'none'] } },
}
