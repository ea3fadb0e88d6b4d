import { env } from '@/lib/env'

const SHAPE = /^(?:[\w.-]+|\[[\da-f:.]+\])(?::\d{1,5})?$/i

/**
 * Reports whether a Host header names this server: the public name, or a name of the machine itself. Otherwise a page
 * whose own name resolves to this machine (DNS rebinding) would have the same origin as the console. `port` is the one
 * that the request came in by.
 */
export function isKnownHost(host: string | undefined, port: number | undefined): boolean {
  const named = host !== undefined && SHAPE.test(host) ? plainHost(host) : undefined
  return named !== undefined && knownHosts(port).includes(named)
}

function knownHosts(port: number | undefined): (string | undefined)[] {
  const { publicUrl, host } = env()
  // Next sends requests to itself by the address that it listens on. DNS cannot redirect an address.
  const own = host.includes(':') ? `[${host}]` : host
  const local = ['localhost', '127.0.0.1', '[::1]', own].map((name) => plainHost(`${name}:${port}`))
  return [new URL(publicUrl).host, ...local]
}

/** A host in canonical form, without the default port. */
function plainHost(host: string): string | undefined {
  const url = `${new URL(env().publicUrl).protocol}//${host}`
  return URL.canParse(url) ? new URL(url).host : undefined
}
