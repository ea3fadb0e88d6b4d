import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { parseSealKeys, seal, unseal } from '@/lib/seal'

const keyText = (byte: number) => Buffer.alloc(32, byte).toString('base64')
const [first, second] = [parseSealKeys(`k1:${keyText(1)}`), parseSealKeys(`k2:${keyText(2)}`)]
const secret = Buffer.from('a seed of twenty byte')
const place = 'MfaDevice.seed:111122223333:alice'

describe('a sealed value', () => {
  it('opens in its place with its key', () => {
    expect(unseal(seal(secret, place, first), place, first)).toEqual(secret)
  })

  it('opens whatever was sealed', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.string(), (bytes, anywhere) => {
        expect([...unseal(seal(bytes, anywhere, first), anywhere, first)]).toEqual([...bytes])
      }),
    )
  })

  it('names its version and key, and does not show the secret', () => {
    const text = seal(secret, place, first)
    expect(text).toMatch(/^v1\.k1\.[\w-]{16}\.[\w-]+$/)
    expect(Buffer.from(text.split('.')[3] ?? '', 'base64url').includes(secret)).toBe(false)
  })

  it('differs each time, even for the same secret', () => {
    const texts = Array.from({ length: 100 }, () => seal(secret, place, first))
    expect(new Set(texts).size).toBe(100)
  })

  it('does not open in another place', () => {
    const text = seal(secret, place, first)
    expect(() => unseal(text, 'MfaDevice.seed:111122223333:bob', first)).toThrow()
  })

  it('does not open when any one bit of it is changed', () => {
    const [version, id, nonce = '', body = ''] = seal(secret, place, first).split('.')
    const flipped = (text: string, bit: number) => {
      const bytes = Buffer.from(text, 'base64url')
      bytes.writeUInt8(bytes.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3)
      return bytes.toString('base64url')
    }
    const bits = (text: string) => Array.from({ length: Buffer.from(text, 'base64url').length * 8 }, (_, bit) => bit)
    const changed = [
      ...bits(nonce).map((bit) => [version, id, flipped(nonce, bit), body].join('.')),
      ...bits(body).map((bit) => [version, id, nonce, flipped(body, bit)].join('.')),
    ]
    expect(changed.length).toBe((12 + secret.length + 16) * 8)
    for (const text of changed) expect(() => unseal(text, place, first)).toThrow()
  })

  it('does not open when it is truncated', () => {
    const [version, id, nonce, body = ''] = seal(secret, place, first).split('.')
    const bytes = Buffer.from(body, 'base64url')
    for (let length = 0; length < bytes.length; length++) {
      const cut = bytes.subarray(0, length).toString('base64url')
      expect(() => unseal([version, id, nonce, cut].join('.'), place, first)).toThrow()
    }
  })

  it('is checked by a tag of sixteen bytes, not by its first four', () => {
    const [version, id, nonce, tag = ''] = seal(Buffer.alloc(0), place, first).split('.')
    const short = Buffer.from(tag, 'base64url').subarray(0, 4).toString('base64url')
    expect(() => unseal([version, id, nonce, short].join('.'), place, first)).toThrow()
  })

  it.each(['', 'v1', 'v1.k1.x', 'v2.k1.AAAAAAAAAAAAAAAA.AAAA', 'the secret in plain'])('is not %j', (text) => {
    expect(() => unseal(text, place, first)).toThrow('This is not a sealed value.')
  })
})

describe('rotation', () => {
  const [newFirst, oldFirst] = [
    parseSealKeys(`k2:${keyText(2)},k1:${keyText(1)}`),
    parseSealKeys(`k1:${keyText(1)},k2:${keyText(2)}`),
  ]

  it('seals with the first key and opens with all of them', () => {
    const old = seal(secret, place, first)
    expect(seal(secret, place, newFirst)).toMatch(/^v1\.k2\./)
    expect(unseal(old, place, newFirst)).toEqual(secret)
    expect(unseal(seal(secret, place, newFirst), place, oldFirst)).toEqual(secret)
  })

  it('reports which key is unknown', () => {
    expect(() => unseal(seal(secret, place, first), place, second)).toThrow(
      'The seal key "k1" is not among the keys given.',
    )
  })

  it('is not fooled by another key of the same id', () => {
    expect(() => unseal(seal(secret, place, first), place, parseSealKeys(`k1:${keyText(2)}`))).toThrow()
  })

  it('cannot seal without a key', () => {
    expect(() => seal(secret, place, [])).toThrow('There is no key to seal with.')
  })
})

describe('SEAL_KEYS', () => {
  it('reads keys separated by commas and line ends', () => {
    const keys = parseSealKeys(` k1:${keyText(1)} ,\nk2:${keyText(2)}\n`)
    expect(keys.map(({ id, key }) => [id, key.length])).toEqual([
      ['k1', 32],
      ['k2', 32],
    ])
  })

  it.each([
    ['nothing', ' \n', 'SEAL_KEYS holds no key.'],
    ['a key without an id', keyText(1), 'Each key of SEAL_KEYS must read id:base64(32 bytes).'],
    ['a key of 31 bytes', `k1:${Buffer.alloc(31).toString('base64')}`, 'Each key of SEAL_KEYS must read'],
    ['a key that is no base64', 'k1:!!', 'Each key of SEAL_KEYS must read'],
    ['an id with a dot', `k.1:${keyText(1)}`, 'Each key of SEAL_KEYS must read'],
    ['one id for two keys', `k1:${keyText(1)},k1:${keyText(2)}`, 'SEAL_KEYS gives the id "k1" to two keys.'],
  ])('refuses %s', (_, text, message) => {
    expect(() => parseSealKeys(text)).toThrow(message)
  })

  it('does not repeat a key that it refuses', () => {
    expect(() => parseSealKeys('k1:bm90IGEgZ29vZCBrZXk=')).toThrow(/^(?!.*bm90)/)
  })
})

