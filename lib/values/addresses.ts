import ipaddr from 'ipaddr.js'

// Who sent a request, in one spelling (S-33). A limit that is kept by address is worth what its weakest spelling is worth
// (CVE-2026-45364: /64 rotation and spellings of X-Forwarded-For went round a limit of another product).

type Address = ipaddr.IPv4 | ipaddr.IPv6

/** The addresses that agree with `first` in their first `bits`. */
export type Network = { first: Address; bits: number }

/** What the connection itself and its headers say of where a request comes from. */
export type Arrival = { peer: string | undefined; forwardedFor: string | undefined; forwardedProto: string | undefined }

/**
 * An address in one spelling: RFC 5952 for IPv6, without a zone, and IPv4 mapped into IPv6 is IPv4. What is no address
 * stays as it is.
 */
export function plainAddress(text: string | undefined): string {
  return parse(text ?? '')?.toString() ?? text ?? ''
}

/** The network of an address: the hosts of an IPv6 network are its own to choose from, so only its 64 bits count. */
export function networkOf(text: string): string {
  const address = parse(text)
  if (!address) return text
  if (address.kind() === 'ipv4') return address.toString()
  return `${ipaddr.IPv6.networkAddressFromCIDR(`${address}/64`)}/64`
}

/** A network as settings write it, `10.0.0.0/8` or one address; undefined for anything else. */
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
 * The address that a request came from: the peer's, or, while that is a proxy which is trusted, the right-most entry of
 * X-Forwarded-For that is not. What stands left of it anybody may have written. An entry that is no address ends the
 * search at the proxy that added it: nothing is known beyond.
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
 * Whether a request came by https all the way to a proxy that is trusted: the server itself speaks http, and nobody else
 * is believed. Where each hop has added its own word, every one must be `https`.
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

// Strict: the library also reads `127.1`, `0x7f.1` and octal numbers, and no two programs agree on those. A zone names an
// interface of this machine (RFC 4007, section 11), which tells one host from another as little as its address does.
function parse(text: string): Address | undefined {
  if (!text.includes(':')) return ipaddr.IPv4.isValidFourPartDecimal(text) ? ipaddr.IPv4.parse(text) : undefined
  const [plain = ''] = text.split('%', 1)
  return ipaddr.IPv6.isValid(plain) ? ipaddr.process(plain) : undefined
}

// Some proxies add the port of the client: `192.0.2.1:4711`, `[2001:db8::1]:4711`.
function withoutPort(entry: string): string {
  return /^\[(.*)\](?::\d+)?$/.exec(entry)?.[1] ?? /^([\d.]+):\d+$/.exec(entry)?.[1] ?? entry
}
