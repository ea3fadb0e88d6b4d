import { describe, expect, it } from 'vitest'
import { clientAddress, isByHttps, type Network, networkFrom, networkOf, plainAddress } from './addresses'

describe('plainAddress', () => {
  it.each([
    ['127.0.0.1', '127.0.0.1'],
    ['::ffff:192.0.2.1', '192.0.2.1'],
    ['::FFFF:192.0.2.1', '192.0.2.1'],
    ['::ffff:c000:201', '192.0.2.1'],
    ['0:0:0:0:0:ffff:c000:0201', '192.0.2.1'],
    ['::1', '::1'],
    ['2001:DB8:0:0:0:0:0:1', '2001:db8::1'],
    ['fe80::1%eth0', 'fe80::1'],
    ['64:ff9b::192.0.2.1', '64:ff9b::c000:201'],
    ['::ffff:192.0.2.1.evil', '::ffff:192.0.2.1.evil'],
    // Texts that programs read differently are not addresses.
    ['127.1', '127.1'],
    ['0x7f.0.0.1', '0x7f.0.0.1'],
    ['0300.0.2.1', '0300.0.2.1'],
    ['3221225985', '3221225985'],
    ['192.0.2.1%eth0', '192.0.2.1%eth0'],
    ['192.0.2.256', '192.0.2.256'],
    ['', ''],
    [undefined, ''],
  ])('spells %s as %s', (address, plain) => expect(plainAddress(address)).toBe(plain))
})

describe('the network of an address', () => {
  it.each([
    ['192.0.2.1', '192.0.2.1'],
    ['::ffff:192.0.2.1', '192.0.2.1'],
    ['::ffff:c000:201', '192.0.2.1'],
    ['', ''],
    ['no address', 'no address'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:db8:1:2::6', '2001:db8:1:2::/64'],
    ['2001:0DB8:0001:0002::6', '2001:db8:1:2::/64'],
    ['2001:db8::6', '2001:db8::/64'],
    ['::1', '::/64'],
    ['::', '::/64'],
    ['fe80::1:2:3:4', 'fe80::/64'],
    ['fe80::1%eth0', 'fe80::/64'],
    ['fe80::1%25eth0.4094', 'fe80::/64'],
    ['2001:db8:1:2::', '2001:db8:1:2::/64'],
    ['2001:db8:1:2::192.0.2.1', '2001:db8:1:2::/64'],
  ])('of %j is %j', (address, network) => expect(networkOf(address)).toBe(network))
})

const networks = (...texts: string[]): Network[] =>
  texts.map((text) => {
    const network = networkFrom(text)
    if (!network) throw new Error(`${text} is no network.`)
    return network
  })

const PROXIES = networks('10.0.0.0/8', '192.0.2.7', 'fd00::/8')

describe('a network', () => {
  it.each(['10.0.0.0/8', '10.1.2.3/32', '0.0.0.0/0', '192.0.2.7', '::1', 'fd00::/8', '::/0', '::ffff:10.0.0.0/104'])(
    'can be %s',
    (text) => expect(networkFrom(text)).toBeDefined(),
  )

  it.each([
    ...['', '/8', '10.0.0.0/', '10.0.0.0/33', '10.0.0.0/-1', '10.0.0.0/8/8', '10.0.0/8', '10/8', 'localhost'],
    ...['fd00::/129', '::ffff:10.0.0.0/95', '*', 'loopback', '10.0.0.0/255.0.0.0'],
  ])('cannot be %j', (text) => expect(networkFrom(text)).toBeUndefined())
})

describe('the address of a client', () => {
  const from = (peer: string | undefined, forwardedFor?: string, proxies = PROXIES) =>
    clientAddress({ peer, forwardedFor, forwardedProto: undefined }, proxies)

  it.each([
    ['a peer that is no proxy', '198.51.100.1', '203.0.113.9', '198.51.100.1'],
    ['a proxy that says nothing', '10.0.0.1', undefined, '10.0.0.1'],
    ['a proxy that says nothing at length', '10.0.0.1', ' , ,', '10.0.0.1'],
    ['what a proxy adds', '10.0.0.1', '203.0.113.9', '203.0.113.9'],
    ['a proxy whose address is written as IPv6', '::ffff:10.0.0.1', '203.0.113.9', '203.0.113.9'],
    ['what the client wrote before it', '10.0.0.1', '127.0.0.1, 203.0.113.9', '203.0.113.9'],
    ['a client that claims to be a proxy', '10.0.0.1', '1.1.1.1, 10.9.9.9, 203.0.113.9', '203.0.113.9'],
    ['one proxy behind another', '10.0.0.1', '203.0.113.9, 192.0.2.7, fd00::5', '203.0.113.9'],
    ['proxies alone', '10.0.0.1', '10.0.0.3, 10.0.0.2', '10.0.0.3'],
    ['an entry that is no address', '10.0.0.1', '203.0.113.9, unknown', '10.0.0.1'],
    ['no address behind the second proxy', '10.0.0.1', '203.0.113.9, _hidden, 10.0.0.2', '10.0.0.2'],
    ['a spelling that programs read differently', '10.0.0.1', '0313.0.113.9', '10.0.0.1'],
    ['another spelling', '10.0.0.1', '::FFFF:203.0.113.9', '203.0.113.9'],
    ['a port', '10.0.0.1', '203.0.113.9:4711', '203.0.113.9'],
    ['an IPv6 client', '10.0.0.1', '2001:DB8:0::9', '2001:db8::9'],
    ['an IPv6 client with a port', '10.0.0.1', '[2001:db8::9]:4711', '2001:db8::9'],
    ['no peer', undefined, '203.0.113.9', ''],
  ])('of %s', (_, peer, forwardedFor, client) => expect(from(peer, forwardedFor)).toBe(client))

  it('is the peer while no proxy is trusted, whatever a header says', () => {
    expect(from('127.0.0.1', '203.0.113.9', [])).toBe('127.0.0.1')
  })
})

describe('https', () => {
  const isHttps = (peer: string, forwardedProto?: string, proxies = PROXIES) =>
    isByHttps({ peer, forwardedFor: undefined, forwardedProto }, proxies)

  it.each(['https', 'HTTPS', ' https ', 'https, https'])('is believed of a trusted proxy: %j', (scheme) => {
    expect(isHttps('10.0.0.1', scheme)).toBe(true)
  })

  it.each([undefined, '', 'http', 'https, http', 'http, https', 'https,', 'httpsx'])(
    'does not follow from %j',
    (scheme) => {
      expect(isHttps('10.0.0.1', scheme)).toBe(false)
    },
  )

  it('is believed of nobody else', () => {
    expect([isHttps('198.51.100.1', 'https'), isHttps('127.0.0.1', 'https', [])]).toEqual([false, false])
  })
})
