import { readdirSync } from 'node:fs'
import * as iam from '@aws-sdk/client-iam'
import { describe, expect, it } from 'vitest'
import { catalogue } from '@/lib/operations/catalogue'
import { readPath, readSource } from '@/lib/testing/source'

const folder = 'lib/query-api/sdk'

/** What the tests of this folder construct and call: `new GetUserCommand`, `paginateListUsers()`. */
const uses = new Set(readdirSync(folder).flatMap((file) => readPath(`${folder}/${file}`).uses.map(({ what }) => what)))

const operations = Object.keys(catalogue)

describe('every operation', () => {
  // A command is constructed to be sent.
  it('is asked for by AWS’s own client', () => {
    expect(operations.filter((name) => !uses.has(`new ${name}Command`))).toEqual([])
  })

  it('that the client has pages of is asked for page by page', () => {
    const paged = operations.filter((name) => `paginate${name}` in iam)
    expect(paged).toContain('ListUsers')
    expect(paged.filter((name) => !uses.has(`paginate${name}()`))).toEqual([])
  })
})

describe('what does not count', () => {
  it.each([
    ['a name in a comment or a text', "// new GetUserCommand({})\nit('new GetUserCommand', () => {})"],
    ['an import', "import { GetUserCommand } from '@aws-sdk/client-iam'"],
    ['another command', 'await iam.send(new GetUserPolicyCommand({}))'],
  ])('is %s', (_, text) => {
    expect(readSource('x.test.ts', text).uses.map(({ what }) => what)).not.toContain('new GetUserCommand')
  })
})
