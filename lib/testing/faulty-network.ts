import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import { Client } from 'pg'

/** What a network does: it carries; it is silent, and loses what is sent; it ends connections, or resets them. */
type Mood = 'carries' | 'silent' | 'ends' | 'resets'

/** A network between a test and a PostgreSQL. */
type Network = {
  /** The address of the PostgreSQL through the network. */
  address: string
  /** Changes what it does, also to the connections that are there. */
  become(mood: Mood): void
  /** How many connections go through it. */
  connections(): number
  stop(): Promise<void>
}

/** Puts a network that can fail before the PostgreSQL at an address. */
export async function faultyNetwork(address: string): Promise<Network> {
  const { host, port } = new Client({ connectionString: address })
  const reach = () => (host.startsWith('/') ? connect(`${host}/.s.PGSQL.${port}`) : connect(port, host))
  const pairs = new Set<readonly [Socket, Socket]>()
  let mood: Mood = 'carries'

  const server = createServer((near) => {
    const far = reach()
    const pair = [near, far] as const
    pairs.add(pair)
    for (const [from, to] of [pair, [far, near] as const]) {
      from.on('data', (bytes) => mood === 'carries' && to.write(bytes))
      from.on('error', () => {})
      from.on('close', () => {
        to.destroy()
        pairs.delete(pair)
      })
    }
    obey()
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')

  function obey(): void {
    if (mood === 'ends') for (const [near] of pairs) near.destroy()
    if (mood === 'resets') for (const [near] of pairs) near.resetAndDestroy()
  }

  const through = new URL(address)
  through.searchParams.delete('host')
  return {
    address: Object.assign(through, { host: `127.0.0.1:${(server.address() as AddressInfo).port}` }).href,
    become(next) {
      mood = next
      obey()
    },
    connections: () => pairs.size,
    async stop() {
      for (const [near] of pairs) near.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}
