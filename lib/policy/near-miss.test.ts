// biome-ignore-all lint/suspicious/noTemplateCurlyInString: policy variables
import { describe, expect, it } from 'vitest'
import { explain, type NamedPolicy, nearMisses, parsePolicy } from './index'

const CAROL = 'arn:aws:iam::123456789012:user/division/carol'

function named(name: string, statement: object): NamedPolicy {
  const result = parsePolicy(JSON.stringify({ Version: '2012-10-17', Statement: [statement] }))
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  return { id: name, name, type: 'inline', policy: result.policy }
}

const own = { Sid: 'Own', Effect: 'Allow', Action: 'iam:Enable*', Resource: 'arn:aws:iam::*:user/${aws:username}' }

function missesOf(statement: object, { resource = CAROL, boundary = {} } = {}) {
  const set = {
    identity: [named('Self', statement)],
    boundary: named('Most', { Effect: 'Allow', Action: '*', Resource: '*', ...boundary }),
  }
  const context = { 'aws:username': 'carol', 'aws:MultiFactorAuthPresent': 'false' }
  return nearMisses(explain(set, { action: 'iam:EnableMFADevice', resource, principalArn: CAROL, context }))
}

describe('a near miss', () => {
  it('is an Allow for the action on another resource, with its patterns as written and filled in', () => {
    expect(missesOf(own)).toMatchObject([
      {
        ...{ policyName: 'Self', sid: 'Own' },
        patterns: [{ source: own.Resource, resolved: 'arn:aws:iam::*:user/carol' }],
      },
    ])
  })

  it('is one of a boundary, if it is the boundary that does not allow the request', () => {
    const boundary = { Action: 'iam:*', Resource: 'arn:aws:iam::123456789012:user/carol' }
    expect(missesOf({ ...own, Resource: '*' }, { boundary })).toMatchObject([{ policyName: 'Most' }])
  })

  it.each([
    ['a statement that applies', { ...own, Resource: '*' }],
    ['a Deny', { ...own, Effect: 'Deny' }],
    ['an Allow for another action', { ...own, Action: 'iam:List*' }],
    ['one whose condition is false too', { ...own, Condition: { Bool: { 'aws:MultiFactorAuthPresent': 'true' } } }],
    ['one whose variable has no value', { ...own, Resource: 'arn:aws:iam::*:user/${aws:PrincipalTag/team}' }],
    ['one that excludes the resource', { Effect: 'Allow', Action: 'iam:*', NotResource: CAROL }],
  ])('is not %s', (_, statement) => {
    expect(missesOf(statement)).toEqual([])
  })

  it('is none if the action has no resource', () => expect(missesOf(own, { resource: '*' })).toEqual([]))
})
