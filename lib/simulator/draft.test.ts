import { describe, expect, it } from 'vitest'
import { catalogueKey } from '@/lib/policy'
import { type Draft, draftOf, edited, keyOfDraft, newKey } from './draft'
import { isSubjectKey, KNOWN_KEYS, knownKey } from './known-keys'
import { type PRESETS, presetOf, withPreset } from './presets'
import type { ContextKey } from './scenario'
import { MOST_CELLS, scenarioOf } from './scenario-of'

const EMPTY: Draft = {
  ...{ mode: 'custom', principal: '', policies: ['{}'], boundary: '', resourcePolicy: '', caller: '' },
  ...{ session: 'console', keys: [], actions: 'iam:ListUsers', resources: '*' },
}

const draft = (changes: Partial<Draft> = {}): Draft => ({ ...EMPTY, ...changes })

function problemsOf(changes: Partial<Draft>) {
  const completed = scenarioOf(draft(changes))
  return completed.ok ? [] : completed.problems
}

describe('presets', () => {
  const mfaOf = (id: (typeof PRESETS)[number]['id']) =>
    withPreset([], id).map(({ name, values }) => [name.replace('aws:MultiFactorAuth', ''), values[0]])

  it.each([
    ['console', 'false', undefined],
    ['console-mfa', 'true', '300'],
    ['access-key', undefined, undefined],
    ['session-token', 'false', undefined],
    ['session-token-mfa', 'true', '300'],
  ] as const)('%s: MFA is %s, its age %s', (id, present, age) => {
    expect(mfaOf(id)).toEqual([
      ['Present', present],
      ['Age', age],
    ])
  })

  it('replace their own keys in any spelling, and leave the others unchanged', () => {
    const other: ContextKey = { name: 'aws:SourceIp', type: 'ip', state: 'value', values: ['192.0.2.1'] }
    const mfa: ContextKey = { name: 'AWS:multifactorauthpresent', type: 'boolean', state: 'value', values: ['true'] }
    const keys = withPreset([other, mfa], 'access-key')
    expect(keys.map(({ name }) => name)).toEqual([
      ...['aws:MultiFactorAuthPresent', 'aws:MultiFactorAuthAge', 'aws:SourceIp'],
    ])
    expect(keys[0]?.state).toBe('absent')
  })

  it.each(['console', 'console-mfa', 'access-key'] as const)('%s is recognised by its keys', (id) => {
    expect(presetOf(withPreset([], id))).toBe(id)
  })
})

describe('known keys', () => {
  const TYPES = { String: 'string', ARN: 'string', Bool: 'boolean', Date: 'date', Numeric: 'numeric', IPAddress: 'ip' }

  it.each(KNOWN_KEYS)('$name has the same type and shape in the engine', ({ name, type, isList = false }) => {
    const known = catalogueKey(name.toLowerCase())
    if (typeof known !== 'object') throw new Error(`The engine does not know ${name}.`)
    expect({ type: { ...TYPES, Binary: 'binary' }[known.type], isList: known.multivalued }).toEqual({ type, isList })
  })

  it('are found in any case, and families by their prefix', () => {
    expect(knownKey('AWS:sourceip').type).toBe('ip')
    expect(knownKey('aws:PrincipalTag/Team')).toMatchObject({ type: 'string' })
    expect(knownKey('my:key')).toEqual({ type: 'string' })
  })

  it.each([
    ['user', [true, true, true, false]],
    ['role', [false, true, true, false]],
    ['group', [false, false, false, false]],
  ])('of a %s come with it', (kind, expected) => {
    const keys = ['aws:UserName', 'aws:principalArn', 'aws:PrincipalTag/x', 'aws:SourceIp']
    expect(keys.map((key) => isSubjectKey(key, `arn:aws:iam::123456789012:${kind}/a/b`))).toEqual(expected)
  })
})

