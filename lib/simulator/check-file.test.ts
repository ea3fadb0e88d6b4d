import { describe, expect, it } from 'vitest'
import { type Check, readChecks, writeCheck, writeChecks } from './check-file'

const WHOLE: Check = {
  about: 'arn:aws:iam::123456789012:user/alice',
  policies: [{ name: 'SelfManageMFA', text: '{\n}' }, { text: 'x' }, { file: 'policy.json' }],
  boundary: { name: 'Boundary', file: 'boundary.json' },
  resourcePolicy: { text: '{}' },
  caller: 'arn:aws:iam::123456789012:user/alice',
  context: [{ name: 'aws:username', type: 'string', state: 'value', values: ['alice'] }],
  expect: [{ action: 'iam:ListUsers', resource: '*', decision: 'explicitDeny' }],
}

function problemsOf(members: object): readonly string[] {
  const expected = [{ action: 'iam:ListUsers', decision: 'allowed' }]
  const whole = { format: 'postern-check/1', subject: { policies: [] }, expect: expected, ...members }
  const read = readChecks(JSON.stringify(whole))
  return read.ok ? [] : read.problems
}

it('a check that was written is read back unchanged', () => {
  expect(readChecks(writeCheck(WHOLE))).toEqual({ ok: true, value: [WHOLE] })
})

it('so are several in one file', () => {
  const other: Check = { policies: [], context: [], expect: WHOLE.expect }
  expect(readChecks(writeChecks([WHOLE, other]))).toEqual({ ok: true, value: [WHOLE, other] })
})

it('says which of several checks is wrong', () => {
  const file = (checks: unknown, more = {}) => JSON.stringify({ format: 'postern-check/1', checks, ...more })
  const right = { subject: { policies: [] }, expect: WHOLE.expect }
  const problems = ['"checks"[1]: "expect" must name at least one action and resource.']
  expect(readChecks(file([right, { ...right, expect: [] }]))).toEqual({ ok: false, problems })
  expect(readChecks(file([]))).toEqual({ ok: false, problems: ['"checks" must hold at least one check.'] })
  expect(readChecks(file([right], { expect: [] }))).toMatchObject({ ok: false })
  expect(readChecks(file([7]))).toMatchObject({ ok: false })
})

it('a policy may be a document, and a resource may be left out', () => {
  const policies = [{ Statement: [] }, { name: 'Named', policy: { Statement: [] } }]
  const expected = [{ action: 'iam:ListUsers', decision: 'allowed' }]
  const read = readChecks(JSON.stringify({ format: 'postern-check/1', subject: { policies }, expect: expected }))
  const text = '{\n  "Statement": []\n}'
  expect(read).toMatchObject({
    ok: true,
    value: [{ policies: [{ text }, { name: 'Named', text }], expect: [{ resource: '*' }], context: [] }],
  })
})

describe('a file that is not a check', () => {
  it.each([
    [
      { format: 'postern-scenario/1' },
      'This is a scenario, which expects nothing. Open it in the simulator, and save it as a check there.',
    ],
    [{ format: undefined }, 'The file is no check: it must have the member "format": "postern-check/1".'],
    [{ expect: [] }, '"expect" must name at least one action and resource.'],
    [
      { expect: [{ action: 'a:b', decision: 'allow' }] },
      '"expect"[0]: "decision" must be one of "allowed", "explicitDeny", "implicitDeny".',
    ],
    [{ expect: [{ decision: 'allowed' }] }, '"expect"[0]: "action" must be a text.'],
    [{ subject: 'x' }, '"subject" must be an object.'],
    [{ subject: {} }, 'subject: "policies" must be a list.'],
    [
      { subject: { policies: [{ file: 'a', policy: 'b' }] } },
      'subject: "policies"[0] has a member "policy", which is not known. Known are "name", "file".',
    ],
    [{ subject: { policies: [{ file: 3 }] } }, 'subject: "policies"[0]: "file" must be a text.'],
  ])('%j is reported with the problem', (members, problem) => {
    expect(problemsOf(members)).toEqual([problem])
  })
})
