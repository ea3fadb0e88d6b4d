import { once } from 'node:events'
import { createServer, request as httpRequest, type IncomingMessage, type Server, type ServerResponse } from 'node:http'

/** A balancer that gives each request to the next server in turn, and passes over one that takes no connection. */
export class RoundRobin {
  readonly #server: Server
  readonly #targets: URL[] = []
  #turn = 0
  /** How many requests each server has answered. */
  readonly answered: number[] = []

  private constructor() {
    // Idle connections stay open: one that is closed while a request is on its way looks like a lost answer.
    this.#server = createServer({ keepAliveTimeout: 0 }, (request, response) => void this.#pass(request, response))
  }

  /** Listens on a port of this machine. */
  static async start(port: number, targets: readonly string[]): Promise<RoundRobin> {
    const balancer = new RoundRobin()
    for (const target of targets) balancer.add(target)
    await once(balancer.#server.listen(port, 'localhost'), 'listening')
    return balancer
  }

  /** Gives requests to one more server from now on. */
  add(target: string): void {
    this.#targets.push(new URL(target))
    this.answered.push(0)
  }

  /** Gives no more requests to the server that came last. */
  removeLast(): void {
    this.#targets.pop()
    this.answered.pop()
  }

  stop(): void {
    this.#server.close()
    this.#server.closeAllConnections()
  }

  async #pass(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = Buffer.concat(await request.toArray())
    const first = this.#turn++
    for (const step of this.#targets.keys()) {
      const index = (first + step) % this.#targets.length
      try {
        const answer = await ask(this.#targets[index], request, body)
        this.answered[index] = (this.answered[index] ?? 0) + 1
        response.writeHead(answer.statusCode ?? 502, answer.rawHeaders)
        answer.on('error', () => response.destroy())
        answer.pipe(response)
        return
      } catch (error) {
        // Only a request that no server has seen may be sent again: another may have been carried out.
        if (!(error instanceof Error && 'code' in error && error.code === 'ECONNREFUSED')) break
      }
    }
    response.writeHead(502).end()
  }
}

async function ask(target: URL | undefined, given: IncomingMessage, body: Buffer): Promise<IncomingMessage> {
  const { method, url: path, rawHeaders: headers } = given
  const asked = httpRequest({ host: target?.hostname, port: target?.port, method, path, headers, agent: false })
  asked.end(body)
  const [answer] = await once(asked, 'response')
  return answer
}