describe('edits', () => {
  it('add a key once, and a known key with its type and shape', () => {
    const once = edited(draft(), { edit: 'add-keys', keys: [newKey('aws:TagKeys'), newKey('aws:SourceIp')] })
    expect(once.keys).toEqual([
      { name: 'aws:TagKeys', type: 'string', state: 'list', text: '' },
      { name: 'aws:SourceIp', type: 'ip', state: 'value', text: '' },
    ])
    expect(edited(once, { edit: 'add-keys', keys: [newKey('AWS:tagkeys')] })).toEqual(once)
    expect(edited(once, { edit: 'remove-key', index: 0 }).keys).toHaveLength(1)
  })

  it.each([
    [' iam:GetUser ', 'iam:ListUsers\niam:GetUser'],
    ['iam:listusers', 'iam:ListUsers'],
    ['', 'iam:ListUsers'],
  ])('add the action "%s" only if it is not in the list yet', (action, actions) => {
    expect(edited(draft(), { edit: 'add-action', action }).actions).toBe(actions)
  })

  it.each([
    ['iam:LsitUsers\niam:GetUser', 'iam:ListUsers\niam:GetUser'],
    ['iam:ListUsers\niam:LsitUsers', 'iam:ListUsers'],
  ])('replace an action in %j, and leave no two alike', (before, actions) => {
    const replace = { edit: 'replace-action', action: 'iam:LsitUsers', by: 'iam:ListUsers' } as const
    expect(edited(draft({ actions: before }), replace).actions).toBe(actions)
  })

  it('add and remove policies', () => {
    const two = edited(draft(), { edit: 'add-policy' })
    expect(two.policies).toEqual(['{}', ''])
    expect(edited(two, { edit: 'remove-policy', index: 0 }).policies).toEqual([''])
  })

  it('apply a preset', () => {
    const { session, keys } = edited(draft(), { edit: 'preset', session: 'console-mfa' })
    expect([session, keys.map(({ text }) => text)]).toEqual(['console-mfa', ['true', '300']])
  })
})

describe('a key in the form', () => {
  it.each([[[]], [['']], [['a']], [['a', '']], [['a', 'b']]])('keeps the list %j', (values) => {
    const key: ContextKey = { name: 'aws:TagKeys', type: 'string', state: 'list', values }
    const [stood] = draftOf({ ...scenario(), context: [key] }, EMPTY).keys
    if (!stood) throw new Error('The key is gone.')
    expect(keyOfDraft(stood)).toEqual(key)
  })
})

function scenario() {
  const completed = scenarioOf(draft())
  if (!completed.ok) throw new Error('The draft is no scenario.')
  return completed.scenario
}

describe('a draft that is a scenario', () => {
  it('leaves out what is empty and names nothing twice', () => {
    const completed = scenarioOf(draft({ actions: ' iam:ListUsers\n\niam:ListUsers', resources: '' }))
    expect(completed).toEqual({
      ok: true,
      scenario: {
        subject: { kind: 'custom', policies: ['{}'] },
        ...{ session: 'console', context: [], actions: ['iam:ListUsers'], resources: [] },
      },
    })
  })

  it('fills the form again, whatever the form held before', () => {
    const whole = draft({ boundary: '{ }', resourcePolicy: '{  }', caller: 'arn', keys: [newKey('aws:TagKeys')] })
    const completed = scenarioOf(whole)
    if (!completed.ok) throw new Error('The draft is no scenario.')
    expect(draftOf(completed.scenario, draft({ boundary: 'old', caller: 'old', policies: [] }))).toEqual(whole)
  })
})

describe('a draft that is not a scenario', () => {
  it.each([
    [{ mode: 'principal' }, 'principal', /^Enter the ARN of a user, group or role/],
    [{ policies: [''] }, 'policy-0', /^Paste a policy\.$/],
    [{ policies: ['{}', ' '] }, 'policy-1', /^Policy 2 is empty/],
    [{ policies: Array.from({ length: 21 }, () => '{}') }, 'policy-0', /at most 20 policies/],
    [{ resourcePolicy: '{}' }, 'caller', /names principals/],
    [{ keys: [newKey('aws:')] }, 'key-0', /5 to 256 characters/],
    [{ keys: [newKey('aws:TagKeys'), newKey('aws:tagkeys')] }, 'key-1', /entered twice/],
    [{ actions: '\n' }, 'actions', /at least one action/],
    [{ actions: 'iam:Get*' }, 'actions', /^iam:Get\* has a wildcard/],
    [{ actions: 'ListUsers' }, 'actions', /^ListUsers is not an action/],
    [{ resources: 'my-bucket' }, 'resources', /^my-bucket is neither an ARN nor \*/],
    [{ actions: manyActions(MOST_CELLS + 1) }, 'actions', /at most 500 results at once/],
  ] as const)('%j', (changes, field, message) => {
    expect(problemsOf(changes)).toEqual([{ field, message: expect.stringMatching(message) }])
  })
})

function manyActions(count: number): string {
  return Array.from({ length: count }, (_, index) => `iam:Get${index}`).join('\n')
}