describe('the key file', () => {
  let dataDir = ''
  beforeEach(() => {
    dataDir = mkdtempSync(path.join(tmpdir(), 'postern-seal-'))
    vi.resetModules()
    vi.stubEnv('DATA_DIR', dataDir)
    vi.stubEnv('SEAL_KEYS', '')
    vi.stubEnv('ENVIRONMENT', 'training')
  })
  afterEach(() => {
    vi.unstubAllEnvs()
    rmSync(dataDir, { recursive: true })
  })

  it('is created on request, readable by its owner only, and read at the next start', async () => {
    const { makeKeyFile, missingKeyFile, sealKeys } = await freshSeal()
    expect(missingKeyFile()).toBe(path.join(dataDir, 'seal.keys'))
    makeKeyFile()
    expect(missingKeyFile()).toBeUndefined()
    const [key] = sealKeys()
    expect(statSync(path.join(dataDir, 'seal.keys')).mode & 0o777).toBe(0o600)
    vi.resetModules()
    expect((await freshSeal()).sealKeys()).toEqual([key])
  })

  it('is not created if there is one', async () => {
    writeFileSync(path.join(dataDir, 'seal.keys'), `k7:${keyText(1)}\n`, { mode: 0o600 })
    const { makeKeyFile, sealKeys } = await freshSeal()
    makeKeyFile()
    expect(sealKeys().map(({ id }) => id)).toEqual(['k7'])
  })

  it('is not created by reading it', async () => {
    const { sealKeys } = await freshSeal()
    expect(() => sealKeys()).toThrow(`The key file ${path.join(dataDir, 'seal.keys')} cannot be read: ENOENT`)
    expect(existsSync(path.join(dataDir, 'seal.keys'))).toBe(false)
  })

  it('is not called invalid when it cannot be read', async () => {
    mkdirSync(path.join(dataDir, 'seal.keys'), { mode: 0o700 })
    const { missingKeyFile, sealKeys } = await freshSeal()
    expect(missingKeyFile()).toBeUndefined()
    expect(() => sealKeys()).toThrow(`The key file ${path.join(dataDir, 'seal.keys')} cannot be read: EISDIR`)
  })

  it('takes a new key as its first, and keeps the others', async () => {
    writeFileSync(path.join(dataDir, 'seal.keys'), `k2:${keyText(1)}\nold:${keyText(2)}\n`, { mode: 0o600 })
    const { addKey, sealKeys } = await freshSeal()
    // As left by a process that was killed before the rename.
    writeFileSync(path.join(dataDir, 'seal.keys.new'), 'half')
    expect(addKey()).toBe('k3')
    expect(sealKeys().map(({ id }) => id)).toEqual(['k3', 'k2', 'old'])
    expect(sealKeys().slice(1)).toEqual(parseSealKeys(`k2:${keyText(1)},old:${keyText(2)}`))
    expect(statSync(path.join(dataDir, 'seal.keys')).mode & 0o777).toBe(0o600)
    expect(readdirSync(dataDir)).toEqual(['seal.keys'])
  })

  it('takes no new key when SEAL_KEYS is given', async () => {
    vi.stubEnv('SEAL_KEYS', `given:${keyText(3)}`)
    const { addKey } = await freshSeal()
    expect(() => addKey()).toThrow('The keys come from SEAL_KEYS: put the new one first there.')
  })

  it('is never created in production', async () => {
    vi.stubEnv('ENVIRONMENT', 'production')
    const { makeKeyFile } = await freshSeal()
    expect(() => makeKeyFile()).toThrow(
      'In production SEAL_KEYS must be given, or the key file must exist in DATA_DIR.',
    )
  })

  it('is refused when others may read it', async () => {
    writeFileSync(path.join(dataDir, 'seal.keys'), `k1:${keyText(1)}\n`, { mode: 0o644 })
    const { sealKeys } = await freshSeal()
    expect(() => sealKeys()).toThrow('must not be readable by others (0600)')
  })

  it('is not touched when SEAL_KEYS is given', async () => {
    vi.stubEnv('SEAL_KEYS', `given:${keyText(3)}`)
    writeFileSync(path.join(dataDir, 'seal.keys'), `k1:${keyText(1)}\n`, { mode: 0o600 })
    const { sealKeys } = await freshSeal()
    expect(sealKeys().map(({ id }) => id)).toEqual(['given'])
    expect(readFileSync(path.join(dataDir, 'seal.keys'), 'utf8')).toBe(`k1:${keyText(1)}\n`)
  })

  // A process reads its settings and keys once, so each case imports the module again.
  const freshSeal = () => import('@/lib/seal')
})
