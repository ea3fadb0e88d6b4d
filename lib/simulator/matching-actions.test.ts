import { expect, it } from 'vitest'
import { knownActions } from './action-search'
import { matchingActions } from './matching-actions'

const ACTIONS = ['iam:GetUser', 'iam:ListUsers', 'sts:GetSessionToken', 'iam:ListUserTags', 's3:ListBucket']

it.each([
  ['the start of a name', 'listu', ['iam:ListUsers', 'iam:ListUserTags']],
  ['the start of all of it', 'sts:', ['sts:GetSessionToken']],
  ['a part, after those that begin so', 'user', ['iam:GetUser', 'iam:ListUsers', 'iam:ListUserTags']],
  ['names before parts', 'get', ['iam:GetUser', 'sts:GetSessionToken']],
  ['every word', 'list iam', ['iam:ListUsers', 'iam:ListUserTags']],
  ['nothing', '  ', []],
  ['what no action has', 'wash', []],
])('actions match by %s', (_, text, found) => {
  expect(matchingActions(text, ACTIONS)).toEqual(found)
})

it('shows at most 50 of the actions that the engine knows', () => {
  expect(knownActions()).toContain('iam:EnableMFADevice')
  expect(matchingActions('iam', knownActions())).toHaveLength(50)
})
