import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, describe, expect, inject, it } from 'vitest'
import { operationFiles } from './operation-files'

const COPIED = [
  '.gitignore',
  'biome.json',
  'package.json',
  'tsconfig.json',
  'vitest.config.ts',
  'lib',
  'components',
  'prisma',
  'docs',
  'app',
  'e2e',
]

const CATALOGUE_OF_ONE = 'export const catalogue = {\n  GetUser,\n} as const\n'

describe('npm run new:operation', () => {
  const copy = mkdtempSync(path.join(inject('testFolder'), 'new-operation-'))
  afterAll(() => rmSync(copy, { recursive: true }))
  const run = (program: string, ...words: string[]) => {
    const { status, stdout, stderr } = spawnSync(program, words, { cwd: copy, encoding: 'utf8' })
    return { status, output: `${stdout}${stderr}` }
  }

  it('writes an operation that is well-formed, typed, documented, and passes the tests', () => {
    for (const name of COPIED) cpSync(name, path.join(copy, name), { recursive: true })
    symlinkSync(path.resolve('node_modules'), path.join(copy, 'node_modules'))

    const made = run('npm', 'run', '-s', 'new:operation', '--', 'iam:UpdateRoleDescription', 'iam/roles')
    expect(made).toMatchObject({ status: 0 })
    const files = [...made.output.matchAll(/^(?:Wrote|Changed) (.*)$/gm)].map(([, file]) => String(file))
    expect(files).toEqual([
      'lib/operations/iam/roles/update-role-description.ts',
      'lib/operations/iam/roles/update-role-description.test.ts',
      'lib/operations/catalogue.ts',
      'lib/operations/created.test.ts',
      'docs/operations.md',
    ])

    const sources = files.filter((file) => file.endsWith('.ts'))
    expect(run('npx', 'biome', 'check', ...sources)).toMatchObject({ status: 0 })
    // With the declarations of the test database.
    const include = [...sources, 'lib/testing/base-database.ts', 'lib/testing/base-postgres.ts']
    writeFileSync(path.join(copy, 'tsconfig.new.json'), JSON.stringify({ extends: './tsconfig.json', include }))
    expect(run('npx', 'tsc', '--noEmit', '-p', 'tsconfig.new.json')).toEqual({ status: 0, output: '' })
    // Its own test, and those of the tests over the whole catalogue that check it.
    const tests = [
      'lib/operations/iam/roles/update-role-description.test.ts',
      ...[
        'lib/operations/catalogue.test.ts',
        'lib/operations/self-service-policy.test.ts',
        'lib/query-api/sdk/all-operations.test.ts',
      ],
      'lib/testing/written-docs.test.ts',
    ]
    const tested = run(
      'npx',
      'vitest',
      'run',
      ...['--project', 'shared'],
      ...tests,
      '-t',
      'UpdateRoleDescription|returns nothing yet|operations.md',
    )
    expect(tested.output).toMatch(/Tests .*18 passed/)
    expect(tested.status).toBe(0)
  })

  it('names the resource as the Service Authorization Reference does, and takes the access level from the name', () => {
    const [text = ''] = Object.values(operationFiles('iam:GetAccountName', 'iam/account', () => CATALOGUE_OF_ONE))
    expect(text).toContain("  access: 'Read',")
    expect(text).toContain("  resource: () => '*',")
    const [group = ''] = Object.values(operationFiles('iam:GetGroup', 'iam/groups', () => CATALOGUE_OF_ONE))
    expect(group).toContain("import { groupName } from './group-fields'")
    expect(group).toContain('  resource: ({ GroupName }, _caller, names) => names.group(GroupName),')
  })

  it.each([
    ['s3:GetObject', 'iam/users', 's3:GetObject is no action of IAM or STS: write it as "iam:GetUser".'],
    ['iam:getUser', 'iam/users', 'iam:getUser is no action of IAM or STS: write it as "iam:GetUser".'],
    ['iam:GetSomething', 'iam/users', 'iam:GetSomething is no action of IAM or STS: write it as "iam:GetUser".'],
    ['iam:GetRole', '../iam', '../iam is no folder like "iam/users".'],
    ['iam:GetUser', 'iam/users', 'GetUser is in the catalogue already.'],
  ])('refuses %s in %s', (action, room, message) => {
    expect(() => operationFiles(action, room, () => CATALOGUE_OF_ONE)).toThrow(message)
  })
})
