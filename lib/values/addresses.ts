import ipaddr from 'ipaddr.js'

// The address that sent a request, in one spelling (S-33). A limit by address is only as strong as its weakest spelling
// (CVE-2026-45364: /64 rotation and spellings of X-Forwarded-For bypassed a limit of another product).

type Address = ipaddr.IPv4 | ipaddr.IPv6

/** The addresses whose first `bits` are those of `first`. */
export type Network = { first: Address; bits: number }

/** What the connection and the headers say about the origin of a request. */
export type Arrival = { peer: string | undefined; forwardedFor: string | undefined; forwardedProto: string | undefined }

/**
 * An address in one spelling: RFC 5952 for IPv6, without a zone; IPv4 mapped into IPv6 becomes IPv4. A text that is
 * not an address is returned unchanged.
 */
export function plainAddress(text: string | undefined): string {
  return parse(text ?? '')?.toString() ?? text ?? ''
}

/** The network of an address. Hosts of an IPv6 network choose the rest freely, so only the first 64 bits count. */
export function networkOf(text: string): string {
  const address = parse(text)
  if (!address) return text
  if (address.kind() === 'ipv4') return address.toString()
  return `${ipaddr.IPv6.networkAddressFromCIDR(`${address}/64`)}/64`
}

/** Reads a network as settings write it, `10.0.0.0/8` or one address. Returns undefined for anything else. */
export function networkFrom(text: string): Network | undefined {
  const [, host = '', bits] = /^([^/]+)(?:\/(\d{1,3}))?$/.exec(text) ?? []
  const first = parse(host)
  if (!first) return undefined
  // The prefix of a mapped address counts from the start of its IPv6 spelling.
  const offset = first.kind() === 'ipv4' && host.includes(':') ? 96 : 0
  const length = first.toByteArray().length * 8
  const count = bits === undefined ? length : Number(bits) - offset
  return count >= 0 && count <= length ? { first, bits: count } : undefined
}

/**
 * The address that a request came from: the peer's, or, if the peer is a trusted proxy, the right-most entry of
 * X-Forwarded-For that is not a trusted proxy. Anybody may have written the entries left of it. An entry that is not an
 * address ends the search at the proxy that added it.
 */
export function clientAddress({ peer, forwardedFor }: Arrival, proxies: readonly Network[]): string {
  let client = plainAddress(peer)
  for (const entry of (forwardedFor ?? '').split(',').reverse()) {
    if (!isWithin(client, proxies)) break
    const address = parse(withoutPort(entry.trim()))
    if (!address) break
    client = address.toString()
  }
  return client
}

/**
 * Reports whether a request came by https all the way to a trusted proxy. The server itself speaks http and believes
 * nobody else. If each hop has added an entry, all of them must be `https`.
 */
export function isByHttps({ peer, forwardedProto }: Arrival, proxies: readonly Network[]): boolean {
  if (forwardedProto === undefined || !isWithin(plainAddress(peer), proxies)) return false
  return forwardedProto.split(',').every((scheme) => scheme.trim().toLowerCase() === 'https')
}

function isWithin(text: string, networks: readonly Network[]): boolean {
  const address = parse(text)
  return (
    address !== undefined &&
    networks.some(({ first, bits }) => first.kind() === address.kind() && address.match(first, bits))
  )
}

// Strict: the library also reads `127.1`, `0x7f.1` and octal numbers, which programs read differently. A zone names an
// interface of this machine (RFC 4007, section 11), so it does not identify another host.
function parse(text: string): Address | undefined {
  if (!text.includes(':')) return ipaddr.IPv4.isValidFourPartDecimal(text) ? ipaddr.IPv4.parse(text) : undefined
  const [plain = ''] = text.split('%', 1)
  return ipaddr.IPv6.isValid(plain) ? ipaddr.process(plain) : undefined
}

// Some proxies add the port of the client: `192.0.2.1:4711`, `[2001:db8::1]:4711`.
function withoutPort(entry: string): string {
  return /^\[(.*)\](?::\d+)?$/.exec(entry)?.[1] ?? /^([\d.]+):\d+$/.exec(entry)?.[1] ?? entry
}
