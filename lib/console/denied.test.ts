import { describe, expect, it } from 'vitest'
import { nameInArn } from '@/lib/arns'
import { deniedView } from './denied'
import type { ErrorRefusal } from './error-view'

const refusal: ErrorRefusal = {
  decisionId: 'd-1',
  kind: 'explicitDeny',
  layer: 'identity',
  forWantOfMfa: true,
  principal: 'arn:aws:iam::123456789012:user/division/carol',
  action: 'iam:ListAccessKeys',
  resource: 'arn:aws:iam::123456789012:user/division/carol',
  policyName: 'SelfManageMFA',
  policyArn: 'arn:aws:iam::123456789012:policy/SelfManageMFA',
  statementId: 'DenyAllExceptListedIfNoMFA',
  at: 0,
  message: 'is not authorized',
}

describe('deniedView', () => {
  it('names the statement and the user', () => {
    expect(deniedView(refusal)).toMatchObject({
      kind: 'explicit-mfa',
      userName: 'carol',
      statement: { sid: 'DenyAllExceptListedIfNoMFA', policyName: 'SelfManageMFA' },
    })
  })

  it('names a session of a role with its role', () => {
    const principal = 'arn:aws:sts::123456789012:assumed-role/auditor/carol'
    expect(deniedView({ ...refusal, principal }).userName).toBe('auditor/carol')
  })

  it.each([
    [{ forWantOfMfa: false }, 'explicit'],
    [{ kind: 'implicitDeny', forWantOfMfa: false }, 'implicit'],
    [{ kind: 'implicitDeny', layer: 'boundary' }, 'boundary'],
    [{ kind: 'implicitDeny', layer: 'session' }, 'session'],
    [{ kind: 'serviceRule', layer: 'service' }, 'service-rule'],
  ] as const)('turns %o into the kind %s', (change, kind) => {
    expect(deniedView({ ...refusal, ...change }).kind).toBe(kind)
  })

  it('shows the pattern that comes nearest to the resource, of all statements that allow the action elsewhere', () => {
    const pattern = (resource: string, source = resource) => ({
      source: `arn:aws:iam::123456789012:${source}`,
      resolved: `arn:aws:iam::123456789012:${resource}`,
    })
    const team = { policyName: 'Team', sid: undefined, patterns: [pattern('user/team/*')] }
    const own = {
      ...{ policyName: 'SelfManageMFA', sid: 'AllowOwnKeys' },
      patterns: [pattern('mfa/*'), pattern('user/carol', 'user/${aws:username}')],
    }
    const { nearMiss } = deniedView({ ...refusal, kind: 'implicitDeny', nearMisses: [team, own] })
    expect(nearMiss).toEqual({
      statement: { policyName: 'SelfManageMFA', sid: 'AllowOwnKeys' },
      inPolicy: 'arn:aws:iam::123456789012:user/${aws:username}',
      policy: { before: 'arn:aws:iam::123456789012:user/', part: '', after: 'carol' },
      request: { before: 'arn:aws:iam::123456789012:user/', part: 'division/', after: 'carol' },
    })
  })

  it('shows no near miss if there is none', () => {
    expect(deniedView({ ...refusal, nearMisses: [] })).not.toHaveProperty('nearMiss')
    expect(deniedView(refusal)).not.toHaveProperty('nearMiss')
  })

  it('says the rule of a service rule, and the message if it does not know the rule', () => {
    const rule = { ...refusal, kind: 'serviceRule', layer: 'service' } as const
    expect(deniedView({ ...rule, action: 'iam:EnableMFADevice' }).rule).toMatch(/another one/)
    expect(deniedView(rule).rule).toBe('is not authorized')
  })
})

describe('nameInArn', () => {
  it.each([
    ['arn:aws:iam::123456789012:user/division/carol', 'carol'],
    ['arn:aws:iam::123456789012:mfa/alice', 'alice'],
    ['arn:aws:iam::123456789012:root', 'root'],
  ])('reads %s', (arn, name) => expect(nameInArn(arn)).toBe(name))
})
