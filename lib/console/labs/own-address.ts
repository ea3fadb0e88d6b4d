import { env } from '@/lib/env'

/** Where this server answers calls of the API, for itself: on the machine that it runs on. */
export function ownAddress(): string {
  const { host, port } = env()
  // A server that listens on all addresses, or by a name, listens on this one as well.
  const own = /^[\d.]+$/.test(host) && host !== '0.0.0.0' ? host : '127.0.0.1'
  const named = host.includes(':') && host !== '::' ? `[${host}]` : own
  return `http://${named}:${port}/api/aws`
}
