import { describe, expect, it } from 'vitest'
import { compile, explain, type NamedPolicy, type PolicySet, type PolicyType } from '@/lib/policy'
import { inForce, phasesOf, statementAnchor } from './phases'
import { summaryOf } from './summary'

describe('the anchor of a statement', () => {
  it.each([
    ['arn:aws:iam::111122223333:policy/SelfManageMFA', 0, 'statement-SelfManageMFA-1'],
    ['arn:aws:iam::111122223333:policy/division/SelfManageMFA', 3, 'statement-SelfManageMFA-4'],
    ['arn:aws:iam::aws:policy/AdministratorAccess', 0, 'statement-AdministratorAccess-1'],
    ['arn:aws:iam::111122223333:policy/a+b=c,d.e@f', 0, 'statement-a-b-c-d-e-f-1'],
    ['arn:aws:iam::111122223333:policy/"><script>', 0, 'statement----script--1'],
  ])('in %s, statement %i, is %s', (policyId, index, anchor) => expect(statementAnchor(policyId, index)).toBe(anchor))
})

const CALLER = 'arn:aws:iam::111122223333:user/alice'

function policy(type: PolicyType, Effect: 'Allow' | 'Deny', Action: string): NamedPolicy {
  const isOnResource = type === 'resource'
  const statement = { Effect, Action, Resource: '*', ...(isOnResource && { Principal: { AWS: CALLER } }) }
  const kind = isOnResource ? 'resource' : type === 'boundary' ? 'boundary' : 'identity'
  const compiled = compile(JSON.stringify({ Version: '2012-10-17', Statement: statement }), { kind })
  if (!compiled.ok) throw new Error(`This is no policy of type ${type}.`)
  return { id: type, name: type, type, policy: compiled.policy }
}

/** The steps of a request for s3:GetObject: the deciding one, what it says, and the policies it lists. */
function decidedAt(set: PolicySet) {
  const action = 's3:GetObject'
  const trace = explain(set, { action, resource: 'arn:aws:s3:::files/a', principalArn: CALLER, context: {} })
  const words = { allow: 'allowed', explicitDeny: 'explicit-deny', implicitDeny: 'implicit-deny' } as const
  const verdict = words[trace.outcome]
  const phase = phasesOf(trace, verdict, inForce(trace, [])).find(({ decides }) => decides)
  const summary = summaryOf(trace, verdict, undefined)
  return {
    title: phase?.title,
    text: phase?.text,
    policies: phase?.policies?.map(({ name, note }) => [name, note]),
    summary,
  }
}

describe('the step that decides', () => {
  const allow = policy('managed', 'Allow', 's3:*')

  it('is the limits if a boundary does not allow', () => {
    expect(decidedAt({ identity: [allow], boundary: policy('boundary', 'Allow', 'iam:*') })).toEqual({
      title: 'Boundary, session and organisation layers',
      text: 'The permissions boundary does not allow the request, so no other policy can.',
      policies: [['boundary', 'permissions boundary']],
      summary: [
        'The permissions boundary does not allow ',
        { code: 's3:GetObject' },
        ' on this resource, so no other policy can.',
      ],
    })
  })

  it.each(['boundary', 'resource'] as const)('is the denies if the %s denies', (layer) => {
    const { title, text, policies } = decidedAt({ identity: [allow], [layer]: policy(layer, 'Deny', 's3:*') })
    expect([title, text]).toEqual([
      'Explicit denies',
      'There is one Deny statement, and it applies. No Allow can change that.',
    ])
    expect(policies).toEqual([[layer, layer === 'boundary' ? 'permissions boundary' : 'resource policy']])
  })

  it('is the allows if the resource policy allows', () => {
    expect(decidedAt({ identity: [], resource: policy('resource', 'Allow', 's3:*') })).toMatchObject({
      title: 'Allows',
      text: 'One Allow statement applies.',
      policies: [['resource', 'resource policy']],
    })
  })

  it('is the default if nothing allows', () => {
    const { title, summary } = decidedAt({ identity: [policy('managed', 'Allow', 'iam:*')] })
    expect([title, summary]).toEqual(['Default', expect.arrayContaining(['No statement allows '])])
  })
})
