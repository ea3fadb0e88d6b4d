import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { writeCheck } from '@/lib/simulator/check-file'
import { CONTEXT_TYPES, type ContextKey } from '@/lib/simulator/scenario'
import { SEED_POLICY } from '@/lib/testing/seed-policy'
import { runCheck } from './policy-checks'

const NO_FILES = (file: string): never => {
  throw new Error(`${file} cannot be read.`)
}

const SEED = {
  policies: [{ name: 'SelfManageMFA', text: SEED_POLICY.document }],
  context: [{ name: 'aws:MultiFactorAuthPresent', type: 'boolean', state: 'absent', values: [] }],
} as const

const seedCheck = (decision: 'allowed' | 'explicitDeny') =>
  writeCheck({ ...SEED, expect: [{ action: 'iam:ListUsers', resource: '*', decision }] })

const run = (members: object) =>
  runCheck(JSON.stringify({ format: 'postern-check/1', context: {}, ...members }), NO_FILES)

describe('a check', () => {
  it('that passes has no differences', () => {
    expect(runCheck(seedCheck('explicitDeny'), NO_FILES)).toEqual({ cells: 1, differences: [], problems: [] })
  })

  it('that fails has the expected result, the actual one, and the statement behind it', () => {
    const lines = SEED_POLICY.document.slice(0, SEED_POLICY.document.indexOf('DenyAllExcept')).split('\n').length
    expect(runCheck(seedCheck('allowed'), NO_FILES).differences).toEqual([
      `iam:ListUsers on *: expected allowed, got explicitDeny (SelfManageMFA, statement DenyAllExceptListedIfNoMFA, line ${lines - 1})`,
    ])
  })

  it('says that nothing allows', () => {
    const expected = [{ action: 's3:GetObject', resource: 'arn:aws:s3:::files/a', decision: 'allowed' }]
    expect(run({ subject: { policies: [] }, expect: expected }).differences).toEqual([
      's3:GetObject on arn:aws:s3:::files/a: expected allowed, got implicitDeny (no statement allows it)',
    ])
  })

  it('names the boundary that does not allow', () => {
    const all = { Version: '2012-10-17', Statement: { Effect: 'Allow', Action: '*', Resource: '*' } }
    const none = { Version: '2012-10-17', Statement: { Effect: 'Allow', Action: 's3:*', Resource: '*' } }
    const expected = [{ action: 'iam:ListUsers', decision: 'allowed' }]
    expect(run({ subject: { policies: [all], boundary: none }, expect: expected }).differences).toEqual([
      'iam:ListUsers on *: expected allowed, got implicitDeny (nothing allows it: boundary)',
    ])
  })

  it('reads policies from files beside it', () => {
    const text = JSON.stringify({
      format: 'postern-check/1',
      subject: { policies: [{ file: 'mfa.json' }] },
      expect: [{ action: 'iam:ListUsers', decision: 'allowed' }],
    })
    const outcome = runCheck(text, (file) => (file === 'mfa.json' ? SEED_POLICY.document : NO_FILES(file)))
    expect(outcome.differences[0]).toContain('(mfa.json, statement DenyAllExceptListedIfNoMFA, line ')
  })
})

describe('a file that cannot be checked', () => {
  const expected = [{ action: 'iam:ListUsers', decision: 'allowed' }]
  it.each([
    [{ subject: { policies: ['{}'] }, expect: expected }, 'Syntax errors in policy. (policy 1, line 1, column 1)'],
    [
      { subject: { policies: [{ name: 'Mine', policy: '{}' }] }, expect: expected },
      'Syntax errors in policy. (Mine, line 1, column 1)',
    ],
    [{ subject: { policies: [{ file: 'x.json' }] }, expect: expected }, 'x.json cannot be read.'],
    [
      { subject: { policies: [] }, expect: [{ action: 'iam:Get*', decision: 'allowed' }] },
      'iam:Get* is not the name of an action: a service prefix, a colon and a name without wildcards.',
    ],
    [{ subject: { policies: [] } }, '"expect" must be a list.'],
  ])('%j has a reason', (members, problem) => {
    const { cells, problems } = run(members)
    expect([cells, problems[0]]).toEqual([0, problem])
  })
})

