import { describe, expect, it } from 'vitest'
import type { Scenario } from './scenario'
import { readScenario, writeScenario } from './scenario-file'

const CUSTOM: Scenario = {
  subject: {
    kind: 'custom',
    policies: ['{\n  "Statement": []\n}', 'not even JSON'],
    boundary: '{}',
    resourcePolicy: '{ }',
    caller: 'arn:aws:iam::123456789012:user/alice',
  },
  session: 'access-key',
  context: [
    { name: 'aws:MultiFactorAuthPresent', type: 'boolean', state: 'absent', values: [] },
    { name: 'aws:username', type: 'string', state: 'value', values: [''] },
    { name: 'aws:TagKeys', type: 'string', state: 'list', values: ['a', ''] },
    { name: 's3:max-keys', type: 'numeric', state: 'list', values: [] },
    { name: '__proto__', type: 'string', state: 'value', values: ['x\ny'] },
  ],
  actions: ['iam:ListUsers', 's3:GetObject'],
  resources: ['*', 'arn:aws:s3:::files/*'],
}

const PRINCIPAL: Scenario = {
  ...CUSTOM,
  subject: { kind: 'principal', arn: 'arn:aws:iam::123456789012:user/alice' },
}

/** The problems of a file that is a scenario except for these members. */
function problemsOf(members: object): readonly string[] {
  const whole = { format: 'postern-scenario/1', subject: { principal: 'arn' }, actions: [], ...members }
  const read = readScenario(JSON.stringify(whole))
  return read.ok ? [] : read.problems
}

describe('a scenario that was written', () => {
  it.each([
    ['of given policies', CUSTOM],
    ['of a principal', PRINCIPAL],
  ])('%s is read back unchanged', (_, scenario) => {
    expect(readScenario(writeScenario(scenario))).toEqual({ ok: true, value: scenario })
  })

  it('names its format first', () => {
    expect(writeScenario(CUSTOM)).toMatch(/^\{\n {2}"format": "postern-scenario\/1",/)
  })
})

describe('a scenario that is written by hand', () => {
  it('needs no more than a subject and actions', () => {
    const subject = { policies: [{ Version: '2012-10-17', Statement: [] }] }
    const read = readScenario(JSON.stringify({ format: 'postern-scenario/1', subject, actions: ['iam:GetUser'] }))
    expect(read).toEqual({
      ok: true,
      value: {
        subject: { kind: 'custom', policies: ['{\n  "Version": "2012-10-17",\n  "Statement": []\n}'] },
        ...{ session: 'access-key', context: [], actions: ['iam:GetUser'], resources: [] },
      },
    })
  })

  it('derives type and session from its members', () => {
    const context = { 'aws:MultiFactorAuthPresent': { value: 'true' }, 'aws:SourceIp': { value: '192.0.2.1' } }
    const read = readScenario(
      JSON.stringify({ format: 'postern-scenario/1', subject: { principal: 'x' }, context, actions: [] }),
    )
    expect(read).toMatchObject({
      ok: true,
      value: { session: 'console-mfa', context: [{ type: 'boolean' }, { type: 'ip' }] },
    })
  })
})

describe('a file that is not a scenario', () => {
  it.each([
    ['', 'This is not JSON. Line 1, column 1: The document ends too early.'],
    [
      '{\n  "format": "postern-scenario/1"\n  "subject": {}\n}',
      'This is not JSON. Line 3, column 3: A comma or a closing brace is expected here.',
    ],
    ['{"format": "a", "format": "b"}', 'This is not JSON. Line 1, column 17: The member "format" occurs twice.'],
    ['[]', 'The file must be an object.'],
    ['{}', 'The file does not say what it is. A scenario has the member "format": "postern-scenario/1".'],
    [
      '{"format": "postern-scenario/2"}',
      'The format "postern-scenario/2" is not known. This page reads "postern-scenario/1".',
    ],
    ['{"format": "postern-check/1"}', 'This is a check. It is not opened here, but run with "npm run check:policies".'],
  ])('%j is reported', (text, problem) => {
    expect(readScenario(text)).toEqual({ ok: false, problems: [problem] })
  })

  it.each([
    [{ subject: {} }, '"subject" must have "principal", an ARN, or "policies", a list.'],
    [{ subject: undefined }, '"subject" must be an object.'],
    [{ subject: { principal: 1 } }, 'subject: "principal" must be a text.'],
    [
      { subject: { principal: 'x', policies: [] } },
      'A "subject" with a principal has a member "policies", which is not known. Known are "principal".',
    ],
    [{ subject: { policies: [3] } }, 'subject: "policies"[0] must be a policy: its text, or its document.'],
    [{ actions: 'iam:GetUser' }, '"actions" must be a list.'],
    [{ actions: [1] }, '"actions"[0] must be a text.'],
    [{ resources: {} }, '"resources" must be a list.'],
    [
      { action: [] },
      'The scenario has a member "action", which is not known. Known are "format", "subject", "session", "context", "actions", "resources".',
    ],
    [
      { session: 'phone' },
      '"session" must be one of "console", "console-mfa", "access-key", "session-token", "session-token-mfa".',
    ],
    [{ context: [] }, '"context" must be an object.'],
    [{ context: { 'aws:A': 'x' } }, 'context, aws:A must be an object.'],
    [{ context: { 'aws:A': {} } }, 'context, aws:A must have exactly one of "value", "values" and "absent".'],
    [
      { context: { 'aws:A': { value: 'x', absent: true } } },
      'context, aws:A must have exactly one of "value", "values" and "absent".',
    ],
    [{ context: { 'aws:A': { absent: false } } }, 'context, aws:A: "absent" must be true, or be left out.'],
    [{ context: { 'aws:A': { value: true } } }, 'context, aws:A: "value" must be a text.'],
    [
      { context: { 'aws:A': { value: 'x', type: 'bool' } } },
      'context, aws:A: "type" must be one of "string", "numeric", "boolean", "date", "ip", "binary".',
    ],
    [
      { context: { 'aws:A': { absent: true }, 'AWS:a': { absent: true } } },
      '"context" names AWS:a twice: names of keys have no case.',
    ],
    [{ context: { 'aws:A': { values: ['x\ny'] } } }, 'context, aws:A: a value of a list must not hold a line break.'],
  ])('%j is reported with the problem', (members, problem) => {
    expect(problemsOf(members)).toEqual([problem])
  })

  it('is reported with all problems at once', () => {
    expect(problemsOf({ subject: [], actions: 1, resources: 2 })).toHaveLength(3)
  })
})
