import { describe, expect, it } from 'vitest'
import { compile, contextOf, decide, type Outcome, validate } from '@/lib/policy'
import { TEMPLATES, type Template, templateDocument } from './templates'

const ACCOUNT = 'arn:aws:iam::123456789012:'

function outcome(template: Template, action: string, resource: string, context: Record<string, string>): Outcome {
  const compiled = compile(templateDocument(template), { kind: 'identity', managed: true })
  if (!compiled.ok) throw new Error(`${template} is not a policy`)
  const identity = [{ id: template, name: template, type: 'managed', policy: compiled.policy } as const]
  const principalArn = `${ACCOUNT}user/alice`
  const request = { action, resource, principalArn, context: contextOf({ 'aws:username': 'alice', ...context }) }
  return decide({ identity }, request).outcome
}

const NO_MFA = { 'aws:MultiFactorAuthPresent': 'false' }
const MFA = { 'aws:MultiFactorAuthPresent': 'true' }
const OWN = `${ACCOUNT}user/alice`

describe('The templates', () => {
  it.each(TEMPLATES.filter((template) => template !== 'empty'))('%s is a policy without errors', (template) => {
    const findings = validate(templateDocument(template), { kind: 'identity', managed: true })
    expect(findings.filter(({ kind }) => kind === 'error')).toEqual([])
  })

  it('allow to list the users without MFA only where both places name it', () => {
    expect(outcome('seed', 'iam:ListUsers', '*', NO_MFA)).toBe('explicitDeny')
    expect(outcome('seed', 'iam:ListUsers', '*', MFA)).toBe('implicitDeny')
    expect(outcome('seed-list-users', 'iam:ListUsers', '*', NO_MFA)).toBe('allow')
    expect(outcome('seed-list-users', 'iam:DeleteUser', OWN, NO_MFA)).toBe('explicitDeny')
  })

  it('let users manage all own credentials, with MFA alone', () => {
    for (const action of ['iam:ChangePassword', 'iam:CreateAccessKey', 'iam:UploadSSHPublicKey']) {
      expect(outcome('own-credentials', action, OWN, MFA)).toBe('allow')
      expect(outcome('own-credentials', action, OWN, NO_MFA)).toBe('explicitDeny')
      expect(outcome('own-credentials', action, `${ACCOUNT}user/bob`, MFA)).toBe('implicitDeny')
    }
  })

  it('keep a second device away from sessions without MFA', () => {
    const enrol = { 'aws:PrincipalTag/MayEnrol': 'yes' }
    expect(outcome('second-device', 'iam:EnableMFADevice', OWN, NO_MFA)).toBe('explicitDeny')
    expect(outcome('second-device', 'iam:EnableMFADevice', OWN, {})).toBe('explicitDeny')
    expect(outcome('second-device', 'iam:EnableMFADevice', OWN, { ...NO_MFA, ...enrol })).toBe('allow')
    expect(outcome('second-device', 'iam:EnableMFADevice', OWN, MFA)).toBe('allow')
    const codes = (template: Template) => validate(templateDocument(template)).map(({ code }) => code)
    expect(codes('seed')).toContain('second-device-without-mfa')
    expect(codes('second-device')).not.toContain('second-device-without-mfa')
  })

  it('match a user with a path where the name says so', () => {
    const carol = `${ACCOUNT}user/division/alice`
    expect(outcome('seed', 'iam:GetUser', carol, MFA)).toBe('implicitDeny')
    expect(outcome('path-aware', 'iam:GetUser', carol, MFA)).toBe('allow')
    expect(outcome('path-aware', 'iam:GetUser', OWN, MFA)).toBe('allow')
  })
})
