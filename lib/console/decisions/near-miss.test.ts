// biome-ignore-all lint/suspicious/noTemplateCurlyInString: policy variables
import { describe, expect, it } from 'vitest'
import { nearMissOf } from './near-miss'

const ACCOUNT = 'arn:aws:iam::111122223333:'

function resource(request: string, ...resolved: (string | null)[]) {
  return nearMissOf({
    element: 'Resource',
    matches: false,
    why: 'no-pattern-matched',
    request,
    patterns: resolved.map((each) => ({
      source: each ?? '${aws:username}',
      resolved: each,
      matches: false,
      why: each === null ? 'variable-unresolved' : 'different',
    })),
  })
}

const parts = (miss: ReturnType<typeof nearMissOf>) => miss && [miss.policy.part, miss.request.part]

describe('what differs between a pattern and the resource', () => {
  it.each([
    ['a path that the policy lacks', `${ACCOUNT}user/division/carol`, `${ACCOUNT}user/carol`, '', 'division/'],
    ['a path that the request lacks', `${ACCOUNT}user/carol`, `${ACCOUNT}user/division/carol`, 'division/', ''],
    ['another name, and not its letters', `${ACCOUNT}user/adam`, `${ACCOUNT}user/alice`, 'alice', 'adam'],
    [
      'another account',
      `${ACCOUNT}user/alice`,
      'arn:aws:iam::444455556666:user/alice',
      '444455556666:',
      '111122223333:',
    ],
    ['a path behind a wildcard', `${ACCOUNT}user/division/carol`, 'arn:aws:iam::*:user/carol', '', 'division/'],
    ['a name beside a prefix', `${ACCOUNT}mfa/phone`, `${ACCOUNT}mfa/team-*`, 'team-*', 'phone'],
    ['a name that is repeated', `${ACCOUNT}user/a/a`, `${ACCOUNT}user/a`, '', 'a/'],
  ])('is %s', (_, request, pattern, policyPart, requestPart) => {
    const miss = resource(request, pattern)
    expect(parts(miss)).toEqual([policyPart, requestPart])
    expect(miss && Object.values(miss.policy).join('')).toBe(pattern)
    expect(miss && Object.values(miss.request).join('')).toBe(request)
  })

  it('is shown for the nearest of several patterns', () => {
    const miss = resource(`${ACCOUNT}user/division/carol`, 'arn:aws:s3:::files', `${ACCOUNT}user/carol`, null)
    expect(parts(miss)).toEqual(['', 'division/'])
  })
})

describe('there is no near miss', () => {
  it('if the action has no resource', () => expect(resource('*', `${ACCOUNT}user/carol`)).toBeUndefined())
  it('if no variable has a value', () => expect(resource(`${ACCOUNT}user/carol`, null)).toBeUndefined())
  it.each(['Action', 'NotResource', 'Principal'] as const)('of the element %s', (element) => {
    const pattern = { source: 'a', resolved: 'a', matches: false, why: 'different' } as const
    const trace = { matches: false, why: 'no-pattern-matched', request: 'b', patterns: [pattern] } as const
    expect(nearMissOf({ element, ...trace })).toBeUndefined()
  })
})
