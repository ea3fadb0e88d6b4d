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
]

describe('npm run new:operation', () => {
  const copy = mkdtempSync(path.join(inject('testFolder'), 'new-operation-'))
  afterAll(() => rmSync(copy, { recursive: true }))
  const run = (program: string, ...words: string[]) => {
    const { status, stdout, stderr } = spawnSync(program, words, { cwd: copy, encoding: 'utf8' })
    return { status, output: `${stdout}${stderr}` }
  }

  it('writes an operation that is well-formed, typed and passes its test', () => {
    for (const name of COPIED) cpSync(name, path.join(copy, name), { recursive: true })
    symlinkSync(path.resolve('node_modules'), path.join(copy, 'node_modules'))

    const made = run('npm', 'run', '-s', 'new:operation', '--', 'iam:GetSomething', 'iam/users')
    expect(made).toMatchObject({ status: 0 })
    const files = [...made.output.matchAll(/^(?:Wrote|Changed) (.*)$/gm)].map(([, file]) => String(file))
    expect(files).toEqual([
      'lib/operations/iam/users/get-something.ts',
      'lib/operations/iam/users/get-something.test.ts',
      'lib/operations/catalogue.ts',
      'lib/testing/self-service-table.ts',
    ])

    expect(run('npx', 'biome', 'check', ...files)).toMatchObject({ status: 0 })
    // With what the test database declares.
    const include = [...files, 'lib/testing/base-database.ts']
    writeFileSync(path.join(copy, 'tsconfig.new.json'), JSON.stringify({ extends: './tsconfig.json', include }))
    expect(run('npx', 'tsc', '--noEmit', '-p', 'tsconfig.new.json')).toEqual({ status: 0, output: '' })
    const tested = run('npx', 'vitest', 'run', 'lib/operations/iam/users/get-something.test.ts')
    expect(tested.output).toMatch(/Tests .*2 passed/)
    expect(tested.status).toBe(0)
  })

  it.each([
    ['s3:GetObject', 'iam', 's3:GetObject is no action of IAM or STS: write it as "iam:GetSomething".'],
    ['iam:getSomething', 'iam', 'iam:getSomething is no action of IAM or STS: write it as "iam:GetSomething".'],
    ['iam:GetSomething', '../iam', '../iam is no folder like "iam/users".'],
    ['iam:GetUser', 'iam/users', 'GetUser is in the catalogue already.'],
  ])('refuses %s in %s', (action, room, message) => {
    expect(() => operationFiles(action, room, () => 'export const catalogue = {\n  GetUser,\n} as const\n')).toThrow(
      message,
    )
  })
})
