import { describe, expect, it } from 'vitest'
import { compile, contextOf, type PolicySet, whatIf } from '@/lib/policy'
import { SEED_POLICY } from '@/lib/testing/seed-policy'
import { counterfactualsOf } from './counterfactuals'

const readEverything =
  '{"Version":"2012-10-17","Statement":{"Sid":"Read","Effect":"Allow","Action":"iam:List*","Resource":"*"}}'

function casesOf(policies: Record<string, string>, action: string, context: Record<string, string>) {
  const set: PolicySet = {
    identity: Object.entries(policies).map(([name, text]) => {
      const compiled = compile(text)
      if (!compiled.ok) throw new Error(`${name} is not a policy.`)
      return { id: `arn:aws:iam::123456789012:policy/${name}`, name, type: 'managed', policy: compiled.policy }
    }),
  }
  const principalArn = 'arn:aws:iam::123456789012:user/alice'
  const request = { action, resource: '*', principalArn, context: contextOf({ 'aws:username': 'alice', ...context }) }
  return counterfactualsOf(whatIf(set, request), context['aws:MultiFactorAuthPresent'] === 'true')
}

const titled = (cases: ReturnType<typeof casesOf>, title: string) => cases.find((one) => one.title === title)

describe('a refusal for lack of MFA', () => {
  const policies = { SelfManageMFA: SEED_POLICY.document, TeamReadOnly: readEverything }
  const cases = casesOf(policies, 'iam:ListUsers', { 'aws:MultiFactorAuthPresent': 'false' })

  it('would be allowed with MFA, by the named statement', () => {
    expect(titled(cases, 'The same request with MFA')).toMatchObject({
      verdict: 'allowed',
      text: ['Allowed ', 'by ', { code: 'Read' }, ' of TeamReadOnly', '. Sign in with MFA, then try again.'],
    })
  })

  it('names the condition that changes', () => {
    expect(titled(cases, 'The condition that decides')?.answer).toEqual([{ code: 'aws:MultiFactorAuthPresent' }])
  })

  it('is not changed by another Allow', () => {
    expect(titled(cases, 'One more Allow statement')).toMatchObject({
      verdict: 'explicit-deny',
      answer: 'Still denied',
      text: 'An Allow cannot override an explicit deny.',
    })
  })
})

describe('a refusal because nothing allows it', () => {
  const cases = casesOf({ SelfManageMFA: SEED_POLICY.document }, 'iam:ListUsers', {
    'aws:MultiFactorAuthPresent': 'true',
  })

  it('says which Allow would be enough', () => {
    expect(titled(cases, 'One more Allow statement')).toMatchObject({
      verdict: 'allowed',
      text: ['Allowing ', { code: 'iam:ListUsers' }, ' on ', { code: '*' }, ' would be enough.'],
    })
  })

  it('does not propose MFA to a session that has it', () => {
    expect(titled(cases, 'The same request with MFA')).toBeUndefined()
  })
})

describe('a key that is absent', () => {
  it('is drawn as absent', () => {
    const cases = casesOf({ SelfManageMFA: SEED_POLICY.document, TeamReadOnly: readEverything }, 'iam:ListUsers', {})
    expect(titled(cases, 'The condition that decides')?.text).toContainEqual({ absent: true })
  })
})

it('says when there was more to try than one request may', () => {
  const title = 'What was not tried'
  expect(counterfactualsOf({ changes: [], isWhole: false }, true)).toEqual([expect.objectContaining({ title })])
  expect(counterfactualsOf({ changes: [], isWhole: true }, true)).toEqual([])
})
