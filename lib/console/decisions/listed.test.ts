import { expect, it } from 'vitest'
import { listedDecisions } from './listed'

const decision = (Id: string, Action: string, Outcome: string, second: number) => ({
  Id,
  Action,
  Outcome,
  At: new Date(second * 1000),
  Resource: '*',
  EntryPoint: 'api',
})

it('suggests first the same action with another verdict, then the same action, then the others, latest first', () => {
  const compared = decision('refused', 'iam:ListUsers', 'explicitDeny', 5)
  const decisions = [
    decision('other', 'iam:GetUser', 'allow', 9),
    decision('same', 'iam:ListUsers', 'explicitDeny', 8),
    decision('allowed-later', 'iam:ListUsers', 'allow', 7),
    compared,
    decision('other-before', 'iam:GetUser', 'explicitDeny', 4),
    decision('allowed-before', 'iam:ListUsers', 'allow', 3),
  ]
  expect(listedDecisions(decisions, compared).map(({ id }) => id)).toEqual([
    ...['allowed-later', 'allowed-before'],
    'same',
    ...['other', 'other-before'],
  ])
})
