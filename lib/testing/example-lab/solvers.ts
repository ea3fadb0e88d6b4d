import type { LabSolvers, SolverStep } from '@/lib/lab-solvers/solver'
import {
  admin,
  byKey,
  detach,
  documentOf,
  groupWith,
  inConsole,
  inline,
  LIST_USERS,
  LIST_USERS_REFUSED,
  ownPolicy,
  REFUSED,
  signInAs,
} from '@/lib/lab-solvers/steps'

const team = (value: string) => ({ UserName: 'learner', 'Tags.member.1.Key': 'team', 'Tags.member.1.Value': value })

const INTO_THE_TEAM: SolverStep[] = [
  signInAs('learner'),
  LIST_USERS_REFUSED,
  byKey('TagUser', team('audit')),
  LIST_USERS,
  { answer: { q1: 'AllowOwnTags' } },
]
const BACK = admin('TagUser', team('sales'))
const TRIES_AGAIN = byKey('TagUser', team('audit'), REFUSED)

// Solvers do not import the world: they do what a person does, who types a policy anew.
const AUDIT_TEAM = {
  Effect: 'Allow',
  Action: 'iam:ListUsers',
  Resource: '*',
  Condition: { StringEquals: { 'aws:PrincipalTag/team': 'audit' } },
}
const TAGS_CLOSED = admin('CreatePolicyVersion', {
  PolicyArn: ownPolicy('TeamAccess'),
  PolicyDocument: JSON.stringify(documentOf(AUDIT_TEAM)),
  SetAsDefault: true,
})
const DENY_TAGS = { Effect: 'Deny', Action: ['iam:TagUser', 'iam:UntagUser'], Resource: '*' }
const DENY_THIS_TAG = { ...DENY_TAGS, Condition: { 'ForAnyValue:StringEquals': { 'aws:TagKeys': 'team' } } }

export const solvers13: LabSolvers = {
  lab: 'lab-13',
  right: {
    'the first policy without writing tags': [...INTO_THE_TEAM, TAGS_CLOSED, BACK, TRIES_AGAIN],
    'a group denies writing tags': [
      ...INTO_THE_TEAM,
      ...groupWith('everybody', documentOf(DENY_TAGS), 'learner', 'colleague'),
      BACK,
      TRIES_AGAIN,
    ],
    'only this tag is denied': [...INTO_THE_TEAM, inline('learner', DENY_THIS_TAG), BACK, TRIES_AGAIN],
  },
  wrong: {
    'the way is closed, the tag stays': { steps: [...INTO_THE_TEAM, TAGS_CLOSED, TRIES_AGAIN], open: 'clean' },
    'the tag is put back, the way stays': {
      steps: [...INTO_THE_TEAM, BACK, inConsole('learner', 'ListUsers', {}, REFUSED)],
      open: 'proved',
    },
    'closed before anybody got in': {
      steps: [TAGS_CLOSED, signInAs('learner'), LIST_USERS_REFUSED, TRIES_AGAIN, { answer: { q1: 'AllowOwnTags' } }],
      open: 'hole',
    },
    'the other statement is blamed': {
      steps: [...INTO_THE_TEAM.slice(0, -1), { answer: { q1: 'AllowAuditTeam' } }, TAGS_CLOSED, BACK, TRIES_AGAIN],
      open: 'answered',
    },
  },
  trapped: {
    auditors: [
      ...INTO_THE_TEAM,
      detach('learner', ownPolicy('TeamAccess')),
      detach('colleague', ownPolicy('TeamAccess')),
      TRIES_AGAIN,
    ],
  },
}
