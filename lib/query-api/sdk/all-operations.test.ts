import { readdirSync } from 'node:fs'
import * as iam from '@aws-sdk/client-iam'
import * as sts from '@aws-sdk/client-sts'
import { describe, expect, it } from 'vitest'
import type { AnyOperation } from '@/lib/gate/operation'
import { ADMINISTRATOR, aUser } from '@/lib/testing/account'
import { type Credentials, credentialsOf, iamClient, ownApi, stsClient } from '@/lib/testing/api-server'
import { ownDatabase } from '@/lib/testing/database'
import { errorOf } from '@/lib/testing/sdk-scene'
import { operations, scene, tableInput } from '@/lib/testing/self-service-table'
import { readPath, readSource } from '@/lib/testing/source'

ownDatabase()
const address = ownApi()

const folder = 'lib/query-api/sdk'

/** How the tests of this folder call it: `paginateListUsers()`. */
const uses = new Set(readdirSync(folder).flatMap((file) => readPath(`${folder}/${file}`).uses.map(({ what }) => what)))

/** A client of either service. Its inputs and outputs are known only by name. */
type Client = { send(command: object): Promise<object> }
type Commands = Readonly<Record<string, (new (input: object) => object) | undefined>>

/** Sends the command of an operation, as AWS's own client makes it. */
function send(credentials: Credentials, { action }: AnyOperation, input: object): Promise<object> {
  const [service, name] = action.split(':')
  const [client, commands] = service === 'sts' ? [stsClient, sts] : [iamClient, iam]
  const Command = (commands as unknown as Commands)[`${name}Command`]
  if (!Command) throw new Error(`The client has no command for ${action}.`)
  return (client(address(), credentials) as Client).send(new Command(input))
}

const isOutput = (ending: object | string): ending is object => typeof ending === 'object'

describe('every operation', () => {
  // The files beside this one test their results.
  it.each(operations)(
    'is called by AWS’s own client, which reads the result or the error: %s',
    async (_, operation, row) => {
      const where = await scene('own', row)
      const admin = await credentialsOf(await aUser(where.account, 'admin', { policies: [ADMINISTRATOR] }))
      const work = send(admin, operation, tableInput(operation, where))
      const ending = await work.catch(() => errorOf(work))
      if (!isOutput(ending)) return expect(ending).toMatch(/^(\w+Exception|ValidationError) 4\d\d: ./)
      const { fields } = operation.output
      expect(Object.keys(ending)).toEqual(
        expect.arrayContaining(Object.keys(fields).filter((name) => fields[name]?.required)),
      )
    },
  )

  it('is called page by page if the client has a paginator for it', () => {
    const paged = operations.map(([name]) => name).filter((name) => `paginate${name}` in iam)
    expect(paged).toContain('ListUsers')
    expect(paged.filter((name) => !uses.has(`paginate${name}()`))).toEqual([])
  })
})

describe('tests that do not count', () => {
  it.each([
    ['a name in a comment or a text', "// paginateListUsers({})\nit('paginateListUsers()', () => {})"],
    ['an import', "import { paginateListUsers } from '@aws-sdk/client-iam'"],
    ['another list', 'await pagesOf(paginateListUserTags({ client }, {}))'],
  ])('is %s', (_, text) => {
    expect(readSource('x.test.ts', text).uses.map(({ what }) => what)).not.toContain('paginateListUsers()')
  })
})
