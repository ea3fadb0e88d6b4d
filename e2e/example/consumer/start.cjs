// A runner's global set-up in CommonJS: a server on a free port, its hooks, and its end. Prints how long each took.
const { TestHooks, expectEvent } = require('postern/client')
const { start } = require('postern')

async function main() {
  const began = performance.now()
  const server = await start()
  const { ok } = await fetch(`${server.url}/api/health`)
  const healthy = performance.now() - began
  const hooks = new TestHooks(server)
  const account = await hooks.makeAccount('standard', 1)
  await hooks.openSession(account, 'alice')
  await expectEvent(hooks, account, { eventName: 'ConsoleLogin', user: 'alice' })
  await server.stop()
  if (!ok) throw new Error('The server is not healthy.')
  console.log(`start(): healthy after ${(healthy / 1000).toFixed(1)} s`)
}

main()
