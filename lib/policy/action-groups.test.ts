import { expect, it } from 'vitest'
import { actionGroups } from './action-groups'
import { compile } from './compile'
import { decide } from './decide'
import type { PolicySet } from './types'

const ACTIONS = ['iam:GetUser', 'iam:ListUsers', 'iam:listroles', 'iam:DeleteUser', 's3:GetObject', 's3:PutObject']

function policyOf(...Statement: object[]) {
  const compiled = compile(JSON.stringify({ Version: '2012-10-17', Statement }))
  if (!compiled.ok) throw new Error('The test gives no policy.')
  return { id: 'p', name: 'P', type: 'managed' as const, policy: compiled.policy }
}

const READ = { Effect: 'Allow', Action: ['iam:Get*', 'iam:List*'], Resource: '*' }
const WALL = { Effect: 'Deny', NotAction: 'iam:GetUser', Resource: 'arn:aws:iam::*:user/*' }
const set: PolicySet = { identity: [policyOf(READ, WALL)] }

it('actions that the same statements cover are one group', () => {
  expect(actionGroups(set, ACTIONS)).toEqual([
    ['iam:GetUser'],
    ['iam:ListUsers', 'iam:listroles'],
    ['iam:DeleteUser', 's3:GetObject', 's3:PutObject'],
  ])
})

it('statements of every layer count', () => {
  const boundary = policyOf({ Effect: 'Allow', Action: 's3:Get*', Resource: '*' })
  expect(actionGroups({ ...set, boundary }, ACTIONS)).toHaveLength(4)
  expect(actionGroups({ identity: [] }, ACTIONS)).toEqual([ACTIONS])
})

it('the decision is the same for all of a group', () => {
  for (const resource of ['*', 'arn:aws:iam::111122223333:user/alice']) {
    const outcomeOf = (action: string) =>
      decide(set, { action, resource, principalArn: 'arn:aws:iam::111122223333:user/alice', context: {} }).outcome
    for (const group of actionGroups(set, ACTIONS)) expect(new Set(group.map(outcomeOf)).size).toBe(1)
  }
})
