/** The files that a new operation needs, by path: those to write and those to change. */
export type OperationFiles = Readonly<Record<string, string>>

export const CATALOGUE = 'lib/operations/catalogue.ts'
export const SELF_SERVICE_TABLE = 'lib/testing/self-service-table.ts'

/**
 * Makes what a new operation begins with: its file, its test, its lines in the catalogue and its row in the table of
 * the self-service policy. It takes nothing, returns nothing and passes its tests; its author fills it in.
 * @param action as AWS writes it: `iam:GetSomething`
 * @param room the folder of `lib/operations` it goes to: `iam/users`
 * @param read reads a file of the project
 * @throws Error, as a sentence for whoever typed the action, if there can be no such operation
 */
export function operationFiles(action: string, room: string, read: (file: string) => string): OperationFiles {
  const [, service, name] = /^(iam|sts):([A-Z][A-Za-z0-9]*)$/.exec(action) ?? []
  if (service === undefined || name === undefined) {
    throw new Error(`${action} is no action of IAM or STS: write it as "iam:GetSomething".`)
  }
  if (!/^(iam|sts)(\/[a-z-]+)?$/.test(room)) throw new Error(`${room} is no folder like "iam/users".`)
  const catalogue = read(CATALOGUE)
  if (catalogue.includes(`\n  ${name},\n`)) throw new Error(`${name} is in the catalogue already.`)

  const file = `lib/operations/${room}/${fileName(name)}`
  return {
    [`${file}.ts`]: operationText(action, name),
    [`${file}.test.ts`]: testText(action, name, fileName(name)),
    [CATALOGUE]: withEntry(catalogue, name, `@/${file}`),
    [SELF_SERVICE_TABLE]: withRow(read(SELF_SERVICE_TABLE), name),
  }
}

/** `EnableMFADevice` is in `enable-mfa-device.ts`. */
export const fileName = (name: string): string =>
  name
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1-$2')
    .toLowerCase()

const accessOf = (name: string) => (name.startsWith('Get') ? 'Read' : name.startsWith('List') ? 'List' : 'Write')

/** `GetSSHPublicKey` gets an SSH public key: a first sentence for its author to better. */
function sentenceOf(name: string): string {
  const [verb = '', ...rest] = fileName(name).split('-')
  return `${verb[0]?.toUpperCase()}${verb.slice(1)}s ${rest.join(' ')}.`
}

const operationText = (action: string, name: string) => `import { operation } from '@/lib/gate/operation'
import { nothing } from '@/lib/shape/shape'

/** ${sentenceOf(name)} */
export const ${name} = operation({
  action: '${action}',
  access: '${accessOf(name)}',
  summary: '${sentenceOf(name)}',

  input: nothing,
  output: nothing,

  resource: () => '*',

  async run() {
    return {}
  },
})
`

const testText = (action: string, name: string, file: string) => `import { describe, expect, it } from 'vitest'
import { allowing, anAccount, aUser } from '@/lib/testing/account'
import { withMfa } from '@/lib/testing/callers'
import { call, refusal } from '@/lib/testing/calls'
import { ownDatabase } from '@/lib/testing/database'
import { ${name} } from './${file}'

ownDatabase()

describe('Success', () => {
  it('returns nothing yet', async () => {
    const alice = await aUser(await anAccount(), 'alice', { policies: [allowing('${action}')] })
    expect(await call(${name}, withMfa(alice), {})).toEqual({})
  })
})

describe('AccessDenied', () => {
  it('for a user whom no policy allows it', async () => {
    const alice = await aUser(await anAccount(), 'alice')
    expect(await refusal(call(${name}, withMfa(alice), {}))).toMatchObject({ code: 'AccessDenied' })
  })
})
`

/** The catalogue with one operation more, its names in order. The formatter puts the imports into order. */
function withEntry(catalogue: string, name: string, module: string): string {
  const [head = '', list = ''] = catalogue.split('export const catalogue = {\n')
  const [entries = '', tail = ''] = list.split('} as const')
  const names = [...entries.matchAll(/^ {2}(\w+),$/gm)].map(([, one]) => one ?? '')
  const sorted = [...names, name].sort().map((one) => `  ${one},\n`)
  return `import { ${name} } from '${module}'\n${head}export const catalogue = {\n${sorted.join('')}} as const${tail}`
}

/** The document's policy says nothing of an operation that it does not name. */
const withRow = (table: string, name: string) =>
  table.replace(/^(export const table: .* = \{\n(?:.*\n)*?)\}$/m, `$1  ${name}: closed(() => '*'),\n}`)
