import { askPostgres, databaseAddress, startPostgres } from '@/lib/testing/postgres'
import { userOf } from './support/account'
import { callIam } from './support/api'
import { Authenticator } from './support/authenticator'
import { freePort, OwnServer } from './support/own-server'
import { PlainForms } from './support/plain-forms'
import { RoundRobin } from './support/round-robin'
import { test as base, expect } from './support/test'
import { tellTheStory } from './support/the-story'

// Two servers on one PostgreSQL, behind a balancer that gives each request to the other one.

type Instances = { address: string; balancer: RoundRobin; startServer(): Promise<OwnServer> }

const test = base.extend<object, { instances: Instances }>({
  instances: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads which fixtures this one needs from the pattern
    async ({}, use) => {
      const postgres = await startPostgres()
      const name = `instances_${process.pid}`
      await askPostgres(postgres.address, `CREATE DATABASE ${name}`)
      const port = await freePort()
      const address = `http://localhost:${port}`
      const settings = {
        DATABASE_URL: databaseAddress(postgres.address, name),
        OPERATOR_TOKEN: process.env.E2E_OPERATOR_TOKEN ?? '',
        PUBLIC_URL: address,
        ENVIRONMENT: 'training',
      }
      const startServer = () => OwnServer.start(() => settings)
      // Together: one migrates, and the other waits.
      const servers = await Promise.all([startServer(), startServer()])
      const balancer = await RoundRobin.start(
        port,
        servers.map((server) => server.address),
      )
      await use({ address, balancer, startServer })
      balancer.stop()
      await Promise.all(servers.map((server) => server.stop()))
      await askPostgres(postgres.address, `DROP DATABASE ${name} WITH (FORCE)`)
      await postgres.stop()
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  baseURL: async ({ instances }, use) => use(instances.address),
})

// The servers share what the tests count.
test.describe.configure({ mode: 'default' })

test.describe('the story of the document, each request at the other server', () => {
  let before: number[] = []
  test.beforeEach(({ instances }) => {
    before = [...instances.balancer.answered]
  })
  test.afterEach(({ instances }) => {
    instances.balancer.answered.forEach((count, index) => {
      expect(count).toBeGreaterThan((before[index] ?? 0) + 2)
    })
  })

  tellTheStory(test)
})

test('of 50 simultaneous sign-ins with one code at both servers, one succeeds', async ({
  account,
  hooks,
  address,
  playwright,
  instances,
}) => {
  await hooks.stopClock(account)
  const secret = account.mfaDevices.find(({ userName }) => userName === 'bob')?.base32Secret ?? ''
  const code = Authenticator.fromSecret(secret).code(await hooks.now(account))
  const sign = { account: account.alias, username: 'bob', password: userOf(account, 'bob').password }
  const browsers = []
  for (let count = 0; count < 50; count++) {
    const context = await playwright.request.newContext({ baseURL: address })
    const forms = new PlainForms(context, address)
    await forms.submit('/sign-in', sign)
    const fields = await forms.fieldsOf('/sign-in/mfa', 'code')
    browsers.push({ context, answer: () => forms.send('/sign-in/mfa', { ...fields, code }) })
  }
  const before = [...instances.balancer.answered]
  const answers = await Promise.all(browsers.map(({ answer }) => answer()))
  const signedIn = answers.filter((answer) => (answer.headers()['set-cookie'] ?? '').includes('postern-session='))
  expect(signedIn).toHaveLength(1)
  expect(instances.balancer.answered).toEqual(before.map((count) => count + 25))
  await Promise.all(browsers.map(({ context }) => context.dispose()))
})

test('a server killed under load loses nothing that was acknowledged, and the others go on', async ({
  account,
  hooks,
  address,
  instances: { balancer, startServer },
}) => {
  const CALLERS = 8
  const now = await hooks.now(account)
  const call = async (action: string, UserName: string) =>
    (await callIam(address, account, 'admin', action, now, { UserName })).status
  const doomed = await startServer()
  balancer.add(doomed.address)
  const names = Array.from({ length: 160 }, (_, index) => `made-${index}`)
  const waiting = [...names]
  const acknowledged: string[] = []
  let killed: Promise<void> | undefined
  const caller = async () => {
    for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
      if ((await call('CreateUser', name)) === 200) acknowledged.push(name)
      if (acknowledged.length >= 40) killed ??= doomed.stop('SIGKILL')
    }
  }
  await Promise.all(Array.from({ length: CALLERS }, caller))
  await killed
  expect(balancer.answered.at(-1)).toBeGreaterThan(5)

  // At most the calls that were under way have no answer.
  expect(acknowledged.length).toBeGreaterThanOrEqual(names.length - CALLERS)
  for (const name of acknowledged) expect(await call('GetUser', name)).toBe(200)
  expect(await call('CreateUser', 'made-afterwards')).toBe(200)
  balancer.removeLast()
})
