import type { LabSource } from '@/lib/labs/lab'
import { AT, asked, NOT_ALLOWED, succeeded } from '@/lib/labs/parts'

const REFUSED = { name: 'ListUsers', actor: 'learner', decision: 'implicitDeny' }
const SEEN = { name: 'ListUsers', actor: 'learner', decision: 'allow' }
const TAGGED = { name: 'TagUser', actor: 'learner', resource: '*:user/learner' }

/** The tag you give yourself: who may write a tag has what the tag opens. */
export const lab13: LabSource = {
  id: 'lab-13',
  minutes: 12,
  paths: ['author'],
  statements: ['AllowAuditTeam', 'AllowOwnTags'],
  people: ['learner', 'lab-admin'],
  steps: [
    { ...AT.users, done: { event: REFUSED } },
    { ...AT.console, done: succeeded('learner', 'TagUser') },
    { ...AT.users, done: 'hole' },
    { ...AT.questions, done: 'answered' },
    AT.policies,
    { ...AT.console, done: 'proved' },
  ],
  goals: {
    hole: { inOrder: [REFUSED, { ...TAGGED, error: null }, SEEN] },
    answered: { answer: { id: 'q1', equals: 'AllowOwnTags' } },
    // By an event: the sessions of `simulate` have no tags of a request, so they would not see a Deny by aws:TagKeys.
    proved: { inOrder: [SEEN, { ...TAGGED, decision: { in: ['implicitDeny', 'explicitDeny'] } }] },
    // At the start the policies answer the same, so what has happened must stand beside it.
    clean: {
      all: [
        { event: SEEN },
        { simulate: { policyOf: 'learner', cases: [asked('consoleMfa', 'ListUsers', '*', NOT_ALLOWED)] } },
      ],
    },
  },
  traps: {
    auditors: {
      not: { simulate: { policyOf: 'colleague', cases: [asked('consoleNoMfa', 'ListUsers', '*', 'allow')] } },
    },
  },
  questions: { q1: { options: ['AllowAuditTeam', 'AllowOwnTags', 'AdministratorAccess'] } },
}
