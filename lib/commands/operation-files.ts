import path from 'node:path'
import { actionsOf, type KnownAction } from '@/lib/policy'

/** The files of a new operation by path: those to write and those to change. */
type OperationFiles = Readonly<Record<string, string>>

const CATALOGUE = 'lib/operations/catalogue.ts'
const CREATED = 'lib/operations/created.test.ts'

/**
 * Makes the start of a new operation: its file, its test, its lines in the catalogue, and its line in the list of
 * operations that created.test.ts leaves out. The operation takes the name of its resource, returns nothing and passes
 * all tests; its author fills it in.
 * @param action as AWS writes it: `iam:GetAccountName`
 * @param room the folder of `lib/operations` it goes to: `iam/account`
 * @param read reads a file of the project
 * @throws Error, with a sentence for the author, if there can be no such operation
 */
export function operationFiles(action: string, room: string, read: (file: string) => string): OperationFiles {
  const [, service = '', name = ''] = /^(iam|sts):([A-Z][A-Za-z0-9]*)$/.exec(action) ?? []
  const known = actionsOf(service)?.get(name.toLowerCase())
  if (known?.name !== name) throw new Error(`${action} is no action of IAM or STS: write it as "iam:GetUser".`)
  if (!/^(iam\/[a-z-]+|sts)$/.test(room)) throw new Error(`${room} is no folder like "iam/users".`)
  const catalogue = read(CATALOGUE)
  if (catalogue.includes(`\n  ${name},\n`)) throw new Error(`${name} is in the catalogue already.`)

  const file = `lib/operations/${room}/${fileName(name)}`
  const named = RESOURCES.find(({ start }) => known.resources?.includes(start))
  return {
    [`${file}.ts`]: operationText(action, name, room, named),
    [`${file}.test.ts`]: testText(action, name, named),
    [CATALOGUE]: withEntry(catalogue, name, `@/${file}`),
    [CREATED]: withLeftOut(read(CREATED), action),
  }
}

/** How operations name each kind of resource that the Service Authorization Reference gives an action. */
type NamedResource = {
  start: NonNullable<KnownAction['resources']>[number]
  member: string
  /** The shape of the member, and the file that exports it. */
  shape: readonly [name: string, file: string]
  resource: string
  sample: string
}

const RESOURCES: readonly NamedResource[] = [
  {
    start: 'user/',
    member: 'UserName',
    shape: ['existingUserName', 'iam/shapes'],
    resource: '({ UserName }, _caller, names) => names.user(UserName)',
    sample: 'alice',
  },
  {
    start: 'role/',
    member: 'RoleName',
    shape: ['roleName', 'iam/roles/role-fields'],
    resource: '({ RoleName }, _caller, names) => names.role(RoleName)',
    sample: 'auditor',
  },
  {
    start: 'group/',
    member: 'GroupName',
    shape: ['groupName', 'iam/groups/group-fields'],
    resource: '({ GroupName }, _caller, names) => names.group(GroupName)',
    sample: 'team',
  },
  {
    start: 'policy/',
    member: 'PolicyArn',
    shape: ['arn', 'iam/shapes'],
    resource: '({ PolicyArn }) => PolicyArn',
    sample: 'arn:aws:iam::123456789012:policy/team',
  },
  {
    start: 'mfa/',
    member: 'SerialNumber',
    shape: ['serialNumber', 'iam/shapes'],
    resource: '({ SerialNumber }) => SerialNumber',
    sample: 'arn:aws:iam::123456789012:mfa/alice',
  },
]

/** `EnableMFADevice` is in `enable-mfa-device.ts`. */
const fileName = (name: string): string =>
  name
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1-$2')
    .toLowerCase()

function accessOf(name: string): string {
  if (name.startsWith('List')) return 'List'
  return /^(Get|Simulate|Generate)/.test(name) ? 'Read' : 'Write'
}

/** `GetSSHPublicKey` becomes "gets an SSH public key", a first sentence for its author to improve. */
function sentenceOf(name: string): string {
  const [verb = '', ...rest] = fileName(name).split('-')
  return `${verb[0]?.toUpperCase()}${verb.slice(1)}s ${rest.join(' ')}.`
}

function operationText(action: string, name: string, room: string, named: NamedResource | undefined): string {
  const [shape, file] = named?.shape ?? []
  return `import { operation } from '@/lib/gate/operation'
import { nothing${named ? ', record' : ''} } from '@/lib/shape/shape'
${file === undefined ? '' : `import { ${shape} } from '${relative(room, file)}'\n`}
/** ${sentenceOf(name)} */
export const ${name} = operation({
  action: '${action}',
  access: '${accessOf(name)}',
  summary: '${sentenceOf(name)}',

  input: ${named ? `record({ ${named.member}: ${shape} })` : 'nothing'},
  output: nothing,

  resource: ${named?.resource ?? "() => '*'"},

  async run() {
    return {}
  },
})
`
}

/** The path by which a file in one folder imports another file. */
function relative(folder: string, file: string): string {
  const found = path.posix.relative(folder, file)
  return found.startsWith('.') ? found : `./${found}`
}

function testText(action: string, name: string, named: NamedResource | undefined): string {
  const input = named ? `{ ${named.member}: '${named.sample}' }` : '{}'
  return `import { describe, expect, it } from 'vitest'
import { allowing, anAccount, aUser } from '@/lib/testing/account'
import { withMfa } from '@/lib/testing/callers'
import { call, refusal } from '@/lib/testing/calls'
import { ownDatabase } from '@/lib/testing/database'
import { ${name} } from './${fileName(name)}'

ownDatabase()

describe('Success', () => {
  it('returns nothing yet', async () => {
    const alice = await aUser(await anAccount(), 'alice', { policies: [allowing('${action}')] })
    expect(await call(${name}, withMfa(alice), ${input})).toEqual({})
  })
})

describe('AccessDenied', () => {
  it('for a user whom no policy allows it', async () => {
    const alice = await aUser(await anAccount(), 'alice')
    expect(await refusal(call(${name}, withMfa(alice), ${input}))).toMatchObject({ code: 'AccessDenied' })
  })
})
`
}

/** The catalogue with one more operation, sorted by name. The formatter sorts the imports. */
function withEntry(catalogue: string, name: string, module: string): string {
  const [head = '', list = ''] = catalogue.split('export const catalogue = {\n')
  const [entries = '', tail = ''] = list.split('} as const')
  const names = [...entries.matchAll(/^ {2}(\w+),$/gm)].map(([, one]) => one ?? '')
  const sorted = [...names, name].sort().map((one) => `  ${one},\n`)
  return `import { ${name} } from '${module}'\n${head}export const catalogue = {\n${sorted.join('')}} as const${tail}`
}

/** The test created.test.ts with one more operation to leave out. */
const withLeftOut = (test: string, action: string) =>
  test.replace(/^(const LEFT_OUT = \[\n(?:.*\n)*?)\]$/m, `$1  '${action}',\n]`)
