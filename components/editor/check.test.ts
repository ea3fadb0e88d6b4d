import { readFileSync } from 'node:fs'
import { json } from '@codemirror/lang-json'
import { EditorState } from '@codemirror/state'
import { describe, expect, it } from 'vitest'
import { check, cureNow } from './check'
import { offsetOf, rangeAt } from './places'

const corpus = readFileSync(new URL('../../lib/policy/corpus/bad-documents.txt', import.meta.url), 'utf8')
const bare = (part: string) => part.replace(/ <-- .*$/gm, '')
const stateOf = (doc: string) => EditorState.create({ doc, extensions: json() })

/** The document after the cure of the first finding of this code. */
function cured(text: string, code: string): string | undefined {
  const cure = check(text, { kind: 'identity' }).find((found) => found.code === code)?.cure
  return cure && stateOf(text).update({ changes: cure.changes }).newDoc.toString()
}

const statement = (members: object) =>
  JSON.stringify({ Version: '2012-10-17', Statement: { Effect: 'Deny', Resource: '*', ...members } }, null, 2)

describe('the marks of the bad documents', () => {
  const [, ...parts] = corpus.split(/^=== /m)

  it.each(parts.map((part) => [part.split('\n')[0], bare(part.slice(part.indexOf('\n') + 1)).trimEnd()] as const))(
    'cover something on the line of the finding: %s',
    (title, text) => {
      const kind = (['trust', 'resource'] as const).find((one) => title?.includes(`[${one}]`)) ?? 'identity'
      const state = stateOf(text)
      const found = check(text, { kind, usersWithPaths: true })
      expect(found.length).toBeGreaterThan(0)
      for (const { line, column } of found) {
        const { from, to } = rangeAt(state, offsetOf(state, line, column))
        expect(state.doc.lineAt(from).number).toBe(line)
        expect(state.doc.lineAt(to).number).toBe(line)
        expect(to).toBeGreaterThan(from)
      }
    },
  )

  it('are whole strings', () => {
    const state = stateOf('{ "Action": "iam:ListUser" }')
    expect(state.sliceDoc(...Object.values(rangeAt(state, 12)))).toBe('"iam:ListUser"')
    expect(state.sliceDoc(...Object.values(rangeAt(state, 2)))).toBe('"Action"')
  })
})