type Case = {
  id: string
  policies: Record<'boundary' | 'session' | 'resource' | 'scps' | 'rcps', unknown> & { identity: unknown[] }
  request: {
    action: string
    resource: string
    principalArn: string
    context: Record<string, string | string[]>
    contextTypes: Record<string, string>
  }
  resourceAccount?: string
  expect: 'allow' | 'explicitDeny' | 'implicitDeny'
}

const corpus = new URL('../policy/corpus/', import.meta.url)

// The engine's corpus written as check files: the command must decide each case as the engine does.
describe.each(readdirSync(corpus).filter((file) => file.endsWith('.json') && !file.startsWith('seed-policy')))(
  'the corpus %s',
  (file) => {
    const cases: Case[] = JSON.parse(readFileSync(new URL(file, corpus), 'utf8'))
    // Checks cannot express session and organisation policies, nor resources of other accounts.
    const sayable = cases.filter(
      ({ policies: { session, scps, rcps }, resourceAccount }) => !session && !scps && !rcps && !resourceAccount,
    )

    it('is decided as expected', () => {
      expect(sayable.length).toBeGreaterThan(cases.length / 2)
      const outcomes = sayable.map((one) => [one.id, runCheck(checkOf(one), NO_FILES)])
      expect(outcomes).toEqual(sayable.map(({ id }) => [id, { cells: 1, differences: [], problems: [] }]))
    })
  },
)

function checkOf({ policies, request, expect }: Case): string {
  const text = (document: unknown) => ({ text: JSON.stringify(document) })
  const { action, resource, principalArn, context, contextTypes } = request
  return writeCheck({
    policies: policies.identity.map(text),
    ...(policies.boundary !== undefined && { boundary: text(policies.boundary) }),
    ...(policies.resource !== undefined && { resourcePolicy: text(policies.resource) }),
    caller: principalArn,
    context: Object.entries(context).map(([name, value]): ContextKey => {
      const type = CONTEXT_TYPES.find((one) => contextTypes[name]?.startsWith(one)) ?? 'string'
      return { name, type, state: Array.isArray(value) ? 'list' : 'value', values: [value].flat() }
    }),
    expect: [{ action, resource, decision: expect === 'allow' ? 'allowed' : expect }],
  })
}

describe('npm run check:policies', () => {
  let folder: string

  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'checks-'))
    const files = { holds: seedCheck('explicitDeny'), differs: seedCheck('allowed'), broken: '{}' }
    for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, `${name}.json`), text)
  })

  function ran(...names: string[]) {
    const files = names.map((name) => path.join(folder, `${name}.json`))
    const command = ['--import', './lib/commands/typescript.mjs', 'lib/commands/check-policies.ts', ...files]
    // Anything that needs a database fails here.
    const env = { ...process.env, DATA_DIR: '/nowhere', DATABASE_URL: 'file:/nowhere/none.db' }
    const { status, stdout } = spawnSync(process.execPath, command, { encoding: 'utf8', env })
    return { status, lines: stdout.trimEnd().split('\n') }
  }

  it('exits with 0 and a summary if all results are as expected', () => {
    expect(ran('holds')).toEqual({ status: 0, lines: ['1 file, 1 as expected, 0 different'] })
  })

  it('exits with 1 and a line for each difference', () => {
    const { status, lines } = ran('holds', 'differs')
    expect(status).toBe(1)
    expect(lines).toEqual([
      expect.stringMatching(/differs\.json: iam:ListUsers on \*: expected allowed, got explicitDeny \(.*\)$/),
      '2 files, 1 as expected, 1 different',
    ])
  })

  it('exits with 2 for a file that is not a check or does not exist', () => {
    const { status, lines } = ran('broken', 'nowhere', 'differs')
    expect(status).toBe(2)
    expect(lines[0]).toMatch(/broken\.json: The file is no check/)
    expect(lines[1]).toMatch(/nowhere\.json: .*nowhere\.json cannot be read\.$/)
    expect(lines.at(-1)).toBe('3 files, 0 as expected, 1 different, 2 malformed')
  })

  it('exits with 2 and its help without a file', () => {
    const { status, lines } = ran()
    expect([status, lines.join('\n')]).toEqual([2, expect.stringContaining('npm run check:policies -- <file>...')])
  })
})
