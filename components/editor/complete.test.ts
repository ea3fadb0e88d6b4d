import { CompletionContext, type CompletionResult } from '@codemirror/autocomplete'
import { json } from '@codemirror/lang-json'
import { EditorState } from '@codemirror/state'
import { describe, expect, it } from 'vitest'
import type { PolicyKind } from '@/lib/policy'
import { completionsOf } from './complete'
import { explainAt } from './explain'

const VARIABLE = '$' + '{aws:username}'

/** What is proposed at the bar in a text, as it is written there. */
async function proposed(marked: string, kind: PolicyKind = 'identity', arns: readonly string[] = []) {
  const pos = marked.indexOf('|')
  const state = EditorState.create({ doc: marked.replace('|', ''), extensions: json() })
  const source = completionsOf({ kind, arns: async () => arns })
  const result: CompletionResult | null = await source(new CompletionContext(state, pos, true))
  return result?.options.map(({ label }) => label) ?? []
}

const within = (statement: string) => `{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", ${statement} }] }`

describe('proposals', () => {
  it('are the members that a document or statement does not have yet', async () => {
    expect(await proposed('{ "|" }')).toEqual(['Version', 'Statement', 'Id'])
    expect(await proposed('{ "Version": "2012-10-17", "|" }')).toEqual(['Statement', 'Id'])
    const members = await proposed(within('"Action": "*", "|"'))
    expect(members).toContain('Resource')
    expect(members).not.toContain('Principal')
    expect(members).not.toContain('Effect')
    expect(await proposed(within('"|"'), 'trust')).not.toContain('Resource')
    expect(await proposed(within('"|"'), 'trust')).toContain('Principal')
    expect(await proposed(within('"Principal": { "|" }'), 'trust')).toContain('Federated')
  })

  it('are services, and after the colon the actions of one', async () => {
    expect(await proposed(within('"Action": "i|"'))).toContain('iam:')
    const actions = await proposed(within('"Action": ["iam:GetUser", "iam:Res|"]'))
    expect(actions).toContain('iam:ResyncMFADevice')
    expect(actions.every((action) => action.startsWith('iam:'))).toBe(true)
    expect(await proposed(within('"NotAction": "sts:|'))).toContain('sts:GetSessionToken')
    expect(await proposed(within('"Action": "|"'), 'trust')).toEqual(['sts:'])
    expect(await proposed(within('"Action": "sts:|"'), 'trust')).not.toContain('sts:GetSessionToken')
  })

  it('are operators, keys under one, and values of some keys', async () => {
    expect(await proposed(within('"Condition": { "|" }'))).toEqual(
      expect.arrayContaining(['BoolIfExists', 'ForAnyValue:StringLike', 'Null']),
    )
    const keys = await proposed(within('"Condition": { "Bool": { "|" } }'))
    expect(keys).toEqual(expect.arrayContaining(['aws:MultiFactorAuthPresent', 'iam:PassedToService']))
    expect(await proposed(within('"Condition": { "Bool": { "aws:MultiFactorAuthPresent": "|" } }'))).toEqual([
      ...['true', 'false'],
    ])
    expect(await proposed(within('"Effect": "|"'))).toEqual(['Allow', 'Deny'])
  })

  it('are ARNs that fit the actions, what exists, and variables', async () => {
    const here = 'arn:aws:iam::123456789012:user/alice'
    const arns = await proposed(within('"Action": "iam:GetUser", "Resource": "|"'), 'identity', [here])
    expect(arns).toEqual(['*', 'arn:aws:iam::*:user/*', `arn:aws:iam::*:user/${VARIABLE}`, here])
    expect(await proposed(within('"Resource": "arn:aws:iam::*:user/$' + '{aws:u|"'))).toContain('aws:username')
    expect(await proposed(within('"Principal": { "AWS": "|" }'), 'trust', [here])).toEqual([here])
  })

  it('are left out where a list is refused', async () => {
    const state = EditorState.create({ doc: within('"Resource": ""'), extensions: json() })
    const pos = state.doc.toString().indexOf('""') + 1
    const source = completionsOf({ kind: 'identity', arns: () => Promise.reject(new Error('refused')) })
    const result = await source(new CompletionContext(state, pos, true))
    expect(result?.options.map(({ label }) => label)).toEqual(['*'])
  })

  it('are none where a text is free', async () => {
    expect(await proposed(within('"Sid": "|"'))).toEqual([])
    expect(await proposed('{ "Id": "|" }')).toEqual([])
  })
})

describe('an explanation', () => {
  const explained = (marked: string) => {
    const state = EditorState.create({ doc: marked.replace('|', ''), extensions: json() })
    return explainAt(state, marked.indexOf('|'))?.text
  }

  it.each([
    ['an action', within('"Action": "iam:Enable|MFADevice"'), /It is asked on user\/\.$/],
    ['an action without resources', within('"Action": "iam:List|Users"'), /only \* covers it/],
    ['all actions of a service', within('"Action": "iam|:*"'), /^Every action of iam/],
    ['an operator', within('"Condition": { "Bool|IfExists": {} }'), /Also matches when the key is absent\.$/],
    ['a key', within('"Condition": { "Bool": { "aws:Multi|FactorAuthPresent": "" } }'), /long-term access key/],
    ['a key of a family', within('"Condition": { "Bool": { "aws:PrincipalTag/|Team": "" } }'), /^A tag of the caller/],
    ['a variable', within('"Resource": "arn:aws:iam::*:user/$' + '{aws:user|name}"'), /^The name of the IAM user/],
    ['a member', within('"Not|Action": "*"'), /every action but these/],
  ])('is given of %s', (_, text, words) => {
    expect(explained(text)).toMatch(words)
  })

  it.each([
    ['a misspelt action', within('"Action": "iam:Enable|MFADevices"')],
    ['a Sid', within('"Sid": "Al|low"')],
    ['a bracket', '{ "Statement": [|] }'],
  ])('is not given of %s', (_, text) => {
    expect(explained(text)).toBeUndefined()
  })
})