describe('a cure', () => {
  const MFA = 'aws:MultiFactorAuthPresent'

  it.each<[string, string, object, object]>([
    ['a misspelt action', 'invalid-action', { Action: ['iam:LstUsers'] }, { Action: ['iam:ListUsers'] }],
    ['a misspelt service', 'invalid-service-in-action', { Action: 'iamm:GetUser' }, { Action: 'iam:GetUser' }],
    [
      'Bool',
      'deny-without-mfa-uses-bool',
      { Action: '*', Condition: { Bool: { [MFA]: 'false' } } },
      { Action: '*', Condition: { BoolIfExists: { [MFA]: 'false' } } },
    ],
    [
      'Null',
      'deny-without-mfa-uses-null',
      { Action: '*', Condition: { Null: { [MFA]: 'true' } } },
      { Action: '*', Condition: { BoolIfExists: { [MFA]: 'false' } } },
    ],
    [
      'an exempted action',
      'dangerous-action-exempt-from-mfa',
      {
        NotAction: ['iam:GetUser', 'iam:DeleteVirtualMFADevice', 'iam:ListUsers'],
        Condition: { BoolIfExists: { [MFA]: 'false' } },
      },
      { NotAction: ['iam:GetUser', 'iam:ListUsers'], Condition: { BoolIfExists: { [MFA]: 'false' } } },
    ],
    ['the first of a list', 'redundant-action', { Action: ['iam:GetUser', 'iam:*'] }, { Action: ['iam:*'] }],
    [
      'a misspelt Region',
      'invalid-region',
      { Action: '*', Condition: { StringEquals: { 'aws:RequestedRegion': 'eu-wset-1' } } },
      { Action: '*', Condition: { StringEquals: { 'aws:RequestedRegion': 'eu-west-1' } } },
    ],
    [
      'a star under StringNotEquals',
      'wildcard-without-like-operator',
      { Action: '*', Condition: { StringNotEquals: { 'aws:username': ['a*'] } } },
      { Action: '*', Condition: { StringNotLike: { 'aws:username': ['a*'] } } },
    ],
    [
      'Null with IfExists',
      'null-with-if-exists',
      { Action: '*', Condition: { NullIfExists: { 'aws:username': 'true' } } },
      { Action: '*', Condition: { Null: { 'aws:username': 'true' } } },
    ],
    ['an empty Sid', 'empty-sid-value', { Sid: '', Action: '*' }, { Action: '*' }],
  ])('mends %s', (_, code, before, after) => {
    expect(JSON.parse(cured(statement(before), code) ?? 'null')).toEqual(JSON.parse(statement(after)))
  })

  it('adds the version, and mends an old one', () => {
    const text = '{\n  "Statement": { "Effect": "Deny", "Action": "*", "Resource": "*" }\n}'
    expect(cured(text, 'missing-version')).toBe(text.replace('  "St', '  "Version": "2012-10-17",\n  "St'))
    const old = statement({ Action: '*', Resource: 'arn:aws:s3:::$' + '{aws:username}' }).replace('2012', '2008')
    expect(cured(old.replace('2008-10-17', '2008-10-17'), 'variable-unsupported-in-version')).toBe(
      old.replace('2008', '2012'),
    )
  })

  it.each<[string, string, object]>([
    [
      'the operator has another key too',
      'deny-without-mfa-uses-bool',
      { Action: '*', Condition: { Bool: { [MFA]: 'false', 'aws:SecureTransport': 'false' } } },
    ],
    [
      'the operator is there already',
      'deny-without-mfa-uses-bool',
      { Action: '*', Condition: { Bool: { [MFA]: 'false' }, BoolIfExists: { 'aws:SecureTransport': 'false' } } },
    ],
    [
      'a pattern exempts others too',
      'dangerous-action-exempt-from-mfa',
      { NotAction: ['iam:GetUser', 'iam:Delete*'], Condition: { BoolIfExists: { [MFA]: 'false' } } },
    ],
    [
      'nothing would be left',
      'dangerous-action-exempt-from-mfa',
      { NotAction: ['iam:CreateAccessKey'], Condition: { BoolIfExists: { [MFA]: 'false' } } },
    ],
    ['no name is near', 'invalid-action', { Action: 'iam:Zzzzzzzz' }],
  ])('is not offered where %s', (_, code, members) => {
    const text = statement(members)
    expect(check(text, { kind: 'identity' }).map((found) => found.code)).toContain(code)
    expect(cured(text, code)).toBeUndefined()
  })

  it('leaves no finding of its code', () => {
    const [, ...parts] = corpus.split(/^=== /m)
    const texts = parts.map((part) => bare(part.slice(part.indexOf('\n') + 1)).trimEnd())
    const offered = texts.flatMap((text) =>
      check(text, { kind: 'identity' }).flatMap(({ code, cure }) => (cure ? [{ text, code }] : [])),
    )
    expect(offered.length).toBeGreaterThan(8)
    for (const { text, code } of offered) {
      const after = check(cured(text, code) ?? '', { kind: 'identity' })
      expect(after.map((found) => found.code)).not.toContain(code)
    }
  })
})

it('whoever may not validate policies hears of the grammar alone', () => {
  const options = { kind: 'identity', grammarOnly: true } as const
  expect(check(statement({ Action: 'iam:LstUsers' }), options)).toEqual([])
  expect(check('{', options).map(({ code }) => code)).toEqual(['malformed'])
  expect(check(' \n', options)).toEqual([])
})

describe('the cure of a text that has changed since', () => {
  const text = statement({ Action: ['iam:GetUsr', 'iam:GetUser'] })
  const [found] = check(text, { kind: 'identity' })

  it('mends it where it is now', () => {
    if (!found) throw new Error('The text has no finding.')
    const moved = `\n\n${text}`
    const cure = cureNow(moved, found, { kind: 'identity' })
    expect(cure && stateOf(moved).update({ changes: cure.changes }).newDoc.toString()).toContain('"iam:GetUser",')
  })

  it('is none where it was mended', () => {
    if (!found) throw new Error('The text has no finding.')
    expect(cureNow(text.replace('GetUsr', 'ListUsers'), found, { kind: 'identity' })).toBeUndefined()
  })
})
