import http, { type RequestListener } from 'node:http'
import { CreateUserCommand, ListUsersCommand } from '@aws-sdk/client-iam'
import { describe, expect, it } from 'vitest'
import { inTransaction } from '@/lib/db/store'
import { NO_ACCOUNT } from '@/lib/db/turn'
import { ADMINISTRATOR, anAccount, aUser } from '@/lib/testing/account'
import { credentialsOf, iamClient, ownApi } from '@/lib/testing/api-server'
import { inStore, ownDatabase } from '@/lib/testing/database'
import { withOutageStatus } from './outage-status'

ownDatabase()
const api = ownApi()

/** Allows the database no further pages: a statement that needs one fails with SQLITE_FULL, as on a full disk. */
const fill = () => inStore((store) => store.$queryRawUnsafe('PRAGMA max_page_count=1'))

/** What a browser gets from pages served this way. */
async function answerOf(page: RequestListener): Promise<Response> {
  const server = http.createServer(
    (request, response) => void withOutageStatus(response, () => page(request, response)),
  )
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  try {
    return await fetch(`http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/`)
  } finally {
    server.close()
  }
}

const meetOutage = async () => {
  await fill()
  const value = 'x'.repeat(200_000)
  await inTransaction(NO_ACCOUNT, (store) => store.setting.create({ data: { key: 'lost', value } })).catch(() => {})
}

describe('a page during an outage of the database', () => {
  it.each([
    ['shows it in a panel', 200],
    ['failed as a whole', 500],
  ])('and %s is answered 503', async (_, status) => {
    const answer = await answerOf(async (_request, response) => {
      await meetOutage()
      response.statusCode = status
      response.end('the page')
    })
    expect([answer.status, answer.headers.get('retry-after'), await answer.text()]).toEqual([503, '5', 'the page'])
  })

  it('that redirects still does so', async () => {
    const answer = await answerOf(async (_request, response) => {
      await meetOutage()
      response.writeHead(404).end()
    })
    expect(answer.status).toBe(404)
  })

  it('does not affect the next one', async () => {
    await answerOf(async (_request, response) => {
      await meetOutage()
      response.end()
    })
    const answer = await answerOf((_request, response) => response.end())
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([200, null])
  })
})

describe('the API on a full database', () => {
  it('answers ServiceUnavailable (503), has done exactly what it acknowledged, and recovers', async () => {
    const account = await anAccount()
    const admin = await aUser(account, 'admin', { policies: [ADMINISTRATOR] })
    const client = iamClient(api(), await credentialsOf(admin))
    await fill()
    const acknowledged = ['admin']
    let refused: unknown
    // The existing pages have room for a few; each call adds a user and a record.
    for (let number = 0; number < 200 && refused === undefined; number++) {
      const UserName = `user-${number}`
      await client.send(new CreateUserCommand({ UserName })).then(
        () => acknowledged.push(UserName),
        (thrown: unknown) => {
          refused = thrown
        },
      )
    }
    expect(refused).toMatchObject({ name: 'ServiceUnavailable', $metadata: { httpStatusCode: 503 } })
    const { Users = [] } = await client.send(new ListUsersCommand({}))
    expect(Users.map(({ UserName }) => UserName).sort()).toEqual(acknowledged.sort())
    await client.send(new CreateUserCommand({ UserName: 'afterwards' }))
  })
})
